/** What both commands are told. */
import type { Problems } from './problems.ts';
import type { Progress } from './progress.ts';

export interface CommandOptions {
  readonly ageIn: 'days' | 'months';
  /** Columns with unknown names are let through. */
  readonly keepUnknown: boolean;
  readonly problems: Problems;
  readonly progress: Progress;
}
