/** Texts of consent in versions: what is read aloud, and what a new version asks to be answered anew. */
import { forEveryPurpose, purposes } from './purpose.ts';
import type { Purpose } from './purpose.ts';
import type { TextState } from './consent.ts';

/** Parts of a text, in the order they are read. */
export const textParts = ['care', 'pairing', 'story', 'photo', 'closing'] as const;
export type TextPart = (typeof textParts)[number];

/** One part in both languages. */
export interface PartText {
  id: string;
  en: string;
}
export type TextBody = Readonly<Record<TextPart, PartText>>;

/** What the fold needs of all versions. */
export function textStateOf(versions: readonly { version: number; renews: readonly string[] }[]): TextState {
  const newest = (some: readonly { version: number }[]): number => Math.max(0, ...some.map(({ version }) => version));
  return {
    current: newest(versions),
    renewedBy: forEveryPurpose((purpose) => newest(versions.filter(({ renews }) => renews.includes(purpose)))),
  };
}

/** Parts whose words differ in either language. */
export function changedParts(before: TextBody, after: TextBody): TextPart[] {
  return textParts.filter((part) => before[part].id !== after[part].id || before[part].en !== after[part].en);
}

/**
 * Purposes that a change should ask anew unless its writer says that only the wording changed. What is said about care
 * or about withdrawing belongs to every purpose.
 */
export function proposedRenewals(changed: readonly TextPart[]): Purpose[] {
  if (changed.includes('care') || changed.includes('closing')) return [...purposes];
  return purposes.filter((purpose) => changed.includes(purpose));
}

/** A piece of a comparison: kept, taken out or put in. */
export interface DiffPiece {
  kind: 'same' | 'out' | 'in';
  text: string;
}

/** Word by word: what was taken out and put in, by the longest common sequence of words. */
export function diffWords(before: string, after: string): DiffPiece[] {
  const [a, b] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
  const common: number[][] = Array.from({ length: a.length + 1 }, () => Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const pieces: DiffPiece[] = [];
  const push = (kind: DiffPiece['kind'], text: string): void => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push('same', a[i]!);
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      push('out', a[i]!);
      i += 1;
    } else {
      push('in', b[j]!);
      j += 1;
    }
  }
  return pieces;
}
