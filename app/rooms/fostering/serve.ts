/** Answers of those who pair children with foster parents by hand, and of foster parents themselves. */
import type { Tx } from '../../platform/db/actor.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { endChildGrant, insertPairing } from '../access/server.ts';
import { findChild } from '../children/server.ts';
import type { ChildRow } from '../children/server.ts';
import { getConsentChild, getHeldChild } from '../consent/server.ts';
import { endPairing, listFosterParents, pairChild, readChildPairings, recordFosterParent } from './contract.ts';
import { ownAnswers } from './own-serve.ts';
import { hindrancesOf, hindrancesOfChild, hindrancesOfParent } from './pairing.ts';
import { listFosterParentRows, listPairings, lockFosterParent, writeFosterParent } from './store.ts';
import type { PairingRow } from './store.ts';

/** @throws Problem record.missing, access.denied outside of the reach of who pairs */
async function getChild(tx: Tx, childId: string): Promise<ChildRow> {
  const child = await findChild(tx, childId);
  if (child === undefined) throw new Problem('record.missing', {});
  tx.must('fostering.manage', child.area);
  return child;
}

const asPaired = (child: ChildRow, pairings: readonly PairingRow[]) => ({
  allowsPairing: child.allows_pairing, restricted: child.restricted, state: child.state, paired: pairings.some(({ ended_at }) => ended_at === null),
});

export const answers: Answer[] = [
  reads(listFosterParents, async (tx) => {
    tx.must('fostering.manage', tx.regency.code);
    const rows = await listFosterParentRows(tx);
    tx.shows(rows.map(({ personId }) => personId));
    return {
      fosterParents: rows.map((row) => ({
        personId: row.personId, personName: row.personName, capacity: row.capacity, children: row.paired, clearedOn: row.clearedOn, trainedOn: row.trainedOn,
        conductSignedOn: row.conductSignedOn, hindrances: hindrancesOfParent(row),
      })),
    };
  }),

  commands(
    recordFosterParent,
    async (tx, { personId }) => {
      tx.must('fostering.manage', tx.regency.code);
      const [person] = await listFosterParentRows(tx, personId);
      if (person === undefined) throw new Problem('record.missing', {});
      if (personId === tx.actor.id) throw new Problem('grant.self', {});
    },
    async (tx, input) => {
      await writeFosterParent(tx, input);
      tx.shows([input.personId]);
      return { id: input.personId, outcome: 'recorded' };
    },
  ),

  reads(readChildPairings, async (tx, { childId }) => {
    const child = await getChild(tx, childId);
    const pairings = await listPairings(tx, childId);
    tx.shows([childId]);
    return {
      pairings: pairings.map((row) => ({
        pairingId: row.id, personName: row.personName, proposedAt: row.given_at.toISOString(), startedAt: row.starts_at?.toISOString() ?? null,
        endedAt: row.ended_at?.toISOString() ?? null, endedReason: row.ended_reason,
      })),
      hindrances: hindrancesOfChild(asPaired(child, pairings)),
    };
  }),

  commands(
    pairChild,
    async (tx, { childId, personId }) => {
      if (personId === tx.actor.id) throw new Problem('grant.self', {});
      return getChild(tx, childId);
    },
    async (tx, { childId, pairingId, personId }, child) => {
      tx.shows([childId]);
      await lockFosterParent(tx, personId);
      // A withdrawal that is being recorded comes first, or sees this proposal and ends it.
      await getHeldChild(tx, await getConsentChild(tx, childId));
      const held = await getChild(tx, childId);
      const [parent] = await listFosterParentRows(tx, personId);
      if (parent === undefined) throw new Problem('pairing.refused', { why: ['no_role'] });
      const why = hindrancesOf(asPaired(held, await listPairings(tx, childId)), parent);
      if (why.length > 0) throw new Problem('pairing.refused', { why });
      await insertPairing(tx, { id: pairingId, personId, childId, area: child.area });
      tx.announce({ topic: 'pairing.proposed', subjectId: pairingId, area: child.area, payload: { childId, personId } });
      return { id: pairingId, outcome: 'proposed' };
    },
  ),

  commands(
    endPairing,
    async (tx, { childId }) => getChild(tx, childId),
    async (tx, { childId, pairingId }, child) => {
      tx.shows([childId]);
      const pairing = (await listPairings(tx, childId)).find(({ id }) => id === pairingId);
      if (pairing === undefined || !(await endChildGrant(tx, pairingId, 'by_hand'))) return { id: pairingId, outcome: 'was_over' };
      tx.announce({ topic: 'pairing.ended', subjectId: pairingId, area: child.area, payload: { childId, personId: pairing.person_id, reason: 'by_hand' } });
      return { id: pairingId, outcome: 'ended' };
    },
  ),

  ...ownAnswers,
];
