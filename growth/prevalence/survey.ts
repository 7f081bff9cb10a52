/** A survey while its children come in, one by one. */
import { ageInMonths, tableDay } from '../age.ts';
import type { Sex } from '../measurement.ts';
import { Design } from './design.ts';
import { FIXED_GROUPS, fixedGroupsOf, type GroupName, type Grouping, GROUPINGS, WEALTH_NAMES, wealthName } from './groups.ts';
import { createRows, MEMBERSHIPS, reserveRow, type SurveyRows } from './rows.ts';
import { addToGroups, type GroupSums } from './sums.ts';
import { UnitSums } from './unit-sums.ts';
import { NO_Z, REPORTED, type ReportedIndex, VARIABLES } from './variables.ts';

/** A child as a survey counts it. */
export interface SurveyChild {
  readonly sex: Sex | null;
  readonly ageDays: number | null;
  readonly oedema?: boolean | null;
  /** z to two decimals; null when missing. Flagged ones are to be handed in as null: they never count. */
  readonly z: { readonly [index in ReportedIndex]: number | null };
  /** 1 when left out. Null excludes the child from every estimate, as 0 does. */
  readonly samplingWeight?: number | null;
  /** Left out when the survey has no clusters or strata; null excludes the child. */
  readonly cluster?: string | null;
  readonly stratum?: string | null;
  readonly area?: string | null;
  readonly region?: string | null;
  /** `1` (poorest) to `5`, or `Q1` to `Q5`. */
  readonly wealth?: string | null;
  readonly motherEducation?: string | null;
  readonly other?: string | null;
}

/** Oldest rounded day that belongs to a survey of children under five. */
const LAST_DAY = 1826;

/** More values than this in one grouping are no grouping but a column of something else. */
const MOST_VALUES = 1000;

/** Where a survey too large for memory puts its rows: all rows of a unit in one part. */
export interface RowSpill {
  /** Rows in memory at which they are put away. */
  readonly limit: number;
  put(rows: SurveyRows): void;
  /** Parts, each in pieces. */
  parts(): Iterable<Iterable<SurveyRows>>;
}

/** Units whose sums are kept at a time. */
const OPEN_UNITS = 1024;

export class Survey {
  /** Children taken in, and left out: over 60 months, of negative age, or without cluster or stratum. */
  children = 0;
  excluded = 0;
  /** Of the children taken in, those whose sampling weight is missing: they weigh 0. */
  withoutWeight = 0;
  readonly design = new Design();
  readonly groupSums: GroupSums[] = [];
  readonly groupNames: GroupName[] = [...FIXED_GROUPS];
  private readonly groupNumbers = new Map<string, number>();
  private readonly values = new Float64Array(VARIABLES);
  private rows = createRows();
  private readonly spill: RowSpill | undefined;
  private hasSpilled = false;

  constructor(spill?: RowSpill) {
    this.spill = spill;
  }

  /**
   * Takes in one child.
   *
   * @throws RangeError when the sampling weight is negative, or a grouping has more than 1,000 values
   */
  add(child: SurveyChild): void {
    const age = child.ageDays ?? Number.NaN;
    const weight = child.samplingWeight === undefined ? 1 : (child.samplingWeight ?? Number.NaN);
    if (weight < 0) throw new RangeError('A sampling weight is negative');
    if (age < 0 || tableDay(age) > LAST_DAY || child.cluster === null || child.stratum === null) {
      this.excluded++;
      return;
    }
    this.children++;
    if (Number.isNaN(weight)) this.withoutWeight++;
    const { rows } = this;
    const row = reserveRow(rows);
    REPORTED.forEach((index, k) => {
      const z = child.z[index];
      rows.z[row * 4 + k] = z === null ? NO_Z : Math.round(z * 100);
    });
    rows.oedema[row] = child.oedema ? 1 : 0;
    rows.weight[row] = Number.isNaN(weight) ? 0 : weight;
    rows.unit[row] = this.design.add(child.cluster ?? '', child.stratum ?? '', weight);
    rows.groups.set(this.groupsOf(child, age), row * MEMBERSHIPS);
    addToGroups(this.groupSums, rows, row, this.values);
    if (this.spill && rows.length >= this.spill.limit) {
      this.spill.put(rows);
      this.hasSpilled = true;
      rows.length = 0;
    }
  }

  /**
   * Sums over the sampling units, on which standard errors rest. The survey is complete. Yields now and then, so that
   * who streams can show progress or stop.
   */
  *unitSums(): Generator<undefined, UnitSums> {
    const facts = this.design.finish();
    const sums = new UnitSums(facts, this.groupSums);
    if (this.spill && this.hasSpilled) {
      this.spill.put(this.rows);
      this.rows = createRows();
      for (const part of this.spill.parts()) {
        for (const rows of part) {
          for (let row = 0; row < rows.length; row++) sums.add(rows, row);
          yield;
        }
        sums.fold();
      }
      return sums;
    }
    const order = facts.isClustered ? orderByUnit(this.rows, facts.stratumOf.length) : undefined;
    let open = 0;
    let last = -1;
    for (let n = 0; n < this.rows.length; n++) {
      const row = order === undefined ? n : (order[n] as number);
      const unit = this.rows.unit[row] as number;
      if (unit !== last && ++open > OPEN_UNITS) {
        sums.fold();
        open = 1;
      }
      last = unit;
      sums.add(this.rows, row);
    }
    sums.fold();
    return sums;
  }

  private groupsOf(child: SurveyChild, age: number): number[] {
    const wealth = child.wealth ? wealthName(child.wealth) : null;
    const own = [child.area, child.region, wealth, child.motherEducation, child.other];
    return [
      ...fixedGroupsOf(ageInMonths(age), child.sex),
      ...own.map((value, k) => (value ? this.groupNumber(GROUPINGS[4 + k] as Grouping, value) : -1)),
    ];
  }

  private groupNumber(grouping: Grouping, value: string): number {
    const key = `${grouping}: ${value}`;
    const known = this.groupNumbers.get(key);
    if (known !== undefined) return known;
    if (this.groupNames.filter((name) => name.grouping === grouping).length >= MOST_VALUES) {
      throw new RangeError(`${grouping} has more than ${MOST_VALUES} different values: it is no grouping`);
    }
    // A report shows all five quintiles or none.
    for (const each of grouping === 'Wealth quintile' ? WEALTH_NAMES : [value]) {
      this.groupNumbers.set(`${grouping}: ${each}`, this.groupNames.length);
      this.groupNames.push({ grouping, value: each });
    }
    return this.groupNumbers.get(key) as number;
  }
}

/** Row numbers with all rows of a unit together. */
function orderByUnit(rows: SurveyRows, units: number): Int32Array {
  const starts = new Int32Array(units + 1);
  for (let row = 0; row < rows.length; row++) starts[(rows.unit[row] as number) + 1]! += 1;
  for (let unit = 0; unit < units; unit++) starts[unit + 1]! += starts[unit] as number;
  const order = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row++) order[starts[rows.unit[row] as number]!++] = row;
  return order;
}
