import type { CardAnswers } from '../index.ts';

/** A card as far as it is filled in: null where nothing was chosen yet. */
export interface CardDraft {
  lively: CardAnswers['lively'] | null;
  animalProtein: CardAnswers['animalProtein'] | null;
  /** -1 when nobody knows. */
  meals: number | null;
  ill: CardAnswers['ill'] | null;
  helpCame: CardAnswers['helpCame'] | null;
  helpUsed: CardAnswers['helpUsed'] | null;
  weighed: CardAnswers['weighed'] | null;
  waterAndLatrine: CardAnswers['waterAndLatrine'] | null;
  needsMost: string;
  worry: CardAnswers['worry'] | null;
  worryWords: string;
  safety: boolean;
}

export const emptyCard: CardDraft = {
  lively: null, animalProtein: null, meals: null, ill: null, helpCame: null, helpUsed: null, weighed: null, waterAndLatrine: null, needsMost: '', worry: null, worryWords: '', safety: false,
};

export const NOBODY_KNOWS = -1;

type Asked = keyof Pick<CardDraft, 'lively' | 'animalProtein' | 'meals' | 'ill' | 'helpCame' | 'helpUsed' | 'weighed' | 'waterAndLatrine' | 'worry' | 'worryWords'>;

const inOrder: readonly Asked[] = ['lively', 'animalProtein', 'meals', 'ill', 'helpCame', 'helpUsed', 'weighed', 'waterAndLatrine', 'worry'];

/** The first question without an answer, or null. */
export function firstMissing(draft: CardDraft): Asked | null {
  const open = inOrder.find((key) => draft[key] === null && !(key === 'helpUsed' && hasNoHelp(draft)));
  if (open !== undefined) return open;
  return draft.worry === 'yes' && draft.worryWords.trim() === '' ? 'worryWords' : null;
}

/** Whether there is no help that could have been used: the question after it falls away. */
export function hasNoHelp({ helpCame }: CardDraft): boolean {
  return helpCame === 'no' || helpCame === 'nothing_promised';
}

/** The filled card as it is sent; null while something is missing. */
export function answersOf(draft: CardDraft): CardAnswers | null {
  if (firstMissing(draft) !== null) return null;
  return {
    lively: draft.lively!, animalProtein: draft.animalProtein!, meals: draft.meals === NOBODY_KNOWS ? null : draft.meals, ill: draft.ill!, helpCame: draft.helpCame!,
    helpUsed: hasNoHelp(draft) ? 'nothing_came' : draft.helpUsed!, weighed: draft.weighed!, waterAndLatrine: draft.waterAndLatrine!,
    needsMost: draft.needsMost.trim(), worry: draft.worry!, worryWords: draft.worry === 'yes' ? draft.worryWords.trim() : '',
    ...(draft.worry === 'yes' && draft.safety ? { safety: true } : {}),
  };
}
