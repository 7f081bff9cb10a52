/**
 * What is true in one month's file. Counts of quirks leave repeated rows out; children are counted once. Stunted,
 * wasted and underweight are by plausible z-scores of the values as recorded, whatever the file's own label says.
 */
export interface MonthTruth {
  rows: number;
  /** Rows whose weight is ten or a thousand times the child's. */
  unitErrors: number;
  /** Rows whose z-scores belong to an earlier birth date, height or posture. */
  staleZ: number;
  nikMissing: number;
  nikMasked: number;
  nik15: number;
  /** Rows that repeat the row above. */
  dupRows: number;
  /** Recorded standing below 24 months or lying from then on. */
  wrongPosition: number;
  /** Of those, standing below 9 months: the file's z hold a correction that the WHO's rule leaves out. */
  standingUnder9: number;
  /** Rows with the label Outlier in any index. */
  outlierLabels: number;
  children: number;
  stunted: number;
  severe: number;
  wasted: number;
  underweight: number;
  /** Children who turned five since the month before and were measured in it. */
  aged_out: number;
  /** Children whose name is spelt otherwise than when last measured in an earlier file (case apart). */
  renamed: number;
  /** Children who live in another kelurahan than when last measured in an earlier file. */
  moved: number;
  twins: number;
  /** Children below 60 months on the month's last day: the S of SKDN. */
  registered: number;
}

/** What is true of one row: for tests that compare child by child. */
export interface RowTruth {
  /** The child's whole NIK, the same in every month whatever the file shows. */
  readonly childKey: string;
  readonly familyKey: number;
  /** The weight on the scale, in kg. */
  readonly weightKg: number;
  readonly isRepeated: boolean;
  readonly isUnitError: boolean;
  readonly isStale: boolean;
  readonly isWrongPosture: boolean;
  readonly isStandingUnder9: boolean;
  readonly nik: 'whole' | 'missing' | 'masked' | 'fifteen';
  readonly isRenamed: boolean;
  readonly isMoved: boolean;
  readonly isTwin: boolean;
  readonly hasOutlierLabel: boolean;
  readonly isStunted: boolean;
  readonly isSevere: boolean;
  readonly isWasted: boolean;
  readonly isUnderweight: boolean;
}

export function emptyTruth(): MonthTruth {
  return {
    rows: 0,
    unitErrors: 0,
    staleZ: 0,
    nikMissing: 0,
    nikMasked: 0,
    nik15: 0,
    dupRows: 0,
    wrongPosition: 0,
    standingUnder9: 0,
    outlierLabels: 0,
    children: 0,
    stunted: 0,
    severe: 0,
    wasted: 0,
    underweight: 0,
    aged_out: 0,
    renamed: 0,
    moved: 0,
    twins: 0,
    registered: 0,
  };
}

/** Adds a row to a month's truth. */
export function countRow(truth: MonthTruth, row: RowTruth): void {
  truth.rows += 1;
  if (row.isRepeated) {
    truth.dupRows += 1;
    return;
  }
  truth.children += 1;
  truth.unitErrors += Number(row.isUnitError);
  truth.staleZ += Number(row.isStale);
  truth.nikMissing += Number(row.nik === 'missing');
  truth.nikMasked += Number(row.nik === 'masked');
  truth.nik15 += Number(row.nik === 'fifteen');
  truth.wrongPosition += Number(row.isWrongPosture);
  truth.standingUnder9 += Number(row.isStandingUnder9);
  truth.outlierLabels += Number(row.hasOutlierLabel);
  truth.stunted += Number(row.isStunted);
  truth.severe += Number(row.isSevere);
  truth.wasted += Number(row.isWasted);
  truth.underweight += Number(row.isUnderweight);
  truth.renamed += Number(row.isRenamed);
  truth.moved += Number(row.isMoved);
  truth.twins += Number(row.isTwin);
}
