/** SQL of guardians' requests. Words and answers are sealed with the child's key: with the key they go, in backups too. */
import type { Tx } from '../../platform/db/actor.ts';
import { Problem } from '../../platform/problem/index.ts';
import { openForChild, sealForChild } from '../children/server.ts';
import { dueAt } from './request.ts';
import type { CorrectableField, RequestKind, RequestOutcome } from './request.ts';

export interface NewRequest {
  id: string;
  childId: string;
  /** Present area of the child. */
  area: string;
  guardianId: string;
  kind: RequestKind;
  /** For a correction: what is wrong. */
  field?: CorrectableField | null;
  /** What the guardian said; null when the kind says it all. */
  words: string | null;
}

export interface RightsRequest {
  id: string;
  childId: string;
  area: string;
  guardianId: string;
  kind: RequestKind;
  field: CorrectableField | null;
  /** Null when none were said, or when the child's key is gone. */
  words: string | null;
  openedAt: Date;
  openedBy: string;
  dueAt: Date;
  outcome: RequestOutcome | null;
  answer: string | null;
  answeredAt: Date | null;
  answeredBy: string | null;
}

/** Requests that a list may ask for; all parts must hold. */
export interface RequestFilter {
  childId?: string;
  guardianId?: string;
  kind?: RequestKind;
  /** Only those without an answer. */
  waiting?: boolean;
  limit?: number;
}

/**
 * Opens a request: its clock of 72 hours starts now. Announces `request.opened` with the kind.
 * Whoever calls has demanded the right to; a guardian may open their own alone (row security).
 */
export async function openRequest(tx: Tx, request: NewRequest): Promise<{ dueAt: Date }> {
  const due = dueAt(tx.now);
  await tx.sql
    .insertInto('rights_request')
    .values({
      id: request.id,
      child_id: request.childId,
      area: request.area,
      guardian_id: request.guardianId,
      kind: request.kind,
      field: request.field ?? null,
      words_cipher: request.words === null ? null : await sealForChild(tx, request.childId, request.words),
      opened_at: tx.now,
      opened_by: tx.actor.id,
      due_at: due,
    })
    .execute();
  tx.announce({ topic: 'request.opened', subjectId: request.id, area: request.area, payload: { childId: request.childId, kind: request.kind } });
  return { dueAt: due };
}

/** Requests that the actor may see, those due first: a guardian their own, the officer all, staff those of their reach but no complaint. */
export async function listRequests(tx: Tx, filter: RequestFilter = {}): Promise<RightsRequest[]> {
  let rows = tx.sql.selectFrom('rights_request').selectAll().orderBy('due_at').orderBy('id').limit(filter.limit ?? 200);
  if (filter.childId !== undefined) rows = rows.where('child_id', '=', filter.childId);
  if (filter.guardianId !== undefined) rows = rows.where('guardian_id', '=', filter.guardianId);
  if (filter.kind !== undefined) rows = rows.where('kind', '=', filter.kind);
  if (filter.waiting === true) rows = rows.where('outcome', 'is', null);
  const found = [];
  for (const row of await rows.execute()) found.push(await readable(tx, row));
  return found;
}

/** One request that the actor may see, or undefined. */
export async function findRequest(tx: Tx, id: string): Promise<RightsRequest | undefined> {
  const row = await tx.sql.selectFrom('rights_request').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : readable(tx, row);
}

/**
 * Answers a request. Announces `request.answered`. Whoever calls has demanded the right to.
 * @throws Problem record.changed when it was answered already; record.missing when the actor does not see it
 */
export async function answerRequest(tx: Tx, id: string, answer: { outcome: RequestOutcome; words: string }): Promise<void> {
  const row = await tx.sql.selectFrom('rights_request').select(['child_id', 'area', 'kind', 'outcome']).where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw new Problem('record.missing', {});
  if (row.outcome !== null) throw new Problem('record.changed', {});
  const sealed = await sealForChild(tx, row.child_id, answer.words);
  await tx.sql
    .updateTable('rights_request')
    .set({ outcome: answer.outcome, answer_cipher: sealed, answered_at: tx.now, answered_by: tx.actor.id })
    .where('id', '=', id)
    .execute();
  tx.announce({ topic: 'request.answered', subjectId: id, area: row.area, payload: { childId: row.child_id, kind: row.kind, outcome: answer.outcome } });
}

/** How many requests a guardian made since an instant. */
export async function countRequests(tx: Tx, guardianId: string, since: Date): Promise<number> {
  const { n } = await tx.sql
    .selectFrom('rights_request')
    .select((row) => row.fn.countAll<number>().as('n'))
    .where('guardian_id', '=', guardianId)
    .where('opened_at', '>', since)
    .executeTakeFirstOrThrow();
  return n;
}

interface StoredRequest {
  id: string;
  child_id: string;
  area: string;
  guardian_id: string;
  kind: string;
  field: string | null;
  words_cipher: Buffer | null;
  opened_at: Date;
  opened_by: string;
  due_at: Date;
  outcome: string | null;
  answer_cipher: Buffer | null;
  answered_at: Date | null;
  answered_by: string | null;
}

async function readable(tx: Tx, row: StoredRequest): Promise<RightsRequest> {
  const opened = async (cipher: Buffer | null): Promise<string | null> => (cipher === null ? null : openForChild(tx, row.child_id, cipher));
  return {
    id: row.id,
    childId: row.child_id,
    area: row.area,
    guardianId: row.guardian_id,
    kind: row.kind as RequestKind,
    field: row.field as CorrectableField | null,
    words: await opened(row.words_cipher),
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    dueAt: row.due_at,
    outcome: row.outcome as RequestOutcome | null,
    answer: await opened(row.answer_cipher),
    answeredAt: row.answered_at,
    answeredBy: row.answered_by,
  };
}
