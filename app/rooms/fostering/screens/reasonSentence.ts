import { formatNumber } from '../../../platform/ui/numbers.ts';
import type { DraftReason } from '../index.ts';
import type { matchingWords } from './matchingWords.ts';

/** One reason of a pair as a sentence. */
export function reasonSentence(reason: DraftReason, say: (typeof matchingWords)['id']): string {
  const { key, nearer = 0, full = 0, children = 0, capacity = 0 } = reason;
  if (key === 'pair.nearestWithPlace') return say[key](formatNumber(nearer), formatNumber(full));
  if (key === 'pair.load') return say[key](formatNumber(children), formatNumber(capacity));
  return say[key];
}
