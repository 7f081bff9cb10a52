/** How each field of the assessment is asked. */
import { figureFits, figureRanges, type Assessment, type FigureField } from '../index.ts';

export type AssessedField = Exclude<keyof Assessment, 'seen' | 'note'>;

/** Answers to choose from; `number` and `part` are typed figures, `list` words between commas. */
export const inputOf: Readonly<Record<AssessedField, 'yesNo' | 'number' | 'list' | 'words' | readonly string[]>> = {
  breastfedOnly: ['yes', 'no', 'ongoing'], complementaryFromMonth: 'number', mealsPerDay: 'number', animalProteinDays: 'number', formula: 'yesNo', allergies: 'list',
  diarrhoea: 'yesNo', airways: 'yesNo', feverOverTwoWeeks: 'yesNo', coughOverTwoWeeks: 'yesNo', tbContact: 'yesNo', worms: 'yesNo', inHospital: 'yesNo',
  immunised: ['yes', 'no', 'antigen_missing'], missingAntigens: 'list', haemoglobinGdl: 'number',
  gestationWeeks: 'number', birthWeightKg: 'number', birthLengthCm: 'number', congenital: 'yesNo',
  motherAge: 'number', motherHeightCm: 'number', motherArmCm: 'number', pregnantAgain: 'yesNo', birthIntervalMonths: 'number', contraception: 'yesNo', motherSmokes: 'yesNo',
  water: ['piped', 'protected_well', 'unprotected', 'other'], latrine: ['own', 'shared', 'none'], earthFloor: 'yesNo', smokerAtHome: 'yesNo', people: 'number', houseFit: 'yesNo',
  insurance: ['state_paid', 'self_paid', 'inactive', 'none'], documentsComplete: 'yesNo', pkh: 'yesNo', foodAid: 'yesNo', wealthDecile: 'number', fatherWork: 'words', motherWork: 'words',
  foodSpendingRpPerWeek: 'number', caregiver: 'words', development: ['on_age', 'doubtful', 'delayed'], motherMoodScore: 'number',
};

/** Smallest and largest figure of a field, as they are written; undefined for fields that are no figures. */
export function rangeOf(field: AssessedField): readonly [least: string, most: string] | undefined {
  if (!Object.hasOwn(figureRanges, field)) return undefined;
  const [least, most] = figureRanges[field as FigureField];
  return [least, most].map((one) => new Intl.NumberFormat('id-ID').format(one)) as unknown as readonly [string, string];
}

/** What was typed, as the answers that travel; `refused` names fields whose text is no figure or one that cannot be. */
export function answersOf(typed: Readonly<Partial<Record<AssessedField, string>>>): { answers: Record<string, unknown>; refused: AssessedField[] } {
  const answers: Record<string, unknown> = {};
  const refused: AssessedField[] = [];
  for (const [field, text] of Object.entries(typed) as [AssessedField, string][]) {
    const input = inputOf[field];
    const plain = text.trim();
    if (plain === '') continue;
    if (input === 'yesNo') answers[field] = plain === 'yes';
    else if (input === 'list') answers[field] = plain.split(',').map((one) => one.trim()).filter((one) => one.length > 1);
    else if (input === 'number') {
      const figure = Number(plain.replaceAll('.', (field === 'foodSpendingRpPerWeek') ? '' : '.').replace(',', '.'));
      if (Number.isFinite(figure) && figureFits(field as FigureField, figure)) answers[field] = figure;
      else refused.push(field);
    } else answers[field] = plain;
  }
  return { answers, refused };
}

/** Answers as they were kept, back into what the form shows. */
export function typedOf(answers: Readonly<Record<string, unknown>>): Partial<Record<AssessedField, string>> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([field, value]) => {
      if (!Object.hasOwn(inputOf, field) || value == null) return [];
      if (typeof value === 'boolean') return [[field, value ? 'yes' : 'no']];
      if (Array.isArray(value)) return [[field, value.join(', ')]];
      return [[field, typeof value === 'number' ? String(value).replace('.', ',') : (value as string)]];
    }),
  );
}
