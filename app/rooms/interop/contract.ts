/** Bringing an e-PPGBM file in: upload, verdicts, decisions, confirm. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';

const outcome = z.object({ id: z.string(), outcome: z.string() });
const importId = z.strictObject({ importId: z.uuid() });
const rowNumber = z.coerce.number().check(z.int(), z.gte(0), z.lte(2_147_483_647));

/** Numbers of an import; the command line prints the same. */
export const importSummary = z.object({
  file: z.string(),
  format: z.string(),
  rows: z.number(),
  measuredFrom: z.nullable(z.string()),
  measuredTo: z.nullable(z.string()),
  children: z.object({ created: z.number(), matched: z.number(), ambiguous: z.number() }),
  measurements: z.object({ created: z.number(), repeated: z.number(), replaced: z.number() }),
  refused: z.number(),
  unitErrors: z.number(),
  parity: z.object({ compared: z.number(), drifted: z.number(), posture: z.number() }),
  nik: z.object({ missing: z.number(), masked: z.number(), wrongLength: z.number() }),
  casesOpened: z.number(),
  seconds: z.number(),
});
export type ImportSummary = z.output<typeof importSummary>;

/** Groups of rows that a person may look at, each with its count. */
export const issueKinds = ['unit_error', 'ambiguous', 'drifted', 'posture_age', 'nik_wrong_length', 'nik_missing', 'nik_masked', 'new_posyandu', 'kept', 'refused'] as const;
export type IssueKind = (typeof issueKinds)[number];

export const importView = z.object({
  id: z.string(),
  fileName: z.string(),
  format: z.nullable(z.string()),
  byteCount: z.number(),
  downloadedAt: z.nullable(z.string()),
  state: z.enum(['received', 'judging', 'judged', 'committing', 'committed', 'undoing', 'undone', 'refused', 'discarded', 'failed']),
  /** reading, judging, writing, committing, undoing, standing, counting. */
  stage: z.nullable(z.string()),
  rowsDone: z.number(),
  rowsTotal: z.nullable(z.number()),
  summary: z.nullable(importSummary),
  issues: z.array(z.object({ kind: z.enum(issueKinds), rows: z.number(), undecided: z.number() })),
  /** Rows that confirming will write. */
  ready: z.number(),
  refusal: z.nullable(z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) })),
  uploadedByName: z.string(),
  uploadedAt: z.string(),
  judgedAt: z.nullable(z.string()),
  committedAt: z.nullable(z.string()),
  committedByName: z.nullable(z.string()),
  undoneAt: z.nullable(z.string()),
  undoneByName: z.nullable(z.string()),
  /** SHA-256 of the file's bytes, in hexadecimal. */
  digest: z.nullable(z.string()),
  /** An earlier import of the very same bytes. */
  sameFileAs: z.nullable(z.string()),
});
export type ImportView = z.output<typeof importView>;

export const uploadFile = endpoint({
  method: 'POST',
  path: '/v1/imports',
  title: 'Sends a file as it is. Judging begins at once; nothing of the register changes before it is confirmed.',
  needs: 'import.run',
  records: 'import.upload',
  query: z.strictObject({ fileName: z.string().check(z.maxLength(300)) }),
  carries: 'upload',
  reply: z.object({ id: z.string(), outcome: z.string() }),
});

export const listImports = endpoint({
  method: 'GET',
  path: '/v1/imports',
  title: 'Imports within reach, newest first.',
  needs: 'import.run',
  records: null,
  reply: z.object({ imports: z.array(importView) }),
});

export const readImport = endpoint({
  method: 'GET',
  path: '/v1/imports/{importId}',
  title: 'How far an import is, and its numbers.',
  needs: 'import.run',
  records: null,
  params: importId,
  reply: importView,
});

/** One side of a comparison: a row of the file, or a child of the register. */
export const sideView = z.object({
  childId: z.nullable(z.string()),
  name: z.string(),
  sex: z.nullable(z.string()),
  bornOn: z.nullable(z.string()),
  parentNames: z.array(z.string()),
  nikState: z.string(),
  villageName: z.nullable(z.string()),
  posyanduName: z.nullable(z.string()),
  rt: z.nullable(z.number()),
  rw: z.nullable(z.number()),
  address: z.nullable(z.string()),
  lastMeasuredOn: z.nullable(z.string()),
  lastWeightG: z.nullable(z.number()),
  lastLengthMm: z.nullable(z.number()),
});

export const importRowView = z.object({
  rowNo: z.number(),
  verdict: z.enum(['new', 'matched', 'ambiguous', 'refused']),
  measurementVerdict: z.enum(['created', 'repeated', 'replaced', 'kept', 'none']),
  issues: z.array(z.string()),
  /** Numbers behind the codes: column, limits, candidates' reasons. */
  details: z.record(z.string(), z.unknown()),
  decision: z.nullable(z.string()),
  row: z.nullable(sideView),
  measuredOn: z.nullable(z.string()),
  ageMonths: z.nullable(z.number()),
  weightG: z.nullable(z.number()),
  lengthMm: z.nullable(z.number()),
  rawWeight: z.nullable(z.string()),
  rawLength: z.nullable(z.string()),
  proposedWeightG: z.nullable(z.number()),
  proposedLengthMm: z.nullable(z.number()),
  proposedWeiZ: z.nullable(z.number()),
  lenZ: z.nullable(z.number()),
  weiZ: z.nullable(z.number()),
  reportedLenZ: z.nullable(z.number()),
  reportedWeiZ: z.nullable(z.number()),
  reportedWflZ: z.nullable(z.number()),
  childId: z.nullable(z.string()),
  /** Earlier weighings of the matched child, for the picture that proves a proposal. */
  history: z.array(z.object({ on: z.string(), ageDays: z.number(), weightG: z.nullable(z.number()), lengthMm: z.nullable(z.number()) })),
  candidates: z.array(z.object({ why: z.array(z.string()), side: sideView })),
});
export type ImportRowView = z.output<typeof importRowView>;

export const listImportRows = endpoint({
  method: 'GET',
  path: '/v1/imports/{importId}/rows',
  title: 'Rows of an import that share an issue.',
  needs: 'import.run',
  records: 'import.rows',
  params: importId,
  query: z.strictObject({ kind: z.enum(issueKinds), after: z.optional(rowNumber), limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100))) }),
  reply: z.object({ rows: z.array(importRowView), next: z.nullable(z.number()), total: z.number() }),
});

export const decideImportRow = endpoint({
  method: 'POST',
  path: '/v1/imports/{importId}/rows/{rowNo}/decision',
  title: 'Decides one row: the child it belongs to, a new child, or leave it out; for a unit error accept, remeasure or leave; null takes a decision back.',
  needs: 'import.run',
  records: 'import.decide',
  params: z.strictObject({ importId: z.uuid(), rowNo: rowNumber }),
  body: z.strictObject({
    decision: z.nullable(z.union([z.literal('new'), z.literal('skip'), z.literal('accept'), z.literal('remeasure'), z.literal('leave'), z.uuid()])),
  }),
  reply: outcome,
});

export const confirmImport = endpoint({
  method: 'POST',
  path: '/v1/imports/{importId}/confirm',
  title: 'Writes all rows that are neither undecided nor refused, in one transaction. Undecided rows stay and may be decided and confirmed later.',
  needs: 'import.run',
  records: 'import.confirm',
  params: importId,
  body: z.strictObject({}),
  reply: outcome,
});

export const discardImport = endpoint({
  method: 'DELETE',
  path: '/v1/imports/{importId}',
  title: 'Throws a judged file away before it is confirmed.',
  needs: 'import.run',
  records: 'import.discard',
  params: importId,
  reply: outcome,
});
