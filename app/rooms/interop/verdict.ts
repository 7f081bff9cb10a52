/**
 * The verdict on every row of a file, before anything is written: which child, which measurement, what is worth a look.
 * Pure: what is known comes in, keyed hashing too.
 */
import { score } from '../measurements/index.ts';
import type { Scores } from '../measurements/index.ts';
import type { EppgbmRow } from './eppgbm-row.ts';
import { MatchIndex, matchRows } from './match.ts';
import type { KnownChild, Match, RowIdentity } from './match.ts';
import { compareParity, farthestGap } from './parity.ts';
import type { Parity } from './parity.ts';
import type { PlaceFinder } from './place.ts';
import { villageOf } from '../children/index.ts';
import { proposeUnitCorrection } from './unit-error.ts';

export interface KnownMeasurement {
  id: string;
  weightG: number | null;
  lengthMm: number | null;
  posture: string | null;
  armMm: number | null;
  rawWeight: string | null;
  rawLength: string | null;
  fromImport: boolean;
}

export interface Known {
  places: PlaceFinder;
  children: readonly KnownChild[];
  /** What records said that went into a child of the register: a file that still writes them so tells of that child. */
  aliases?: readonly KnownChild[];
  /** By `childId|date`. */
  measurements: ReadonlyMap<string, KnownMeasurement>;
  lastWeighings: ReadonlyMap<string, { measuredOn: string; weightG: number | null; lengthMm: number | null }>;
  /** Whether an area lies within the reach of the person who brought the file. */
  mayBring(area: string): boolean;
  hashNik(digits: string): Buffer;
  newId(): string;
}

export type Verdict = 'new' | 'matched' | 'ambiguous' | 'refused';
export type MeasurementVerdict = 'created' | 'repeated' | 'replaced' | 'kept' | 'none';

export interface JudgedRow {
  row: EppgbmRow;
  verdict: Verdict;
  /** The child it goes to; the id a new one will have; null when refused. */
  childId: string | null;
  area: string | null;
  puskesmas: string | null;
  nikHash: Buffer | null;
  measurement: MeasurementVerdict;
  measurementId: string | null;
  supersedes: string | null;
  /** The measurement of the register that the row tells again. */
  repeats: string | null;
  scores: Scores | null;
  proposedWeightG: number | null;
  proposedLengthMm: number | null;
  unitError: boolean;
  parity: Parity['verdict'];
  /** The farthest z of the row minus ours, hundredths; null where they agree, or where the file says there is none. */
  parityGap: number | null;
  issues: string[];
  details: Record<string, unknown>;
}

/** Judges a whole file at once. The order of the result is that of the rows. */
export function judgeRows(rows: readonly EppgbmRow[], known: Known): JudgedRow[] {
  const judged = rows.map((row) => place(row, known));
  const entering = judged.filter((one) => one.verdict !== 'refused');
  const matches = matchRows(entering.map(identityOf), new MatchIndex([...known.children, ...(known.aliases ?? [])]));
  entering.forEach((one, at) => settleChild(one, matches[at]!, entering, known));
  const seen = new Map<string, JudgedRow>();
  for (const one of entering) judgeMeasurement(one, known, seen);
  return judged;
}

function place(row: EppgbmRow, known: Known): JudgedRow {
  const judged: JudgedRow = {
    row, verdict: row.refused ? 'refused' : 'new', childId: null, area: null, puskesmas: null, nikHash: null, measurement: 'none', measurementId: null,
    supersedes: null, repeats: null, scores: null, proposedWeightG: null, proposedLengthMm: null, unitError: false, parity: 'notCompared', parityGap: null, issues: [], details: {},
  };
  if (row.nik.state === 'valid') judged.nikHash = known.hashNik(row.nik.digits);
  if (row.problems.length > 0) judged.details['problems'] = row.problems.map((one) => ({ code: one.code, ...one.details }));
  const found = row.village === '' ? null : known.places.find(row);
  if (found?.kind === 'found') {
    if (known.mayBring(found.area)) {
      judged.area = found.area;
      judged.puskesmas = found.puskesmas;
      if (found.newPosyandu) judged.issues.push('new_posyandu');
    } else {
      // It stays with the import, in the reach of who brought it, and never enters the other area.
      refuse(judged, { code: 'area.outsideReach', village: row.village });
    }
  } else if (found !== null) {
    refuse(judged, { ...found, code: `area.${found.kind}` });
  }
  noteNik(judged);
  return judged;
}

function refuse(judged: JudgedRow, problem: Record<string, unknown>): void {
  judged.verdict = 'refused';
  judged.details['problems'] = [problem, ...((judged.details['problems'] as unknown[] | undefined) ?? [])];
}

function noteNik(judged: JudgedRow): void {
  const { state } = judged.row.nik;
  if (state === 'wrongLength') judged.issues.push('nik_wrong_length');
  else if (state === 'missing' || state === 'masked') judged.issues.push(`nik_${state}`);
}

function identityOf({ row, nikHash, area }: JudgedRow): RowIdentity {
  return {
    nikHash: nikHash === null ? null : nikHash.toString('hex'),
    nikPrefix: row.nik.state === 'masked' ? row.nik.prefix : null,
    name: row.name,
    sex: row.sex!,
    bornOn: row.bornOn,
    parents: row.parents,
    village: area === null ? null : villageOf(area),
    posyandu: row.posyandu === '' ? null : area,
    figures: `${row.measuredOn} ${row.weightG} ${row.lengthMm} ${row.birthWeightG}`,
  };
}

function settleChild(one: JudgedRow, match: Match, entering: readonly JudgedRow[], known: Known): void {
  switch (match.verdict) {
    case 'matched':
      one.verdict = 'matched';
      one.childId = match.childId;
      return;
    case 'sameAsRow': {
      const first = entering[match.row]!;
      one.verdict = first.verdict === 'ambiguous' ? 'ambiguous' : 'matched';
      one.childId = first.childId;
      one.details['sameAsRow'] = first.row.sheetRow;
      return;
    }
    case 'new':
      one.childId = known.newId();
      return;
    case 'ambiguous':
      one.verdict = 'ambiguous';
      one.childId = known.newId();
      one.issues.push('ambiguous');
      one.details['candidates'] = match.candidates.map((candidate) =>
        'childId' in candidate && candidate.childId !== undefined
          ? { childId: candidate.childId, why: candidate.why }
          : { row: entering[(candidate as { row: number }).row]!.row.sheetRow, why: candidate.why },
      );
  }
}

function judgeMeasurement(one: JudgedRow, known: Known, seen: Map<string, JudgedRow>): void {
  const { row } = one;
  const parity = compareParity(row);
  one.parity = parity.verdict;
  one.parityGap = farthestGap(parity);
  if (parity.verdict === 'drifted') {
    one.issues.push('drifted');
    one.details['drift'] = parity.explanation;
  }
  const measured = row.weightG !== null || row.lengthMm !== null || row.weightCandidates.length > 0 || row.lengthCandidates.length > 0;
  if (row.measuredOn === null || !measured) return;
  one.scores = score({ sex: row.sex!, bornOn: row.bornOn, measuredOn: row.measuredOn, weightG: row.weightG, lengthMm: row.lengthMm, posture: row.posture, armMm: row.armMm });
  if (row.posture === 'H' && one.scores.ageDays < 731) one.issues.push('posture_age');
  else if (row.posture === 'L' && one.scores.ageDays >= 731) one.issues.push('posture_age');
  const unit = proposeUnitCorrection(row, known.lastWeighings.get(one.childId!) ?? null);
  one.proposedWeightG = unit.weight?.proposed ?? null;
  one.proposedLengthMm = unit.length?.proposed ?? null;
  one.unitError = unit.weight !== null || unit.length !== null;
  if (one.unitError) one.issues.push('unit_error');
  one.measurementId = known.newId();
  const key = `${one.childId}|${row.measuredOn}`;
  const earlier = seen.get(key);
  const stored = known.measurements.get(key);
  if (earlier !== undefined) settleRepeat(one, sameValues(earlier.row, one.row) ? 'repeated' : 'kept');
  else if (stored === undefined) one.measurement = 'created';
  else if (sameStored(one, stored)) {
    settleRepeat(one, 'repeated');
    one.repeats = stored.id;
  } else if (stored.fromImport) {
    one.measurement = 'replaced';
    one.supersedes = stored.id;
  } else settleRepeat(one, 'kept');
  if (earlier === undefined) seen.set(key, one);
}

/** The row writes no measurement: it tells what is known, or what was measured here stands and the difference is shown. */
function settleRepeat(one: JudgedRow, verdict: 'repeated' | 'kept'): void {
  one.measurement = verdict;
  one.measurementId = null;
  if (verdict === 'kept') one.issues.push('kept');
}

function sameValues(a: EppgbmRow, b: EppgbmRow): boolean {
  return a.weightG === b.weightG && a.lengthMm === b.lengthMm && a.posture === b.posture && a.armMm === b.armMm;
}

/** A healed value is compared as it was written, so that the same file twice changes nothing. */
function sameStored(one: JudgedRow, stored: KnownMeasurement): boolean {
  const { row } = one;
  const weight = stored.rawWeight !== null ? stored.rawWeight === row.weightRaw : stored.weightG === row.weightG;
  const length = stored.rawLength !== null ? stored.rawLength === row.lengthRaw : stored.lengthMm === row.lengthMm;
  return weight && length && stored.posture === row.posture && stored.armMm === row.armMm;
}
