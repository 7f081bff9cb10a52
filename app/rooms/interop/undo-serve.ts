/** Answers of the undo. */
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { sendJob } from '../../platform/jobs/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { openIdentities } from '../children/server.ts';
import { undoQueue } from './jobs.ts';
import { lockImport, setImport } from './store.ts';
import type { UndoCounts } from './undo.ts';
import { readUndo, undoImportFile } from './undo-contract.ts';
import { planUndo } from './undo-jobs.ts';
import { readKept } from './undo-store.ts';

const AT_ONCE = 100;

export const undoAnswers: readonly Answer[] = [
  reads(readUndo, async (tx, input) => {
    const file = await lockImport(tx, input.importId);
    if (file === undefined) throw new Problem('record.missing', {});
    tx.must('import.run', file.area);
    if (file.state !== 'committed' && file.state !== 'undone') throw new Problem('import.state', { state: file.state });
    const { counts, kept } = file.state === 'undone' ? { counts: file.undo as UndoCounts, kept: await readKept(tx, input.importId) } : await planUndo(tx, input.importId);
    const from = kept.filter(({ rowNo }) => rowNo > (input.after ?? 0));
    const listed = from.slice(0, AT_ONCE);
    const childIds = listed.flatMap(({ childId }) => (childId === null ? [] : [childId]));
    const names = await openIdentities(tx, childIds);
    tx.shows([input.importId, ...new Set(childIds.filter((id) => names.has(id)))]);
    return {
      undoGoes: counts,
      keptRows: listed.map(({ rowNo, childId, stays, why }) => ({ rowNo, childId: childId !== null && names.has(childId) ? childId : null, name: childId === null ? null : (names.get(childId)?.name ?? null), stays, why })),
      next: from.length > AT_ONCE ? listed.at(-1)!.rowNo : null,
    };
  }),

  commands(
    undoImportFile,
    async (tx, input) => {
      const file = await lockImport(tx, input.importId);
      if (file === undefined) throw new Problem('record.missing', {});
      tx.must('import.run', file.area);
      return file;
    },
    async (tx, input, file) => {
      if (file.state !== 'committed') throw new Problem('import.state', { state: file.state });
      await setImport(tx, input.importId, { state: 'undoing', stage: 'undoing', refusal: null });
      await sendJob(tx, undoQueue, { importId: input.importId, actorId: tx.actor.id });
      return { id: input.importId, outcome: 'undoing' };
    },
  ),
];
