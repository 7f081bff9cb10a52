/** Answers on rests: clocks go to who stands in or to the kader, and come back, without a day that nobody keeps. */
import type pg from 'pg';
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer, Outcome } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { endChildGrant, endSubstitutes, insertSubstitute, osUser, serviceAccount } from '../access/server.ts';
import { ERASED_NAME } from '../children/index.ts';
import { findChild, openIdentities } from '../children/server.ts';
import { getConsentChild, getHeldChild } from '../consent/server.ts';
import { isElectionMode } from './election-serve.ts';
import { listConflicts, lockFosterParents } from './facts-store.ts';
import { asFosterFacts } from './pair-serve.ts';
import { hindrancesOf } from './pairing.ts';
import type { PairingHindrance } from './pairing.ts';
import { declineStandIn, endMyRest, endRest, listMyRests, nameStandIn, readRests, recordMyRest, recordRest } from './rest-contract.ts';
import { faultOfRest, standInSpan } from './rest.ts';
import { closeRest, endStandIn, findOwnStandIn, findRest, insertRest, isPairedWith, listChildrenOf, listPairedChildren, listRests, listStandIns, takeTurningRests } from './rest-store.ts';
import type { RestRow } from './rest-store.ts';
import { findPairedChildren, listFosterParentRows } from './store.ts';

/** Tells the room of visits that the clocks of these children may belong to somebody else now. */
function announceKeepers(tx: Tx, childIds: readonly string[]): void {
  for (const childId of childIds) tx.announce({ topic: 'keeper.changed', subjectId: childId, area: tx.regency.code, payload: { childId } });
}

async function record(tx: Tx, rest: RestRow): Promise<Outcome> {
  await lockFosterParents(tx, [rest.personId]);
  const fault = faultOfRest(rest, await listRests(tx, rest.personId), tx.today);
  if (fault !== null) throw new Problem('rest.refused', { why: fault });
  await insertRest(tx, rest);
  if (rest.from <= tx.today) announceKeepers(tx, await listChildrenOf(tx, rest.personId));
  tx.shows([rest.personId]);
  return { id: rest.restId, outcome: 'recorded' };
}

async function end(tx: Tx, { restId, personId }: RestRow): Promise<Outcome> {
  tx.shows([personId]);
  if (!(await closeRest(tx, restId))) return { id: restId, outcome: 'was_over' };
  await endSubstitutes(tx, { restId }, 'rest_ended');
  announceKeepers(tx, await listChildrenOf(tx, personId));
  return { id: restId, outcome: 'ended' };
}

/** What keeps somebody from standing in: as for a pairing, but that the child has one, and also their own rest in those days. */
async function hindrancesOfStandIn(tx: Tx, childId: string, personId: string, rest: RestRow): Promise<PairingHindrance[]> {
  const [child] = await findPairedChildren(tx, [childId]);
  const [parent] = await listFosterParentRows(tx, personId);
  if (child === undefined) return ['child_left'];
  if (parent === undefined) return ['no_role'];
  const conflicts = (await listConflicts(tx, [childId])).some(({ person_id }) => person_id === personId);
  const rests = await listRests(tx, personId);
  const resting = rests.some(({ from, until }) => from <= rest.until && rest.from <= until);
  return hindrancesOf({ ...child, paired: personId === rest.personId, conflicts }, { ...asFosterFacts(parent, await isElectionMode(tx)), resting });
}

/** What begins and ends by its date: clocks change hands in the night. Returns how many rests turned. */
export async function turnRests(pool: pg.Pool, regency: Regency): Promise<number> {
  return asActor(pool, regency, serviceAccount('clock', osUser()), { need: 'child.read', records: null }, async (tx) => {
    tx.mustSomewhere('child.read');
    const { begun, over } = await takeTurningRests(tx);
    const children = new Set<string>();
    for (const { id } of over) for (const child of await endSubstitutes(tx, { restId: id }, 'rest_over')) children.add(child);
    for (const { personId } of [...begun, ...over]) for (const child of await listChildrenOf(tx, personId)) children.add(child);
    announceKeepers(tx, [...children]);
    return begun.length + over.length;
  });
}

export const restAnswers: Answer[] = [
  reads(readRests, async (tx, { personId }) => {
    tx.must('fostering.manage', tx.regency.code);
    const rests = await listRests(tx, personId);
    const children = await listPairedChildren(tx, personId);
    const standIns = await listStandIns(tx, rests.map(({ restId }) => restId));
    const names = await openIdentities(tx, children.map(({ childId }) => childId));
    tx.shows([personId, ...names.keys()]);
    return {
      rests: rests.map(({ restId, from, until, why }) => ({ restId, from, until, why })),
      children: children.map(({ childId, villageName }) => ({
        childId, villageName, name: names.get(childId)?.name ?? ERASED_NAME,
        standIns: standIns.filter((one) => one.childId === childId).map(({ restId, personName }) => ({ restId, personName })),
      })),
    };
  }),

  commands(
    recordRest,
    async (tx, { personId }) => {
      tx.must('fostering.manage', tx.regency.code);
      if ((await listFosterParentRows(tx, personId)).length === 0) throw new Problem('record.missing', {});
    },
    (tx, { restId, personId, from, until, why }) => record(tx, { restId, personId, from, until, why }),
  ),

  commands(
    endRest,
    async (tx, { personId, restId }) => {
      tx.must('fostering.manage', tx.regency.code);
      const rest = await findRest(tx, restId);
      return rest?.personId === personId ? rest : undefined;
    },
    async (tx, { restId }, rest) => (rest === undefined ? { id: restId, outcome: 'was_over' } : end(tx, rest)),
  ),

  commands(
    nameStandIn,
    async (tx, { childId, personId }) => {
      const child = await findChild(tx, childId);
      if (child === undefined) throw new Problem('record.missing', {});
      tx.must('fostering.manage', child.area);
      if (personId === tx.actor.id) throw new Problem('grant.self', {});
      return child;
    },
    async (tx, { childId, restId, grantId, personId }, child) => {
      tx.shows([childId]);
      const rest = await findRest(tx, restId);
      if (rest === undefined || !(await isPairedWith(tx, childId, rest.personId))) throw new Problem('record.changed', {});
      await lockFosterParents(tx, personId === null ? [] : [personId]);
      await getHeldChild(tx, await getConsentChild(tx, childId));
      await endStandIn(tx, childId, restId, 'replaced');
      if (personId !== null) {
        const why = await hindrancesOfStandIn(tx, childId, personId, rest);
        if (why.length > 0) throw new Problem('pairing.refused', { why });
        const [parent] = await listFosterParentRows(tx, personId);
        await insertSubstitute(tx, { id: grantId, personId, childId, area: child.area, restId, ...standInSpan(rest), conductSignedOn: parent!.conductSignedOn! });
      }
      announceKeepers(tx, [childId]);
      return { id: personId === null ? restId : grantId, outcome: personId === null ? 'kader' : 'named' };
    },
  ),

  reads(listMyRests, async (tx) => {
    tx.mustSomewhere('own.read');
    return { rests: (await listRests(tx, tx.actor.id)).map(({ restId, from, until, why }) => ({ restId, from, until, why })) };
  }),

  commands(
    recordMyRest,
    async (tx) => tx.mustSomewhere('own.read'),
    (tx, { restId, from, until, why }) => record(tx, { restId, personId: tx.actor.id, from, until, why }),
  ),

  commands(
    endMyRest,
    async (tx, { restId }) => {
      tx.mustSomewhere('own.read');
      const rest = await findRest(tx, restId);
      return rest?.personId === tx.actor.id ? rest : undefined;
    },
    async (tx, { restId }, rest) => (rest === undefined ? { id: restId, outcome: 'was_over' } : end(tx, rest)),
  ),

  commands(
    declineStandIn,
    async (tx, { grantId }) => {
      tx.mustSomewhere('own.read');
      const standIn = await findOwnStandIn(tx, grantId);
      if (standIn === undefined) throw new Problem('record.missing', {});
      return standIn;
    },
    async (tx, { grantId }, { child_id }) => {
      tx.shows([child_id]);
      await endChildGrant(tx, grantId, 'declined');
      announceKeepers(tx, [child_id]);
      return { id: grantId, outcome: 'declined' };
    },
  ),
];
