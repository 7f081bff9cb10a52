/** Reading and writing standings in bulk: text in, text out; the rule between them is pure. */
import type { GainLetter } from '@anakkita/growth';
import type { CopyValue } from '../../platform/db/copy.ts';
import { standingOf } from './standing.ts';
import type { Standing, StandingMeasurement, StandingSettings } from './standing.ts';

/** One child with its measurements joined into text, as the refresh query gives it (array mode). */
export type RefreshRow = readonly [
  id: string, area: string, puskesmas: string | null, sex: 'M' | 'F', bornOn: string, birthWeightG: number | null,
  caseId: string | null, caseOpenedOn: string | null, remeasureIsOpen: boolean, urgentTasks: string | null, measurements: string | null, restricted: boolean,
  /** Measurements that opened a case which is closed: they open no second one. */
  answered: string | null,
  /** Day on which the last case was closed by a second person: what was measured until then opens no new one. */
  closedOn: string | null,
];

/** SQL that joins a measurement of `measurement` into text that `parseMeasurements` reads. */
export const measurementText = `concat(id, '|', measured_on, '|', len_z, '|', wei_z, '|', wfl_z, '|', flags, '|', unit_error, '|',
  case when proposed_weight_g is not null then 1 end, '|', case when proposed_length_mm is not null then 1 end, '|', case when oedema then 1 end, '|', arm_mm, '|', gain)`;

const number = (text: string): number | null => (text === '' ? null : Number(text));

/** Measurements out of the joined text, oldest first. */
export function parseMeasurements(text: string | null): StandingMeasurement[] {
  if (text === null) return [];
  return text.split(';').map((one) => {
    const part = one.split('|') as [string, string, string, string, string, string, string, string, string, string, string, string];
    return {
      id: part[0],
      on: part[1],
      lenZ: number(part[2]),
      weiZ: number(part[3]),
      wflZ: number(part[4]),
      flags: Number(part[5]),
      unitError: part[6] === '' ? null : (part[6] as 'proposed'),
      weightInDoubt: part[7] === '1',
      lengthInDoubt: part[8] === '1',
      oedema: part[9] === '1',
      armMm: number(part[10]),
      gain: part[11] === '' ? null : (part[11] as GainLetter),
    };
  });
}

export interface Refreshed {
  row: RefreshRow;
  standing: Standing;
  measurements: StandingMeasurement[];
}

/** How the urgent tasks of a child stand to its last measurement: `text` lists each as `o`, or as the date it was done. A task done on or after the day of measuring answers it. */
export function urgentState(text: string | null, lastOn: string | undefined): 'open' | 'done' | 'none' {
  const tasks = text?.split(';') ?? [];
  if (tasks.includes('o')) return 'open';
  return lastOn !== undefined && tasks.some((doneOn) => doneOn >= lastOn) ? 'done' : 'none';
}

/** Standing of one row as of a date. */
export function refreshRow(row: RefreshRow, asOf: string, settings: StandingSettings): Refreshed {
  const measurements = parseMeasurements(row[10]);
  const last = measurements.findLast((m) => m.on <= asOf);
  const standing = standingOf({
    sex: row[3],
    bornOn: row[4],
    birthWeightG: row[5],
    measurements,
    asOf,
    caseIsOpen: row[6] !== null,
    remeasureIsOpen: row[8],
    urgent: urgentState(row[9], last?.on),
    settings,
  });
  return { row, standing, measurements };
}

export const standingColumns = [
  'child_id', 'area', 'puskesmas', 'as_of', 'age_months', 'sex', 'class', 'wasting', 'weight_class', 'attention', 'reasons', 'len_z', 'wei_z', 'wfl_z',
  'last_measured_on', 'last_counted_on', 'recent_len_z', 'recent_on', 'recent_held', 'case_id', 'case_opened_on', 'urgency', 'restricted',
] as const;

/** A standing as one row of COPY. Dates and numbers of the recent line go in as one array literal each. */
export function standingValues({ row, standing: s }: Refreshed, asOf: string): CopyValue[] {
  return [
    row[0], row[1], row[2], asOf, Math.min(s.ageMonths, 999), row[3], s.class, s.wasting, s.weightClass, s.attention, s.reasons, s.lenZ, s.weiZ, s.wflZ,
    s.lastMeasuredOn, s.lastCountedOn, `{${s.recent.map((r) => r.z ?? 'NULL').join(',')}}`, `{${s.recent.map((r) => r.on).join(',')}}`,
    `{${s.recent.map((r) => (r.held ? 't' : 'f')).join(',')}}`, row[6], row[7], s.urgency, row[11],
  ];
}
