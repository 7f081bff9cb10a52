import type { ImportView } from '../contract.ts';

/** Steps of an import in their order, with their usual share of the whole time (measured on 64,000 rows). */
const judging = [
  { stage: 'reading', share: 0.45 },
  { stage: 'judging', share: 0.25 },
  { stage: 'writing', share: 0.3 },
] as const;
const committing = [
  { stage: 'committing', share: 0.55 },
  { stage: 'standing', share: 0.35 },
  { stage: 'counting', share: 0.1 },
] as const;

const undoing = [
  { stage: 'undoing', share: 0.5 },
  { stage: 'standing', share: 0.4 },
  { stage: 'counting', share: 0.1 },
] as const;

export type Stage = (typeof undoing)[number]['stage'] | (typeof judging)[number]['stage'] | (typeof committing)[number]['stage'];

/** An HTML export has about this many bytes a row; used until the rows are counted. */
const BYTES_PER_ROW = 770;

export interface Step {
  /** null while it waits for its turn. */
  stage: Stage | null;
  /** Place of the step, from 1, and how many there are. */
  at: number;
  of: number;
  /** Of the whole work, 0 to 1. */
  done: number;
}

type Moving = Pick<ImportView, 'state' | 'stage' | 'rowsDone' | 'rowsTotal' | 'byteCount'>;

/** How far an import is. */
export function stepOf(view: Moving): Step {
  const steps = view.state === 'committing' ? committing : view.state === 'undoing' ? undoing : judging;
  const at = steps.findIndex((step) => step.stage === view.stage);
  const step = steps[at];
  if (step === undefined) return { stage: null, at: 0, of: steps.length, done: 0 };
  const before = steps.slice(0, at).reduce((sum, one) => sum + one.share, 0);
  const total = view.rowsTotal ?? Math.max(view.rowsDone, view.byteCount / BYTES_PER_ROW);
  const within = view.state === 'committing' || view.state === 'undoing' || total === 0 ? 0 : Math.min(1, view.rowsDone / total);
  return { stage: step.stage, at: at + 1, of: steps.length, done: before + step.share * within };
}

/** Seconds left after `elapsed` seconds of watching from `from` to `done`; undefined while too little was seen to say. */
export function secondsLeft(from: number, done: number, elapsed: number): number | undefined {
  const moved = done - from;
  if (moved < 0.05 || elapsed < 1) return undefined;
  return ((1 - done) / moved) * elapsed;
}
