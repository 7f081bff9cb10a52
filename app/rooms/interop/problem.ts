/**
 * What is wrong or odd in a row. `refuse`: the row does not enter. `ask`: a person decides, and until then the value stays
 * out of statistics. `note`: worth saying, nothing waits for it.
 */
export type Severity = 'refuse' | 'ask' | 'note';

const severities = {
  'name.missing': 'refuse',
  'name.tooLong': 'refuse',
  'sex.missing': 'refuse',
  'sex.unreadable': 'refuse',
  'bornOn.missing': 'refuse',
  'bornOn.unreadable': 'refuse',
  'bornOn.future': 'refuse',
  'bornOn.tooLongAgo': 'refuse',
  'measuredOn.missing': 'refuse',
  'measuredOn.unreadable': 'refuse',
  'measuredOn.future': 'refuse',
  'measuredOn.beforeBirth': 'refuse',
  'village.missing': 'refuse',
  'date.monthFirst': 'note',
  'age.over60Months': 'note',
  'age.differs': 'note',
  'measurement.none': 'note',
  'weight.unreadable': 'ask',
  'weight.turned': 'ask',
  'weight.impossible': 'ask',
  'length.unreadable': 'ask',
  'length.turned': 'ask',
  'length.impossible': 'ask',
  'arm.unreadable': 'note',
  'arm.impossible': 'note',
  'arm.tenTimes': 'note',
  'posture.unknownWord': 'note',
  'posture.standingUnder9Months': 'note',
  'birthWeight.unreadable': 'note',
  'birthWeight.impossible': 'note',
  'birthWeight.rescaled': 'note',
  'birthLength.unreadable': 'note',
  'birthLength.impossible': 'note',
  'birthLength.rescaled': 'note',
  'nik.missing': 'note',
  'nik.masked': 'note',
  'nik.rounded': 'note',
  'nik.wrongLength': 'note',
  'nik.birthDateDiffers': 'note',
  'nik.sexDiffers': 'note',
  'class.unknownWord': 'note',
  'gain.unknownWord': 'note',
  'z.unreadable': 'note',
  'text.markup': 'note',
  'text.cut': 'note',
  'extra.numberHidden': 'note',
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof severities;

/** `details` may hold what stood in the cell (cut to 40 characters), never a NIK: for the screen, not for a log. */
export interface Problem {
  code: ProblemCode;
  severity: Severity;
  details: Record<string, string | number>;
}

export function problem(code: ProblemCode, details: Problem['details'] = {}): Problem {
  return { code, severity: severities[code], details };
}

export const problemCodes = Object.keys(severities) as ProblemCode[];
