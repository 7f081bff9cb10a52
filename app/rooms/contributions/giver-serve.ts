/** Who gives, when somebody signed in does. */
import type { Tx } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import { addGiver, findGiverOf } from './pledge-store.ts';
import type { GiverRow } from './pledge-store.ts';
import { giverKindOf } from './pledge.ts';
import type { GiverKind } from './pledge.ts';

/** The kind of giver that the actor is, or would be with the first promise. `said` counts for contributors who never gave. */
export async function ownGiverKind(tx: Tx, said: GiverKind | undefined): Promise<GiverKind> {
  return (await findGiverOf(tx, tx.actor.id))?.kind ?? kindBy(tx, said);
}

/** The giver that the actor is; written down with the first promise. */
export async function ownGiver(tx: Tx, said: GiverKind | undefined): Promise<GiverRow> {
  const known = await findGiverOf(tx, tx.actor.id);
  return known ?? addGiver(tx, { id: newId(), kind: kindBy(tx, said), name: tx.actor.name, personId: tx.actor.id });
}

function kindBy(tx: Tx, said: GiverKind | undefined): GiverKind {
  const roles = (tx.actor as { grants?: readonly { role: string }[] }).grants?.map(({ role }) => role) ?? [];
  return giverKindOf(roles, said);
}
