/** SQL of a person's own notices and reminders. Row security shows nobody another's. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Tx } from '../../platform/db/actor.ts';
import type { Counts, NoticeKind } from './notice.ts';
import type { AddressChannel } from './contract.ts';
import { usualQuiet } from './quiet.ts';
import type { Quiet } from './quiet.ts';

const SHOWN = 50;

export async function listNotices(tx: Tx) {
  const rows = await tx.sql
    .selectFrom('notice')
    .select(['id', 'kind', 'day', 'counts', 'made_at as madeAt', 'read_at as readAt'])
    .where('person_id', '=', tx.actor.id)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute();
  return rows as unknown as { id: string; kind: NoticeKind; day: string; counts: Counts; madeAt: Date; readAt: Date | null }[];
}

export async function countUnread(tx: Tx): Promise<number> {
  const { n } = await tx.sql
    .selectFrom('notice')
    .select((of) => of.fn.countAll<string>().as('n'))
    .where('person_id', '=', tx.actor.id)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(n);
}

export async function markRead(tx: Tx, until: Date): Promise<void> {
  await tx.sql.updateTable('notice').set({ read_at: tx.now }).where('person_id', '=', tx.actor.id).where('read_at', 'is', null).where('made_at', '<=', until).execute();
}

export async function findOwnQuiet(tx: Tx): Promise<Quiet> {
  const row = await tx.sql.selectFrom('notice_choice').selectAll().where('person_id', '=', tx.actor.id).executeTakeFirst();
  return row === undefined ? usualQuiet : { from: row.quiet_from, until: row.quiet_until, urgentAnyway: row.urgent_anyway };
}

export async function saveQuiet(tx: Tx, { from, until, urgentAnyway }: Quiet): Promise<void> {
  const choice = { quiet_from: from, quiet_until: until, urgent_anyway: urgentAnyway, changed_at: tx.now };
  await tx.sql
    .insertInto('notice_choice')
    .values({ person_id: tx.actor.id, ...choice })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(choice))
    .execute();
}

export interface DeviceRow {
  id: string;
  label: string;
  made_at: Date;
  seen_at: Date;
}

export function listDevices(tx: Tx): Promise<DeviceRow[]> {
  return tx.sql.selectFrom('notice_device').select(['id', 'label', 'made_at', 'seen_at']).where('person_id', '=', tx.actor.id).orderBy('seen_at', 'desc').orderBy('id').execute();
}

/**
 * Keeps a browser of the actor, in the session in which it was said. One that is known is used again.
 * @returns false when the browser reminds somebody else: they have to sign out on it first, or remove it
 */
export async function saveDevice(tx: Tx, device: { id: string; sessionId: string; endpoint: string; salt: Buffer; sealed: Buffer; label: string }): Promise<boolean> {
  const endpoint_hash = createHash('sha256').update(device.endpoint).digest();
  const kept = { id: device.id, session_id: device.sessionId, salt: device.salt, sealed: device.sealed, label: device.label, seen_at: tx.now };
  const { numUpdatedRows } = await tx.sql.updateTable('notice_device').set(kept).where('endpoint_hash', '=', endpoint_hash).where('person_id', '=', tx.actor.id).executeTakeFirst();
  if (numUpdatedRows > 0n) return true;
  const { numInsertedOrUpdatedRows } = await tx.sql
    .insertInto('notice_device')
    .values({ person_id: tx.actor.id, endpoint_hash, made_at: tx.now, ...kept })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function deleteDevice(tx: Tx, id: string): Promise<void> {
  await tx.sql.deleteFrom('notice_device').where('id', '=', id).where('person_id', '=', tx.actor.id).execute();
}

export function listAddresses(tx: Tx) {
  return tx.sql.selectFrom('notice_address').selectAll().where('person_id', '=', tx.actor.id).orderBy('channel').execute();
}

/** The actor's address over a channel, held until the end of the transaction. */
export function findAddress(tx: Tx, channel: AddressChannel) {
  return tx.sql.selectFrom('notice_address').selectAll().where('person_id', '=', tx.actor.id).where('channel', '=', channel).forUpdate().executeTakeFirst();
}

export interface NewAddress {
  channel: AddressChannel;
  salt: Buffer;
  sealed: Buffer;
  codeHash: Buffer;
  codeUntil: Date;
  codesSent: number;
}

export async function saveAddress(tx: Tx, { channel, salt, sealed, codeHash, codeUntil, codesSent }: NewAddress): Promise<void> {
  const row = {
    salt, sealed, code_hash: codeHash, code_until: codeUntil, code_tries: 0, codes_on: tx.today, codes_sent: codesSent, code_sent_at: tx.now, verified_at: null, refused_at: null,
  };
  await tx.sql
    .insertInto('notice_address')
    .values({ person_id: tx.actor.id, channel, ...row })
    .onConflict((conflict) => conflict.columns(['person_id', 'channel']).doUpdateSet(row))
    .execute();
}

export async function countCodeTry(tx: Tx, channel: AddressChannel, tries: number): Promise<void> {
  await tx.sql.updateTable('notice_address').set({ code_tries: tries }).where('person_id', '=', tx.actor.id).where('channel', '=', channel).execute();
}

export async function markVerified(tx: Tx, channel: AddressChannel): Promise<void> {
  await tx.sql
    .updateTable('notice_address')
    .set({ verified_at: tx.now, code_hash: null, code_until: null })
    .where('person_id', '=', tx.actor.id)
    .where('channel', '=', channel)
    .execute();
}

export async function deleteAddress(tx: Tx, channel: AddressChannel): Promise<void> {
  await tx.sql.deleteFrom('notice_address').where('person_id', '=', tx.actor.id).where('channel', '=', channel).execute();
}

/** Lets browsers go of sessions that ran out by themselves, before those are deleted; a revoked session takes its browser along. */
export async function letGoOfSessions(door: pg.Pool, now: Date): Promise<void> {
  await door.query('update notice_device set session_id = null where session_id in (select id from session where expires_at < $1)', [now]);
}
