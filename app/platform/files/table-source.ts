import type { SheetCandidate } from './sheet-choice.ts';

/** One opened file on its way through the gate; every format gives the same. */
export interface TableSource {
  /** Text above the table, in an HTML file its `<caption>`; null when none was met so far. */
  caption(): string | null;
  sheet: string | null;
  sheets: readonly SheetCandidate[];
  /** Known when `steps` has ended. */
  truncated(): boolean;
  /** Pulls the file through the gate piece by piece; yields the bytes of the file that are behind it. */
  steps: AsyncGenerator<number>;
}
