/** The lay visitor's card: ten plain questions, nothing measured, nothing diagnosed. */
import * as z from 'zod/mini';

/** A lay answer. Not to know is an answer. */
export const layAnswers = ['yes', 'no', 'unknown'] as const;
const lay = z.enum(layAnswers);

/** What was done during the visit, by the words of the family companions' own forms. */
export const visitActivities = ['referral', 'social_aid', 'education', 'growth_watch', 'extra_feeding', 'none'] as const;

/**
 * Answers to the card. Questions are in the order they are asked; the texts are data in versions and belong to a
 * nutritionist's review.
 */
export const cardAnswers = z.strictObject({
  /** 1 The child looks well and lively today. */
  lively: lay,
  /** 2 The child ate egg, fish, chicken or liver yesterday. */
  animalProtein: lay,
  /** 3 How often the child ate yesterday, 0 to 6; null when nobody knows. */
  meals: z.nullable(z.int().check(z.gte(0), z.lte(6))),
  /** 4 The child was ill in the last two weeks: fever, cough, diarrhoea. */
  ill: lay,
  /** 5 The promised help has come. */
  helpCame: z.enum([...layAnswers, 'nothing_promised']),
  /** 6 The child ate or used that help. */
  helpUsed: z.enum([...layAnswers, 'nothing_came']),
  /** 7 The child was weighed at the posyandu this month. */
  weighed: lay,
  /** 8 Drinking water and latrine at home are in order. */
  waterAndLatrine: lay,
  /** 9 What the family needs most, in their own words. */
  needsMost: z.string().check(z.trim(), z.maxLength(500)),
  /** 10 Something is worrying: a task for the puskesmas today. */
  worry: lay,
  /** What is worrying, when something is. */
  worryWords: z.string().check(z.trim(), z.maxLength(500)),
  /** The worry is about the child's safety: violence or neglect is suspected. Sealed with the words, and read by those who treat alone. */
  safety: z.optional(z.boolean()),
});
export type CardAnswers = z.output<typeof cardAnswers>;

export type CardFault = 'notAlone' | 'worryWithoutWords' | 'usedWhatNeverCame';

/**
 * What keeps a card from being taken, first things first.
 * @param accompanied that a kader was along or a guardian at home: nobody is ever alone with a child
 */
export function faultOfCard(answers: CardAnswers, accompanied: boolean): CardFault | null {
  if (!accompanied) return 'notAlone';
  if (asksForHelpToday(answers) && answers.worryWords === '') return 'worryWithoutWords';
  if (answers.helpUsed === 'yes' && (answers.helpCame === 'no' || answers.helpCame === 'nothing_promised')) return 'usedWhatNeverCame';
  return null;
}

/** Whether the card sends a task to the puskesmas at once. */
export function asksForHelpToday(answers: CardAnswers): boolean {
  return answers.worry === 'yes' || answers.safety === true;
}
