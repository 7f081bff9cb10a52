import type { ThanksPhrase } from '../index.ts';
import type { storyWords } from './storyWords.ts';

type Words = (typeof storyWords)['id'];

/** A sentence of the house with the alias in it; without one it speaks of a child. */
export function phraseOf(phrase: ThanksPhrase, alias: string | null, say: Words): string {
  const sentence = phrase === 'arrived' ? say.sent_arrived : say[phrase];
  return sentence(alias ?? (phrase === 'used' || phrase === 'together' ? say.somebody : say.family));
}
