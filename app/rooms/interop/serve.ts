/** Answers of the import. */
import { assess, completedMonths } from '@anakkita/growth';
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { bare, commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { newId } from '../../platform/ids/index.ts';
import { sendJob } from '../../platform/jobs/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { confirmImport, decideImportRow, discardImport, listImportRows, listImports, readImport, uploadFile } from './contract.ts';
import type { ImportRowView, ImportView } from './contract.ts';
import { commitQueue, judgeQueue } from './jobs.ts';
import { countIssueRows, countIssues, findImportRow, isStaged, listImportRecords, listIssueRows, loadHistories, loadRowSides, loadSides, saveDecision } from './review-store.ts';
import { discardStaged } from './staging-store.ts';
import { insertImport, lockImport, setImport } from './store.ts';
import { parityAnswers } from './parity-serve.ts';
import { rowsFileAnswers } from './rows-file-serve.ts';
import { undoAnswers } from './undo-serve.ts';
import { forgetFile, isMadeUp, receiveFile, uploadPath } from './upload-store.ts';

type Record = Awaited<ReturnType<typeof listImportRecords>>[number];

async function viewOf(tx: Tx, record: Record): Promise<ImportView> {
  const { places: _places, catchments: _catchments, ...summary } = record.summary ?? { places: null, catchments: null };
  const counted = record.judgedAt === null ? { issues: [], ready: 0 } : await countIssues(tx, record.id);
  return {
    ...record,
    ...counted,
    summary: record.summary === null ? null : (summary as ImportView['summary']),
    uploadedByName: record.uploadedByName ?? '',
    uploadedAt: record.uploadedAt.toISOString(),
    judgedAt: record.judgedAt?.toISOString() ?? null,
    committedAt: record.committedAt?.toISOString() ?? null,
    undoneAt: record.undoneAt?.toISOString() ?? null,
  };
}

async function loadImport(tx: Tx, importId: string) {
  const file = await lockImport(tx, importId);
  if (file === undefined) throw new Problem('record.missing', {});
  tx.must('import.run', file.area);
  return file;
}

const fileNameOnly = (name: string): string => name.split(/[\\/]/).at(-1)!.slice(0, 200) || 'berkas';

export const answers: Answer[] = [
  ...undoAnswers,
  ...rowsFileAnswers,
  ...parityAnswers,

  bare(uploadFile, async (context, corridor, input) => {
    const regency = corridor.regencyOf(context);
    const who = corridor.actorOf(context, regency);
    const importId = newId();
    const told = { need: 'import.run', requestId: context.get('requestId') as string };
    // The right is proved before a byte is stored; the record follows when the file is whole.
    await asActor(corridor.pool, regency, who, { ...told, records: null }, async (tx) => tx.mustSomewhere('import.run'));
    const byteCount = await receiveFile(importId, context.req.raw.body);
    try {
      if (regency.kind === 'demo' && !(await isMadeUp(uploadPath(importId)))) throw new Problem('import.demo', {});
      await asActor(corridor.pool, regency, who, { ...told, records: uploadFile.records }, async (tx) => {
        tx.mustSomewhere('import.run');
        await insertImport(tx, { id: importId, area: tx.actor.areasFor('import.run')[0]!, fileName: fileNameOnly(input.fileName), byteCount });
        tx.shows([importId]);
        await sendJob(tx, judgeQueue, { importId, actorId: tx.actor.id, fileName: fileNameOnly(input.fileName) });
      });
    } catch (error) {
      await forgetFile(importId);
      throw error;
    }
    return context.json({ id: importId, outcome: 'received' }, 200, { 'cache-control': 'no-store' });
  }),

  reads(listImports, async (tx) => {
    tx.mustSomewhere('import.run');
    const imports = [];
    for (const record of await listImportRecords(tx, null)) imports.push(await viewOf(tx, record));
    return { imports };
  }),

  reads(readImport, async (tx, input) => {
    tx.mustSomewhere('import.run');
    const [record] = await listImportRecords(tx, input.importId);
    if (record === undefined) throw new Problem('record.missing', {});
    return viewOf(tx, record);
  }),

  reads(listImportRows, async (tx, input) => {
    tx.mustSomewhere('import.run');
    const limit = input.limit ?? 25;
    const found = await listIssueRows(tx, input.importId, input.kind, input.after ?? 0, limit + 1);
    const listed = found.slice(0, limit);
    const candidates = listed.flatMap((row) => candidatesOf(row.details));
    const sides = await loadSides(tx, candidates.flatMap((one) => (one.childId === undefined ? [] : [one.childId])));
    const rowSides = await loadRowSides(tx, input.importId, candidates.flatMap((one) => (one.row === undefined ? [] : [one.row])));
    const histories = await loadHistories(tx, listed.flatMap((row) => (row.verdict === 'matched' && row.childId !== null ? [row.childId] : [])));
    tx.shows([...sides.keys(), ...listed.flatMap((row) => (row.childId === null ? [] : [row.childId]))]);
    return {
      rows: listed.map(({ sex, bornOn, ageDays, details, ...row }) => ({
        ...row,
        details: withoutCandidates(details),
        ageMonths: bornOn !== null && row.measuredOn !== null && row.measuredOn >= bornOn ? completedMonths(bornOn, row.measuredOn) : null,
        proposedWeiZ: row.proposedWeightG === null || ageDays === null ? null : hundredths(assess({ sex, ageDays, weightKg: row.proposedWeightG / 1000 }).weightForAge.z),
        history: (row.childId === null ? undefined : histories.get(row.childId))?.filter((one) => row.measuredOn === null || one.on < row.measuredOn) ?? [],
        candidates: candidatesOf(details).flatMap((one) => {
          const side = one.childId !== undefined ? sides.get(one.childId) : rowSides.get(one.row!);
          return side === undefined ? [] : [{ why: [one.why].flat().map(String), side }];
        }),
      })),
      next: found.length > limit ? listed.at(-1)!.rowNo : null,
      total: await countIssueRows(tx, input.importId, input.kind),
    };
  }),

  commands(
    decideImportRow,
    async (tx, input) => {
      const file = await loadImport(tx, input.importId);
      const row = await findImportRow(tx, input.importId, input.rowNo);
      if (row === undefined) throw new Problem('record.missing', {});
      return { file, row };
    },
    async (tx, input, { file, row }) => {
      if (file.state !== 'judged' && file.state !== 'committed') throw new Problem('import.state', { state: file.state });
      if (!(await isStaged(tx, input.importId, input.rowNo))) throw new Problem('import.state', { state: 'written' });
      if (!mayDecide(row, input.decision)) throw new Problem('input.unreadable', { part: 'body', issues: [{ path: 'decision', code: 'not_offered' }] });
      await saveDecision(tx, input.importId, input.rowNo, input.decision);
      return { id: input.importId, outcome: input.decision === null ? 'taken_back' : 'decided' };
    },
  ),

  commands(confirmImport, (tx, input) => loadImport(tx, input.importId), async (tx, input, file) => {
    if (file.state !== 'judged' && file.state !== 'committed') throw new Problem('import.state', { state: file.state });
    await setImport(tx, input.importId, { state: 'committing', stage: 'committing' });
    await sendJob(tx, commitQueue, { importId: input.importId, actorId: tx.actor.id });
    return { id: input.importId, outcome: 'confirmed' };
  }),

  commands(discardImport, (tx, input) => loadImport(tx, input.importId), async (tx, input, file) => {
    if (!['judged', 'refused', 'failed'].includes(file.state)) throw new Problem('import.state', { state: file.state });
    await discardStaged(tx, input.importId);
    await setImport(tx, input.importId, { state: 'discarded', stage: null });
    await forgetFile(input.importId);
    return { id: input.importId, outcome: 'discarded' };
  }),
];

const hundredths = (z: number | null): number | null => (z === null ? null : Math.round(z * 100));

interface Candidate {
  childId?: string;
  row?: number;
  why: unknown;
}

function candidatesOf(details: { candidates?: unknown } | null): Candidate[] {
  return (details?.candidates as Candidate[] | undefined) ?? [];
}

function withoutCandidates(details: ImportRowView['details'] | null): ImportRowView['details'] {
  const { candidates: _candidates, ...rest } = details ?? {};
  return rest;
}

/** Only what the review offers: a candidate, a new child or leaving out for an ambiguous row; the three words for a unit error. */
function mayDecide(row: { verdict: string; issues: string[]; details: unknown }, decision: string | null): boolean {
  if (decision === null) return true;
  if (row.verdict === 'ambiguous') return decision === 'new' || decision === 'skip' || candidatesOf(row.details as never).some((one) => one.childId === decision);
  return row.issues.includes('unit_error') && ['accept', 'remeasure', 'leave'].includes(decision);
}
