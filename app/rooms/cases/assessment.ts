/**
 * Causes found: the fields of the assessment with what each may hold, and the danger signs that force a referral today.
 * From the working paper of the programme, edition 2025-1 (unverified, for a nutritionist's review).
 */
import * as z from 'zod/mini';

/** Smallest and largest answer of each figure, and whether it may have parts. The form says them, the server holds them. */
export const figureRanges = {
  complementaryFromMonth: [0, 24, 'whole'], mealsPerDay: [0, 8, 'whole'], animalProteinDays: [0, 7, 'whole'], haemoglobinGdl: [3, 20, 'part'],
  gestationWeeks: [22, 44, 'whole'], birthWeightKg: [0.5, 6, 'part'], birthLengthCm: [25, 60, 'part'],
  motherAge: [10, 60, 'whole'], motherHeightCm: [120, 190, 'part'], motherArmCm: [15, 45, 'part'], birthIntervalMonths: [0, 240, 'whole'],
  people: [1, 30, 'whole'], wealthDecile: [1, 10, 'whole'], foodSpendingRpPerWeek: [0, 20_000_000, 'whole'], motherMoodScore: [0, 30, 'whole'],
} as const satisfies Record<string, readonly [least: number, most: number, form: 'whole' | 'part']>;
export type FigureField = keyof typeof figureRanges;

/** Whether a figure may be the answer of a field. */
export function figureFits(field: FigureField, value: number): boolean {
  const [least, most, form] = figureRanges[field];
  return value >= least && value <= most && (form === 'part' || Number.isInteger(value));
}

const figure = (field: FigureField) => {
  const [least, most, form] = figureRanges[field];
  return z.optional((form === 'whole' ? z.int() : z.number()).check(z.gte(least), z.lte(most)));
};
const yesNo = z.optional(z.boolean());
const words = z.optional(z.string().check(z.trim(), z.maxLength(200)));
const list = z.optional(z.array(z.string().check(z.trim(), z.minLength(2), z.maxLength(40))).check(z.maxLength(12)));

/** Signs that a person sees at the child. Any one of them forces a referral today. */
export const dangerSigns = [
  'severe_wasting_or_oedema', 'cannot_eat_or_drink', 'vomits_everything', 'convulsions', 'lethargic', 'hard_breathing', 'long_fever_or_tb_contact',
  'long_or_bloody_diarrhoea', 'severe_pallor', 'lost_weight_two_months', 'wasted_below_six_months', 'neglect_suspected',
] as const;
export type DangerSign = (typeof dangerSigns)[number];

/** Every field is optional: what was not asked stays open, and is shown so. Units stand in the names. */
export const assessmentFields = z.strictObject({
  // Eating
  breastfedOnly: z.optional(z.enum(['yes', 'no', 'ongoing'])),
  complementaryFromMonth: figure('complementaryFromMonth'),
  mealsPerDay: figure('mealsPerDay'),
  animalProteinDays: figure('animalProteinDays'),
  formula: yesNo,
  allergies: list,
  // Illness
  diarrhoea: yesNo,
  airways: yesNo,
  feverOverTwoWeeks: yesNo,
  coughOverTwoWeeks: yesNo,
  tbContact: yesNo,
  worms: yesNo,
  inHospital: yesNo,
  immunised: z.optional(z.enum(['yes', 'no', 'antigen_missing'])),
  missingAntigens: list,
  haemoglobinGdl: figure('haemoglobinGdl'),
  // Birth
  gestationWeeks: figure('gestationWeeks'),
  birthWeightKg: figure('birthWeightKg'),
  birthLengthCm: figure('birthLengthCm'),
  congenital: yesNo,
  // Mother
  motherAge: figure('motherAge'),
  motherHeightCm: figure('motherHeightCm'),
  motherArmCm: figure('motherArmCm'),
  pregnantAgain: yesNo,
  birthIntervalMonths: figure('birthIntervalMonths'),
  contraception: yesNo,
  motherSmokes: yesNo,
  // House
  water: z.optional(z.enum(['piped', 'protected_well', 'unprotected', 'other'])),
  latrine: z.optional(z.enum(['own', 'shared', 'none'])),
  earthFloor: yesNo,
  smokerAtHome: yesNo,
  people: figure('people'),
  houseFit: yesNo,
  // Money and rights
  insurance: z.optional(z.enum(['state_paid', 'self_paid', 'inactive', 'none'])),
  documentsComplete: yesNo,
  pkh: yesNo,
  foodAid: yesNo,
  wealthDecile: figure('wealthDecile'),
  fatherWork: words,
  motherWork: words,
  foodSpendingRpPerWeek: figure('foodSpendingRpPerWeek'),
  // Care
  caregiver: words,
  development: z.optional(z.enum(['on_age', 'doubtful', 'delayed'])),
  motherMoodScore: figure('motherMoodScore'),
  // What was seen at the child
  seen: z.array(z.enum(dangerSigns)).check(z.maxLength(dangerSigns.length)),
  note: z.optional(z.string().check(z.trim(), z.maxLength(2000))),
});
export type Assessment = z.output<typeof assessmentFields>;

/** Fields in the groups of the form, in the order they are asked. */
export const assessmentGroups = {
  eating: ['breastfedOnly', 'complementaryFromMonth', 'mealsPerDay', 'animalProteinDays', 'formula', 'allergies'],
  illness: ['diarrhoea', 'airways', 'feverOverTwoWeeks', 'coughOverTwoWeeks', 'tbContact', 'worms', 'inHospital', 'immunised', 'missingAntigens', 'haemoglobinGdl'],
  birth: ['gestationWeeks', 'birthWeightKg', 'birthLengthCm', 'congenital'],
  mother: ['motherAge', 'motherHeightCm', 'motherArmCm', 'pregnantAgain', 'birthIntervalMonths', 'contraception', 'motherSmokes'],
  house: ['water', 'latrine', 'earthFloor', 'smokerAtHome', 'people', 'houseFit'],
  money: ['insurance', 'documentsComplete', 'pkh', 'foodAid', 'wealthDecile', 'fatherWork', 'motherWork', 'foodSpendingRpPerWeek'],
  care: ['caregiver', 'development', 'motherMoodScore'],
} as const satisfies Record<string, readonly (keyof Assessment)[]>;
export type AssessmentGroup = keyof typeof assessmentGroups;

/** What the measurements say towards danger. z in hundredths, only where it may be counted. */
export interface BodyFacts {
  ageMonths: number;
  wflZ: number | null;
  armMm: number | null;
  oedema: boolean;
  /** Counted weights, oldest first: day and grams. */
  weights: readonly { on: string; weightG: number }[];
}

/** Whether the last three weighings fall, each below the one before: weight lost over two months. */
export function lostWeightTwice(weights: BodyFacts['weights']): boolean {
  const [first, second, third] = weights.slice(-3);
  return first !== undefined && second !== undefined && third !== undefined && second.weightG < first.weightG && third.weightG < second.weightG;
}

/** All danger signs of an assessment: those that were seen, those that the answers hold, those that the measurements say. */
export function dangersOf(assessment: Assessment, body: BodyFacts): DangerSign[] {
  const found = new Set<DangerSign>(assessment.seen);
  const wasted = (body.wflZ !== null && body.wflZ < -300) || body.oedema;
  if (wasted || (body.armMm !== null && body.armMm < 115 && body.ageMonths >= 6)) found.add('severe_wasting_or_oedema');
  if (wasted && body.ageMonths < 6) found.add('wasted_below_six_months');
  if (assessment.feverOverTwoWeeks === true || assessment.tbContact === true) found.add('long_fever_or_tb_contact');
  if (lostWeightTwice(body.weights)) found.add('lost_weight_two_months');
  return dangerSigns.filter((sign) => found.has(sign));
}
