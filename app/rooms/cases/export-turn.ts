/** One export of the register at a time for one person. Kept in memory: a restart ends every export. */
import { Problem } from '../../platform/problem/index.ts';

/** A line that stands still for this long is taken for gone. */
export const LONGEST_MS = 15 * 60 * 1000;

const running = new Map<string, number>();

/**
 * Begins an export.
 * @returns ends it; a second call does nothing
 * @throws Problem register.exporting while one of the same person runs
 */
export function beginExport(whose: string, nowMs: number): () => void {
  const since = running.get(whose);
  if (since !== undefined && nowMs - since < LONGEST_MS) throw new Problem('register.exporting', {});
  running.set(whose, nowMs);
  return () => {
    if (running.get(whose) === nowMs) running.delete(whose);
  };
}
