import { purposes, type Purpose } from '../index.ts';

/** The way of asking, one thing at a time. */
export const askSteps = ['guardian', 'care', ...purposes, 'proof', 'done'] as const;
export type AskStep = (typeof askSteps)[number];

/** What was said so far; null: passed over, not asked this time. */
export type Said = Partial<Record<Purpose, 'given' | 'refused' | null>>;

export function stepAfter(step: AskStep): AskStep {
  return askSteps[Math.min(askSteps.indexOf(step) + 1, askSteps.length - 1)]!;
}

export function stepBefore(step: AskStep): AskStep {
  return askSteps[Math.max(askSteps.indexOf(step) - 1, 0)]!;
}

/** Purposes that were answered. */
export function answeredOf(said: Said): Partial<Record<Purpose, 'given' | 'refused'>> {
  return Object.fromEntries(purposes.flatMap((purpose) => (said[purpose] == null ? [] : [[purpose, said[purpose]]])));
}

/** How it is proved, and what is missing for it. */
export interface Proof {
  way: 'spoken' | 'paper';
  witness: string;
  paper: Blob | null;
  day: string;
}

export function gapOfProof(proof: Proof, today: string): 'witness' | 'paper' | 'day' | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(proof.day) || proof.day > today) return 'day';
  if (proof.way === 'spoken') return proof.witness.trim().length < 2 ? 'witness' : null;
  return proof.paper === null ? 'paper' : null;
}
