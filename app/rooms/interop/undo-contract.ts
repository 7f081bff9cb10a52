/** Undo of a whole import, and its verdicts row by row as a file. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { keptParts, keptReasons } from './undo.ts';

const importId = z.strictObject({ importId: z.uuid() });

export const undoCounts = z.object({ children: z.number(), measurements: z.number(), cases: z.number(), fields: z.number(), kept: z.number() });

/** A row of which something stays. */
export const keptRowView = z.object({ rowNo: z.number(), childId: z.nullable(z.string()), name: z.nullable(z.string()), stays: z.array(z.enum(keptParts)), why: z.array(z.enum(keptReasons)) });
export type KeptRowView = z.output<typeof keptRowView>;

export const readUndo = endpoint({
  method: 'GET',
  path: '/v1/imports/{importId}/undo',
  title: 'What undoing this import would take back now, and which rows stay and why; of an undone import, what went and what stayed.',
  needs: 'import.run',
  records: 'import.undo_plan',
  params: importId,
  query: z.strictObject({ after: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(2_147_483_647))) }),
  reply: z.object({ undoGoes: undoCounts, keptRows: z.array(keptRowView), next: z.nullable(z.number()) }),
});
export type UndoView = z.output<typeof readUndo.reply>;

export const undoImportFile = endpoint({
  method: 'POST',
  path: '/v1/imports/{importId}/undo',
  title: 'Undoes a whole import, in one transaction: what it brought goes, what people or later files built on it stays and is listed.',
  needs: 'import.run',
  records: 'import.undo_ask',
  params: importId,
  body: z.strictObject({}),
  reply: z.object({ id: z.string(), outcome: z.string() }),
});

export const exportImportRows = endpoint({
  method: 'GET',
  path: '/v1/imports/{importId}/export',
  title: 'The verdict on every row of an import within reach as a spreadsheet or CSV; NIK for who may see it and asks.',
  needs: 'import.run',
  records: 'import.export',
  carries: 'download',
  params: importId,
  query: z.strictObject({ form: z.enum(['xlsx', 'csv']), nik: z.optional(z.literal('yes')) }),
  reply: z.unknown(),
});
