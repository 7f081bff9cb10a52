/** Keys of children: made with the child, asked for with it, gone with its identity. */
import { markOf, openText, recordKey, sealText } from '../../platform/keys/index.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { Problem } from '../../platform/problem/index.ts';
import { erasedIdentity, householdText, identityText, readIdentity } from './identity.ts';
import type { ChildIdentity } from './identity.ts';

/** An identity as it is kept. */
export interface SealedIdentity {
  cipher: Buffer;
  /** Equal for siblings; null when fewer than two parents are named. */
  householdMark: Buffer | null;
}

/** Seals an identity for the child whose salt this is. The salt of a new child comes from `newChildSalt` and goes into `child_key`. */
export function sealIdentity(salt: Buffer, identity: ChildIdentity): SealedIdentity {
  return sealIdentityByKey(recordKey(salt), identity);
}

/** The same with the key (`recordKey` of the salt) at hand. */
export function sealIdentityByKey(key: Buffer, identity: ChildIdentity): SealedIdentity {
  const household = householdText(identity);
  return { cipher: sealText(key, identityText(identity)), householdMark: household === null ? null : markOf('household', household) };
}

/** What a row's salt and cipher say. Without one of them the identity was erased, and that is what is read then. */
export function openIdentity(salt: Buffer | null, cipher: Buffer | null): ChildIdentity {
  return salt === null || cipher === null ? erasedIdentity : readIdentity(openText(recordKey(salt), cipher));
}

/** Any text that was sealed for the child whose salt this is; for lists that join `child_key`. */
export function openWithSalt(salt: Buffer, cipher: Buffer): string {
  return openText(recordKey(salt), cipher);
}

/** Identities of many children within reach, by one query. Who is not within reach is not in the map. */
export async function openIdentities(tx: Tx, childIds: readonly string[]): Promise<Map<string, ChildIdentity>> {
  if (childIds.length === 0) return new Map();
  const { rows } = await tx.client.query<{ id: string; salt: Buffer | null; cipher: Buffer | null }>({
    name: 'open-identities',
    text: `select c.id, k.salt, c.identity_cipher as cipher from child c left join child_key k on k.child_id = c.id where c.id = any($1::uuid[])`,
    values: [childIds],
  });
  return new Map(rows.map((row) => [row.id, openIdentity(row.salt, row.cipher)]));
}

async function keyOf(tx: Tx, childId: string): Promise<Buffer | null> {
  const row = await tx.sql.selectFrom('child_key').select('salt').where('child_id', '=', childId).executeTakeFirst();
  return row === undefined ? null : recordKey(row.salt);
}

/**
 * Seals a text with the key of a child: names of guardians and whatever else must go when the child's identity goes.
 * @throws Problem record.missing when the child is not within reach or its identity was erased
 */
export async function sealForChild(tx: Tx, childId: string, text: string): Promise<Buffer> {
  const key = await keyOf(tx, childId);
  if (key === null) throw new Problem('record.missing', {});
  return sealText(key, text);
}

/** The text again; null when the child's key was destroyed or is not within reach. @throws when the cipher was changed */
export async function openForChild(tx: Tx, childId: string, cipher: Buffer): Promise<string | null> {
  const key = await keyOf(tx, childId);
  return key === null ? null : openText(key, cipher);
}

/** The same for several texts of one child, so that a page asks for the key once; null as above. */
export async function openerForChild(tx: Tx, childId: string): Promise<((cipher: Buffer) => string) | null> {
  const key = await keyOf(tx, childId);
  return key === null ? null : (cipher) => openText(key, cipher);
}
