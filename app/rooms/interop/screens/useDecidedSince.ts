import type { ImportView } from '../contract.ts';
import { rowsOf } from './portions.ts';
import { useRows } from './useRows.ts';

/**
 * Whether doubtful rows were decided after the file was applied and wait to be applied too. A row still shows what it
 * says only until it is written.
 */
export function useDecidedSince(view: ImportView): boolean {
  const asked = view.committedAt !== null && rowsOf(view, 'ambiguous') > 0;
  const { rows } = useRows(view.id, 'ambiguous', asked);
  return rows?.some((row) => row.row !== null && row.decision !== null && row.decision !== 'skip') ?? false;
}
