/** How a pairing comes about and ends: proposals weighed anew under lock, one or hundreds alike, and replacements without a gap. */
import type { Tx } from '../../platform/db/actor.ts';
import { endChildGrant, insertPairing } from '../access/server.ts';
import { getConsentChild, getHeldChild } from '../consent/server.ts';
import { Problem } from '../../platform/problem/index.ts';
import { isElectionMode } from './election-serve.ts';
import { listConflicts, lockFosterParents } from './facts-store.ts';
import { hindrancesOf, hindrancesOfChild } from './pairing.ts';
import type { FosterFacts, PairedChild, PairingHindrance } from './pairing.ts';
import { findPairingsInPlace, findPairedChildren, listFosterParentRows } from './store.ts';
import type { FosterParentRow, PlacePairing } from './store.ts';

export interface WantedPair {
  pairingId: string;
  childId: string;
  personId: string;
}

/** A pair that is not proposed, and what stands in its way now. */
export interface LeftOut {
  childId: string;
  why: PairingHindrance[];
}

/** What the rule needs of a foster parent, from the row and the city's election mode. */
export function asFosterFacts(row: FosterParentRow, election: boolean): FosterFacts {
  return { ...row, barredByElection: election && row.isPolitician };
}

/**
 * Proposes children to foster parents in this transaction. Foster parents first, then children are held in the order of their
 * ids, and consent, conduct, conflicts and places are read after that: a withdrawal that is being recorded comes first, or
 * sees the proposal and ends it.
 * @param replaces whether a present pairing ends in the same step; otherwise who has one is left out
 */
export async function proposePairs(tx: Tx, wanted: readonly WantedPair[], { replaces }: { replaces: boolean }): Promise<{ proposed: WantedPair[]; leftOut: LeftOut[] }> {
  const personIds = [...new Set(wanted.map(({ personId }) => personId))].sort();
  const childIds = [...new Set(wanted.map(({ childId }) => childId))].sort();
  await lockFosterParents(tx, personIds);
  for (const childId of childIds) await hold(tx, childId);
  const election = await isElectionMode(tx);
  const parents = new Map((await listFosterParentRows(tx, personIds)).map((row) => [row.personId, asFosterFacts(row, election)]));
  const children = new Map((await findPairedChildren(tx, childIds)).map((child) => [child.id, child]));
  const present = new Map((await findPairingsInPlace(tx, childIds)).map((pairing) => [pairing.childId, pairing]));
  const conflicts = new Set((await listConflicts(tx, childIds)).map((one) => `${one.person_id} ${one.child_id}`));
  const weigh = ({ childId, personId }: WantedPair): Weighed => {
    const child = children.get(childId);
    if (child === undefined) return { why: ['child_left'] };
    const had = present.get(childId);
    const ends = replaces && had !== undefined && had.personId !== personId ? had : null;
    const asked: PairedChild = { ...child, paired: had !== undefined && ends === null, conflicts: conflicts.has(`${personId} ${childId}`) };
    const parent = parents.get(personId);
    return { why: parent === undefined ? [...hindrancesOfChild(asked), 'no_role'] : hindrancesOf(asked, parent), child, ends };
  };
  const proposed: WantedPair[] = [];
  let waiting = [...wanted];
  // Who moves frees a place that another waits for: those without one are asked again as long as that helps.
  for (let before = -1; before !== waiting.length && waiting.length > 0;) {
    before = waiting.length;
    const next: WantedPair[] = [];
    for (const pair of waiting) {
      const { why, child, ends } = weigh(pair);
      if (why.length > 0 || child === undefined) {
        next.push(pair);
        continue;
      }
      if (ends) {
        await endPair(tx, ends, child.area, 'replaced');
        const left = parents.get(ends.personId);
        if (left !== undefined) left.paired -= 1;
      }
      await insertPairing(tx, { id: pair.pairingId, personId: pair.personId, childId: pair.childId, area: child.area });
      tx.announce({ topic: 'pairing.proposed', subjectId: pair.pairingId, area: child.area, payload: { childId: pair.childId, personId: pair.personId } });
      parents.get(pair.personId)!.paired += 1;
      present.set(pair.childId, { id: pair.pairingId, childId: pair.childId, personId: pair.personId });
      proposed.push(pair);
    }
    waiting = next;
  }
  return { proposed, leftOut: waiting.map((pair) => ({ childId: pair.childId, why: weigh(pair).why })) };
}

interface Weighed {
  why: PairingHindrance[];
  child?: { area: string };
  /** Pairing that would end in the same step. */
  ends?: PlacePairing | null;
}

/** Ends a pairing: from the next request the foster parent sees nothing, and the clock is the kader's. @returns false when it was over */
export async function endPair(tx: Tx, pairing: PlacePairing, area: string, reason: string): Promise<boolean> {
  if (!(await endChildGrant(tx, pairing.id, reason))) return false;
  tx.announce({ topic: 'pairing.ended', subjectId: pairing.id, area, payload: { childId: pairing.childId, personId: pairing.personId, reason } });
  return true;
}

/** Who is out of reach or gone is found missing afterwards. */
async function hold(tx: Tx, childId: string): Promise<void> {
  try {
    await getHeldChild(tx, await getConsentChild(tx, childId));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}
