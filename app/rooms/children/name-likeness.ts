/** How alike two names are, with what people leave out and shorten. No I/O, no clock. */
import { isWordPart, nameSimilarity, similarity } from './names.ts';
import type { ComparableName } from './names.ts';

/** As `nameSimilarity`, and up to 0.9 where the words of one are words of the other in their order, or initials of them. */
export function likenessOf(a: ComparableName, b: ComparableName): number {
  if (a.text === b.text || a.sorted === b.sorted || a.text.replaceAll(' ', '') === b.text.replaceAll(' ', '')) return 1;
  const whole = isWordPart(a, b) ? 0.9 : wordByWord(a.text.split(' '), b.text.split(' '));
  return Math.min(Math.max(whole, nameSimilarity(a, b)), 0.999);
}

/** `MELATI K` and `MELATI KRANA` for `MELATI KIRANA PERTIWI`: every word of the shorter name finds its own; 0 when one does not. */
function wordByWord(a: readonly string[], b: readonly string[]): number {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  let [at, slips, whole] = [0, 0, 0];
  for (const word of fewer) {
    const found = more.findIndex((other, index) => index >= at && isSameWord(word, other));
    if (found < 0) return 0;
    if (Math.min(word.length, more[found]!.length) >= 4) whole += word.length;
    if (word !== more[found] && Math.min(word.length, more[found]!.length) > 1) slips += 1;
    at = found + 1;
  }
  return whole < 5 || (fewer.length < 2 && slips > 0) ? 0 : 0.9 - 0.05 * slips;
}

/** The words of one in their order, whole or as initials, some left out. */
export function isShortForm(a: ComparableName, b: ComparableName): boolean {
  return a.text !== b.text && wordByWord(a.text.split(' '), b.text.split(' ')) === 0.9;
}

function isSameWord(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) === 1 ? a[0] === b[0] : similarity(a, b) >= 0.75);
}
