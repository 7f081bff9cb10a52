/** Verdicts as rows of COPY: what is kept as history, and what waits for the commit. */
import type { CopyValue } from '../../platform/db/copy.ts';
import type { ReportedZ } from './reported.ts';
import type { JudgedRow } from './verdict.ts';

export const rowColumns = ['row_no', 'area', 'verdict', 'measurement_verdict', 'child_id', 'measurement_id', 'issues', 'details', 'parity', 'parity_gap'] as const;

export const stagedColumns = [
  'row_no', 'area', 'puskesmas', 'child_id', 'measurement_id', 'identity_cipher', 'household_mark', 'retold', 'sex', 'born_on',
  'birth_weight_g', 'birth_length_mm', 'nik_cipher', 'nik_hash', 'nik_state', 'rt', 'rw', 'measured_on', 'age_days', 'weight_g', 'length_mm', 'posture', 'arm_mm', 'len_z', 'wei_z', 'wfl_z', 'bmi_z',
  'flags', 'gain', 'raw_weight', 'raw_length', 'proposed_weight_g', 'proposed_length_mm', 'reported_len_z', 'reported_wei_z', 'reported_wfl_z', 'parity', 'words',
] as const;

const SMALLINT = 32_767;
const small = (n: number | null): number | null => (n === null || n < 0 || n > SMALLINT ? null : n);
const between = (n: number | null, least: number, most: number): number | null => (n === null || n < least || n > most ? null : n);

/** History of one row. `fallbackArea` is the reach of the import, for rows that name no village. */
export function rowValues(one: JudgedRow, fallbackArea: string): CopyValue[] {
  return [
    one.row.sheetRow, one.area ?? fallbackArea, one.verdict, one.measurement, one.verdict === 'refused' ? null : one.childId, one.measurementId ?? one.repeats, one.issues,
    Object.keys(one.details).length === 0 ? null : JSON.stringify(one.details),
    one.parity === 'notCompared' ? 'none' : one.parity, one.parityGap === null ? null : Math.max(-SMALLINT, Math.min(SMALLINT, one.parityGap)),
  ];
}

/** A reported z kept only where it differs from ours; the sentinel for "none" is not a number. */
function differing(reported: ReportedZ, ours: number | null): number | null {
  if (reported === null || reported === 'outlier' || reported === ours) return null;
  return between(reported, -SMALLINT, SMALLINT);
}

/** What a row says of who the child is, sealed. All null where it says what the register has. */
export interface SealedRow {
  cipher: Buffer | null;
  householdMark: Buffer | null;
  /** What it says otherwise: name, parents, address. */
  retold: readonly string[] | null;
  nikCipher: Buffer | null;
  words: string | null;
}

/** What the row says. `childId` is the row's own, or stands in for one (refused rows). */
export function stagedValues(one: JudgedRow, childId: string, fallbackArea: string, sealed: SealedRow): CopyValue[] {
  const { row, scores } = one;
  const z = scores ?? { lenZ: null, weiZ: null, wflZ: null, bmiZ: null, flags: 0 };
  const kept = one.unitError || row.weightCandidates.length > 0 || row.lengthCandidates.length > 0;
  return [
    row.sheetRow, one.area ?? fallbackArea, one.puskesmas, childId, one.measurementId, sealed.cipher, sealed.householdMark, sealed.retold,
    row.sex, row.bornOn === '' ? null : row.bornOn, between(row.birthWeightG, 200, 8000), between(row.birthLengthMm, 150, 800), sealed.nikCipher, one.nikHash,
    row.nik.state, small(row.rt), small(row.rw), row.measuredOn, scores?.ageDays ?? null, row.weightG === null || row.weightG <= 0 ? null : row.weightG,
    row.lengthMm === null || row.lengthMm <= 0 ? null : row.lengthMm, row.posture, row.armMm, z.lenZ, z.weiZ, z.wflZ, z.bmiZ, z.flags, row.gain,
    kept ? row.weightRaw : null, kept ? row.lengthRaw : null, one.proposedWeightG, one.proposedLengthMm, differing(row.reported.len, z.lenZ),
    differing(row.reported.wei, z.weiZ), differing(row.reported.wfl, z.wflZ), one.parity === 'notCompared' ? 'none' : one.parity,
    sealed.words,
  ];
}
