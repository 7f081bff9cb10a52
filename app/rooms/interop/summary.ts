/** The numbers of an import, out of its verdicts. */
import type { ImportSummary } from './contract.ts';
import type { JudgedRow } from './verdict.ts';

/** Counts a judged file. Children are counted once each, however many rows tell of them. */
export function summarise(file: string, format: string, judged: readonly JudgedRow[], casesOpened: number, seconds: number): ImportSummary {
  const created = new Set<string>();
  const matched = new Set<string>();
  const summary: ImportSummary = {
    file, format, rows: judged.length, measuredFrom: null, measuredTo: null, children: { created: 0, matched: 0, ambiguous: 0 },
    measurements: { created: 0, repeated: 0, replaced: 0 }, refused: 0, unitErrors: 0, parity: { compared: 0, drifted: 0, posture: 0 },
    nik: { missing: 0, masked: 0, wrongLength: 0 }, casesOpened, seconds,
  };
  for (const one of judged) {
    // A child listed twice in one file is one child with one NIK and one unit error.
    const again = one.details['sameAsRow'] !== undefined && one.measurement === 'repeated';
    const { state } = one.row.nik;
    if (state !== 'valid' && !again) summary.nik[state] += 1;
    if (one.verdict === 'refused') {
      summary.refused += 1;
      continue;
    }
    if (one.verdict === 'new') created.add(one.childId!);
    else if (one.verdict === 'matched' && !created.has(one.childId!)) matched.add(one.childId!);
    else if (one.verdict === 'ambiguous') summary.children.ambiguous += 1;
    if (one.unitError && !again) summary.unitErrors += 1;
    countMeasurement(summary, one);
  }
  summary.children.created = created.size;
  summary.children.matched = matched.size;
  return summary;
}

function countMeasurement(summary: ImportSummary, one: JudgedRow): void {
  if (one.parity !== 'notCompared') summary.parity.compared += 1;
  if (one.parity === 'drifted' || one.parity === 'posture') summary.parity[one.parity] += 1;
  const on = one.row.measuredOn;
  if (on !== null && (summary.measuredFrom === null || on < summary.measuredFrom)) summary.measuredFrom = on;
  if (on !== null && (summary.measuredTo === null || on > summary.measuredTo)) summary.measuredTo = on;
  const told = one.measurement;
  if (one.verdict !== 'ambiguous' && (told === 'created' || told === 'repeated' || told === 'replaced')) summary.measurements[told] += 1;
}

/** The same numbers in the order in which they are told: the database gives JSON back in an order of its own. */
export function inOrder(s: ImportSummary): ImportSummary {
  return {
    file: s.file, format: s.format, rows: s.rows, measuredFrom: s.measuredFrom, measuredTo: s.measuredTo,
    children: { created: s.children.created, matched: s.children.matched, ambiguous: s.children.ambiguous },
    measurements: { created: s.measurements.created, repeated: s.measurements.repeated, replaced: s.measurements.replaced },
    refused: s.refused, unitErrors: s.unitErrors, parity: { compared: s.parity.compared, drifted: s.parity.drifted, posture: s.parity.posture },
    nik: { missing: s.nik.missing, masked: s.nik.masked, wrongLength: s.nik.wrongLength }, casesOpened: s.casesOpened, seconds: s.seconds,
  };
}
