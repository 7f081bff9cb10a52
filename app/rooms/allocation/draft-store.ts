/** SQL of drafts. Row security shows each to who made it, alone. */
import type { Tx } from '../../platform/db/actor.ts';
import { Problem } from '../../platform/problem/index.ts';
import type { NewPledge } from '../contributions/server.ts';
import { DRAFT_MINUTES } from './draft.ts';
import type { DraftKind, DraftPlan } from './draft.ts';

/** What the giver said; with the giver when the secretariat says it for them. */
export interface DraftSaid extends Omit<NewPledge, 'id'> {
  giverKind?: 'person' | 'company' | 'foundation' | 'community' | undefined;
  giverId?: string;
}

export interface DraftRow {
  id: string;
  kind: DraftKind;
  madeAt: Date;
  endsAt: Date;
  said: DraftSaid | null;
  plan: DraftPlan;
  state: 'open' | 'ordered';
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const columns = 'id, kind, made_at as "madeAt", ends_at as "endsAt", said, plan, state';

/** Keeps a draft; one of this id that is there already stays as it is. @throws Problem command.reused when it is somebody else's */
export async function keepDraft(tx: Tx, draft: Pick<DraftRow, 'id' | 'kind' | 'said' | 'plan'>): Promise<DraftRow> {
  const endsAt = new Date(tx.now.getTime() + DRAFT_MINUTES * 60_000);
  await tx.client.query(
    `insert into allocation_draft (id, kind, made_by, made_at, ends_at, said, plan, state) values ($1, $2, $3, $4, $5, $6, $7, 'open') on conflict do nothing`,
    [draft.id, draft.kind, tx.actor.id, tx.now, endsAt, draft.said === null ? null : JSON.stringify(draft.said), JSON.stringify(draft.plan)],
  );
  const kept = await findDraft(tx, draft.id);
  if (kept === undefined) throw new Problem('command.reused', {});
  return kept;
}

export async function findDraft(tx: Tx, id: string): Promise<DraftRow | undefined> {
  return (await tx.client.query<DraftRow>(`select ${columns} from allocation_draft where id = $1`, [id])).rows[0];
}

/** The same, held until the end of the transaction: of two orders of one draft the second finds it ordered. */
export async function lockDraft(tx: Tx, id: string): Promise<DraftRow | undefined> {
  return (await tx.client.query<DraftRow>(`select ${columns} from allocation_draft where id = $1 for update`, [id])).rows[0];
}

export async function markOrdered(tx: Tx, id: string): Promise<void> {
  await tx.client.query(`update allocation_draft set state = 'ordered', ordered_at = $2 where id = $1`, [id, tx.now]);
}

/** Drafts of the actor since an instant. */
export async function countDraftsSince(tx: Tx, since: Date): Promise<number> {
  const { rows } = await tx.client.query<{ drafts: number }>('select count(*) as drafts from allocation_draft where made_by = $1 and made_at > $2', [tx.actor.id, since]);
  return rows[0]!.drafts;
}

/** Forgets drafts that ended. Returns how many. */
export async function forgetDrafts(tx: Tx): Promise<number> {
  const { rows } = await tx.client.query<{ forgotten: number }>('select forget_allocation_drafts($1) as forgotten', [tx.now]);
  return rows[0]!.forgotten;
}

/**
 * Opens need lines of an order to its giver for what follows in this transaction: row security shows them no other. The draft has
 * proved to be theirs before. An empty list ends it.
 */
export async function openToGiver(tx: Tx, needIds: readonly string[]): Promise<void> {
  // A setting of the transaction takes no parameters; these are ids that the database itself gave.
  if (!needIds.every((id) => UUID.test(id))) throw new Error('An id of a need is none.');
  await tx.client.query(`set local app.offered = '${needIds.join(',')}'`);
}

/** Names of areas by code. */
export async function nameAreas(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await tx.client.query<{ code: string; name: string }>('select code, name from area where code = any($1::text[])', [[...new Set(codes)]]);
  return new Map(rows.map(({ code, name }) => [code, name]));
}
