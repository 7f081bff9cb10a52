import type { ImportRowView } from '../contract.ts';
import type { decisionWords } from './decisionWords.ts';
import { lengthDoubt, weightDoubt, type Doubt } from './unitQuestion.ts';

/** Both figures in doubt, or the one: `8,5 kg / 72,0 cm`. */
export function shownOf(one: ImportRowView, part: (doubt: Doubt) => string): string {
  return [weightDoubt(one), lengthDoubt(one)].flatMap((doubt) => (doubt === null ? [] : [part(doubt)])).join(' / ');
}

/** A decision in words, or undefined while there is none. */
export function unitDecisionWord(one: ImportRowView, say: (typeof decisionWords)['id']): string | undefined {
  if (one.decision === 'accept') return say.accepted(shownOf(one, (doubt) => `${doubt.meant} ${doubt.unit}`));
  if (one.decision === 'remeasure') return say.remeasured;
  if (one.decision === 'leave') return say.leftAsIs;
  return undefined;
}
