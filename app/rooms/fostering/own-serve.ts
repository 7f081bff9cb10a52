/** What a foster parent sees and answers: their own children, never more than the sight of a pairing shows. */
import { completedMonths } from '@anakkita/growth';
import { jakartaDay } from '../../platform/clock/index.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { endChildGrant, mustSee, startPairing } from '../access/server.ts';
import { villageOf } from '../children/index.ts';
import { findChild } from '../children/server.ts';
import type { ChildRow } from '../children/server.ts';
import { CONDUCT_VERSION } from './conduct.ts';
import { answerProposal, readMyChildren, signConduct } from './contract.ts';
import type { OwnChild } from './contract.ts';
import { ageGroupOf, callName, hindrancesOfParent } from './pairing.ts';
import { isElectionMode } from './election-serve.ts';
import { writeConflict } from './facts-store.ts';
import { asFosterFacts } from './pair-serve.ts';
import { findOwnPairing, listFosterParentRows, listOwnSpans, listProposed, nameAreas, nameKaders, writeConduct } from './store.ts';

/** Children of pairings in force. A withdrawal or a restriction makes the row invisible, whatever the grant says. */
async function childrenInForce(tx: Tx): Promise<OwnChild[]> {
  const grants = tx.actor.ownFor('own.read');
  const children: ChildRow[] = [];
  for (const { recordId } of grants) {
    const child = await findChild(tx, recordId);
    if (child !== undefined) children.push(child);
  }
  const spans = await listOwnSpans(tx);
  const kaders = await nameKaders(tx, children.map(({ area }) => area));
  const areas = await nameAreas(tx, children.flatMap(({ area }) => [area, villageOf(area) ?? area]));
  return children.map((child) => {
    mustSee(tx, child, ['named'], 'own.read');
    const grant = grants.find(({ recordId }) => recordId === child.id)!;
    const span = spans.get(grant.id);
    return {
      ...namedView(child, areas), pairingId: grant.id, since: (span?.startsAt ?? tx.now).toISOString(), ageGroup: ageGroupOf(completedMonths(child.born_on, tx.today)),
      standsInUntil: span?.endsAt == null ? null : jakartaDay(new Date(span.endsAt.getTime() - 1)), kaderNames: kaders.get(child.area) ?? [],
    };
  });
}

function namedView(child: ChildRow, areas: ReadonlyMap<string, string>): Omit<Extract<OwnChild, { state: 'in_force' }>, 'pairingId' | 'since' | 'ageGroup' | 'standsInUntil' | 'kaderNames'> {
  const village = villageOf(child.area) ?? child.area;
  return {
    state: 'in_force', childId: child.id, aliasSeed: child.alias_seed, callName: callName(child.name), address: child.address, rt: child.rt, rw: child.rw,
    villageName: areas.get(village) ?? '', posyanduName: child.area === village ? null : (areas.get(child.area) ?? null),
  };
}

async function ownFacts(tx: Tx) {
  return (await listFosterParentRows(tx, tx.actor.id))[0];
}

export const ownAnswers: Answer[] = [
  reads(readMyChildren, async (tx) => {
    tx.mustSomewhere('own.read');
    const proposed = (await listProposed(tx)).map(({ grantId, childId, villageName, aliasSeed, ageMonths }): OwnChild => ({
      state: 'proposed', pairingId: grantId, childId, aliasSeed, villageName, ageGroup: ageGroupOf(ageMonths),
    }));
    const children = [...proposed, ...(await childrenInForce(tx))];
    tx.shows(children.map(({ childId }) => childId));
    const own = await ownFacts(tx);
    const signedOn = own?.conductVersion === CONDUCT_VERSION ? own.conductSignedOn : null;
    return { children, conduct: { version: CONDUCT_VERSION, signedOn }, clearedOn: own?.clearedOn ?? null, trainedOn: own?.trainedOn ?? null };
  }),

  commands(
    answerProposal,
    async (tx, { pairingId }) => {
      tx.mustSomewhere('own.read');
      const pairing = await findOwnPairing(tx, pairingId);
      if (pairing === undefined) throw new Problem('record.missing', {});
      return pairing;
    },
    async (tx, { pairingId, accept, knows }, pairing) => {
      tx.shows([pairing.child_id]);
      if (pairing.starts_at !== null) throw new Problem('record.changed', {});
      const event = (topic: string) => tx.announce({ topic, subjectId: pairingId, area: pairing.area, payload: { childId: pairing.child_id, personId: tx.actor.id } });
      if (!accept) {
        await endChildGrant(tx, pairingId, 'declined');
        if (knows === true) await writeConflict(tx, { personId: tx.actor.id, childId: pairing.child_id, area: pairing.area, source: 'own' });
        event('pairing.ended');
        return { id: pairingId, outcome: 'declined' };
      }
      const own = await ownFacts(tx);
      const told = (await listProposed(tx)).some(({ grantId }) => grantId === pairingId);
      // A place for this child is counted already.
      const why = own === undefined ? ['no_role'] : hindrancesOfParent({ ...asFosterFacts(own, await isElectionMode(tx)), paired: own.paired - 1 });
      if (!told) why.push('no_consent');
      if (why.length > 0) throw new Problem('pairing.refused', { why });
      if (!(await startPairing(tx, pairingId, own!.conductSignedOn!))) throw new Problem('record.changed', {});
      event('pairing.started');
      return { id: pairingId, outcome: 'accepted' };
    },
  ),

  commands(
    signConduct,
    async (tx) => tx.mustSomewhere('own.read'),
    async (tx, { version }) => {
      await writeConduct(tx, version);
      tx.shows([tx.actor.id]);
      return { id: tx.actor.id, outcome: 'signed' };
    },
  ),
];
