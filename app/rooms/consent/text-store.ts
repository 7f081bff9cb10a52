/** SQL of the texts of consent, and of counts. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { TextState } from './consent.ts';
import type { ConsentState, Purpose } from './purpose.ts';
import { textStateOf } from './text.ts';

/** All versions, newest first. */
export async function listTextRows(tx: Tx) {
  return tx.sql.selectFrom('consent_text as t').leftJoin('person as p', 'p.id', 't.written_by').selectAll('t').select('p.name as writtenByName').orderBy('t.version', 'desc').execute();
}

/** What the fold needs of the texts. */
export async function loadTextState(tx: Tx): Promise<TextState> {
  return textStateOf(await tx.sql.selectFrom('consent_text').select(['version', 'renews']).execute());
}

/** A version by its number. */
export async function findText(tx: Tx, version: number): Promise<{ version: number; inForceFrom: string } | undefined> {
  return tx.sql.selectFrom('consent_text').select(['version', 'in_force_from as inForceFrom']).where('version', '=', version).executeTakeFirst();
}

/**
 * Holds the text in force until the transaction ends: whoever writes the next one waits for answers under way, and an
 * answer waits for a text being written. Asked once more when it was replaced while waiting.
 */
export async function holdText(tx: Tx): Promise<void> {
  const held = () => tx.sql.selectFrom('consent_text').select('version').where('superseded_at', 'is', null).forShare().execute();
  if ((await held()).length === 0) await held();
}

/** Takes the version out of force. @returns false when another writer was faster */
export async function supersedeText(tx: Tx, version: number): Promise<boolean> {
  const done = await tx.sql
    .updateTable('consent_text')
    .set({ superseded_at: tx.now })
    .where('version', '=', version)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) === 1;
}

export interface NewText {
  id: string;
  version: number;
  columns: Readonly<Record<`${'care' | 'pairing' | 'story' | 'photo' | 'closing'}_${'id' | 'en'}`, string>>;
  renews: readonly Purpose[];
  why: string;
  reviewedBy: string | null;
}

export async function insertText(tx: Tx, text: NewText): Promise<void> {
  await tx.sql
    .insertInto('consent_text')
    .values({
      id: text.id,
      version: text.version,
      ...text.columns,
      renews: [...text.renews],
      why: text.why,
      reviewed_by: text.reviewedBy,
      in_force_from: tx.today,
      written_at: tx.now,
      written_by: tx.actor.id,
    })
    .execute();
}

/** Closes purposes for every child; gives back the children for whom something was open until now. */
export async function closeForRenewal(tx: Tx, purposes: readonly Purpose[]): Promise<{ childId: string; area: string }[]> {
  const { rows } = await sql<{ childId: string; area: string }>`
    select child_id as "childId", area from close_for_renewal(${sql.val([...purposes])}::text[], ${tx.now})`.execute(tx.sql);
  return rows;
}

export interface ConsentCount {
  village: string;
  purpose: Purpose;
  state: ConsentState;
  children: number;
}

/** How many children below 60 months stand where, by village; numbers of the whole regency, open to whoever may count. */
export async function countConsent(tx: Tx, asOf: string): Promise<ConsentCount[]> {
  const { rows } = await sql<ConsentCount>`
    select village, purpose, state, children::int as children from count_consent(${asOf}) order by village, purpose, state`.execute(tx.sql);
  return rows;
}

/** Names of villages by code. */
export async function nameVillages(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.sql.selectFrom('area').select(['code', 'name']).where('level', '=', 'village').execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}
