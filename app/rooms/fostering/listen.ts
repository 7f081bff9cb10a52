/** What happens to rights to one child when the child, or whoever holds them, is gone. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { Projection } from '../../platform/db/projections.ts';
import { endPairings, endSubstitutes } from '../access/server.ts';
import { followMoves } from '../children/server.ts';

async function followAll(tx: Tx): Promise<void> {
  for (const table of ['foster_conflict', 'matching_child', 'foster_message']) await followMoves(tx, table);
}

/** The identity was erased: nobody is paired with it any longer, and what remains lies in the village. */
const childErased: Projection = async (tx, event) => {
  await endPairings(tx, event.payload['childId'] as string, 'erased');
  await followMoves(tx, 'child_grant');
  await followAll(tx);
};

/** A child whose case is closed has no clock of visits any more: whoever came sees nothing of it from now on. */
const caseClosed: Projection = async (tx, event) => {
  await endPairings(tx, event.payload['childId'] as string, 'case_closed');
};

/** Nobody stands in for a pairing that there is not. */
const pairingEnded: Projection = async (tx, event) => {
  await endSubstitutes(tx, { childId: event.payload['childId'] as string }, 'pairing_ended');
};

/** Somebody left or is no foster parent any more: their children are with the kader from this moment. */
const roleEnded: Projection = async (tx, event) => {
  const { rows } = await sql<{ grantId: string; childId: string; area: string; kind: string }>`
    select grant_id as "grantId", child_id as "childId", area, kind from end_fostering_of(${event.subjectId}::uuid, ${tx.actor.id}::uuid, ${tx.now})`.execute(tx.sql);
  for (const { grantId, childId, area, kind } of rows) {
    const payload = kind === 'pairing' ? { childId, personId: event.subjectId, reason: 'role_ended' } : { childId };
    tx.announce({ topic: kind === 'pairing' ? 'pairing.ended' : 'keeper.changed', subjectId: grantId, area, payload });
  }
};

export const projections: Readonly<Record<string, Projection>> = {
  'case.closed': caseClosed,
  'child.erased': childErased,
  'child.moved': followAll,
  'import.committed': followAll,
  'import.undone': followAll,
  'pairing.ended': pairingEnded,
  'person.left': roleEnded,
  'person.role_ended': roleEnded,
};
