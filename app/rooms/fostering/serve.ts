/** Answers of those who pair children with foster parents by hand, and of foster parents themselves. */
import type { Tx } from '../../platform/db/actor.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { findChild } from '../children/server.ts';
import type { ChildRow } from '../children/server.ts';
import { complaintAnswers } from './complaint-serve.ts';
import { endPairing, listFosterParents, pairChild, readChildPairings, recordFosterParent, replacePairing } from './contract.ts';
import { draftAnswers } from './draft-serve.ts';
import { electionAnswers, isElectionMode } from './election-serve.ts';
import { factsAnswers } from './facts-serve.ts';
import { listConflicts } from './facts-store.ts';
import { messageAnswers } from './message-serve.ts';
import { ownAnswers } from './own-serve.ts';
import { asFosterFacts, endPair, proposePairs } from './pair-serve.ts';
import { hindrancesOfChild, hindrancesOfParent } from './pairing.ts';
import { restAnswers } from './rest-serve.ts';
import { findPairedChildren, listFosterParentRows, listPairings, writeFosterParent } from './store.ts';

/** @throws Problem record.missing, access.denied outside of the reach of who pairs */
export async function getChild(tx: Tx, childId: string): Promise<ChildRow> {
  const child = await findChild(tx, childId);
  if (child === undefined) throw new Problem('record.missing', {});
  tx.must('fostering.manage', child.area);
  return child;
}

export const answers: Answer[] = [
  reads(listFosterParents, async (tx) => {
    tx.must('fostering.manage', tx.regency.code);
    const rows = await listFosterParentRows(tx);
    const election = await isElectionMode(tx);
    tx.shows(rows.map(({ personId }) => personId));
    return {
      fosterParents: rows.map((row) => ({
        personId: row.personId, personName: row.personName, capacity: row.capacity, children: row.paired, clearedOn: row.clearedOn, trainedOn: row.trainedOn,
        conductSignedOn: row.conductSignedOn, hindrances: hindrancesOfParent(asFosterFacts(row, election)), organisation: row.organisation,
        homeVillageName: row.homeVillageName, isPolitician: row.isPolitician, capacityWish: row.capacityWish,
        rest: row.restId === null ? null : { restId: row.restId, from: row.restFrom!, until: row.restUntil! },
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
    await getChild(tx, childId);
    const [child] = await findPairedChildren(tx, [childId]);
    const pairings = await listPairings(tx, childId);
    const conflicts = await listConflicts(tx, [childId]);
    const names = new Map((await listFosterParentRows(tx, conflicts.map(({ person_id }) => person_id))).map((row) => [row.personId, row.personName]));
    tx.shows([childId]);
    return {
      pairings: pairings.map((row) => ({
        pairingId: row.id, personName: row.personName, proposedAt: row.given_at.toISOString(), startedAt: row.starts_at?.toISOString() ?? null,
        endedAt: row.ended_at?.toISOString() ?? null, endedReason: row.ended_reason, pausedAt: row.paused_at?.toISOString() ?? null,
      })),
      conflicts: conflicts.map((one) => ({ personId: one.person_id, personName: names.get(one.person_id) ?? '', source: one.source, declaredAt: one.declared_at.toISOString() })),
      hindrances: hindrancesOfChild({ ...child!, paired: pairings.some(({ ended_at }) => ended_at === null), conflicts: false }),
    };
  }),

  commands(
    pairChild,
    async (tx, { childId, personId }) => {
      if (personId === tx.actor.id) throw new Problem('grant.self', {});
      return getChild(tx, childId);
    },
    async (tx, { childId, pairingId, personId }) => {
      tx.shows([childId]);
      const { leftOut } = await proposePairs(tx, [{ childId, pairingId, personId }], { replaces: false });
      if (leftOut[0] !== undefined) throw new Problem('pairing.refused', { why: leftOut[0].why });
      return { id: pairingId, outcome: 'proposed' };
    },
  ),

  commands(
    replacePairing,
    async (tx, { childId, personId }) => {
      if (personId === tx.actor.id) throw new Problem('grant.self', {});
      return getChild(tx, childId);
    },
    async (tx, { childId, pairingId, newPairingId, personId }) => {
      tx.shows([childId]);
      // Another may have ended or replaced it meanwhile: then this replaces nobody.
      if (!(await listPairings(tx, childId)).some(({ id, ended_at }) => id === pairingId && ended_at === null)) throw new Problem('record.changed', {});
      const { leftOut } = await proposePairs(tx, [{ childId, pairingId: newPairingId, personId }], { replaces: true });
      if (leftOut[0] !== undefined) throw new Problem('pairing.refused', { why: leftOut[0].why });
      return { id: newPairingId, outcome: 'replaced' };
    },
  ),

  commands(
    endPairing,
    async (tx, { childId }) => getChild(tx, childId),
    async (tx, { childId, pairingId }, child) => {
      tx.shows([childId]);
      const pairing = (await listPairings(tx, childId)).find(({ id }) => id === pairingId);
      const ended = pairing !== undefined && (await endPair(tx, { id: pairingId, childId, personId: pairing.person_id }, child.area, 'by_hand'));
      return { id: pairingId, outcome: ended ? 'ended' : 'was_over' };
    },
  ),

  ...ownAnswers,
  ...factsAnswers,
  ...electionAnswers,
  ...restAnswers,
  ...draftAnswers,
  ...complaintAnswers,
  ...messageAnswers,
];
