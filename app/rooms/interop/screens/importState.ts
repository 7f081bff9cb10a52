import type { ImportView } from '../contract.ts';

/** Whether the worker has it in hand, or soon will. */
export function isMoving({ state }: Pick<ImportView, 'state'>): boolean {
  return state === 'received' || state === 'judging' || state === 'committing' || state === 'undoing';
}
