/** Who answers for a child: recording, correcting, ending. */
import type { Tx } from '../../platform/db/actor.ts';
import { commands } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { sealForChild } from '../children/server.ts';
import { addGuardian, correctGuardian, endGuardian } from './contract.ts';
import { endDoors } from './door-store.ts';
import { endGuardianRow, findGuardian, insertGuardian, updateGuardian } from './family-store.ts';
import type { GuardianFacts, GuardianRow } from './family-store.ts';
import { faultOfDay, isCurrent } from './guardian.ts';
import type { Relation } from './guardian.ts';
import { followConsent, getConsentChild, getHeldChild } from './state-serve.ts';
import { lastSeq } from './store.ts';
import type { ConsentChild } from './store.ts';

interface Told {
  name: string;
  relation: Relation;
  ofAge: boolean;
  birthYear?: number | null | undefined;
  livesWith: boolean;
  separated: boolean;
}

async function factsOf(tx: Tx, childId: string, told: Told): Promise<GuardianFacts> {
  const { relation, ofAge, livesWith, separated } = told;
  return { nameSealed: await sealForChild(tx, childId, told.name), relation, ofAge, birthYear: told.birthYear ?? null, livesWith, separated };
}

/** The child, with the right to record proved. */
export async function mayRecord(tx: Tx, input: { childId: string }): Promise<ConsentChild> {
  const child = await getConsentChild(tx, input.childId);
  tx.must('consent.record', child.area);
  tx.shows([child.id]);
  return child;
}

async function getCurrent(tx: Tx, childId: string, guardianId: string): Promise<GuardianRow> {
  const guardian = await findGuardian(tx, childId, guardianId);
  if (guardian === undefined) throw new Problem('consent.guardian', { reason: 'unknown' });
  if (!isCurrent(guardian)) throw new Problem('consent.guardian', { reason: 'ended' });
  return guardian;
}

export const familyAnswers: Answer[] = [
  commands(addGuardian, mayRecord, async (tx, input, found) => {
    const child = await getHeldChild(tx, found);
    const fault = faultOfDay(input.since, { today: tx.today, bornOn: child.bornOn });
    if (fault !== null) throw new Problem('consent.day', { reason: fault });
    await insertGuardian(tx, child, { id: input.guardianId, since: input.since, ...(await factsOf(tx, child.id, input)) });
    await followConsent(tx, child);
    return { id: input.guardianId, outcome: 'added' };
  }),

  commands(correctGuardian, mayRecord, async (tx, input, found) => {
    const child = await getHeldChild(tx, found);
    const guardian = await getCurrent(tx, child.id, input.guardianId);
    await updateGuardian(tx, guardian.id, await factsOf(tx, child.id, input));
    await followConsent(tx, child);
    return { id: guardian.id, outcome: 'corrected' };
  }),

  commands(endGuardian, mayRecord, async (tx, input, found) => {
    const child = await getHeldChild(tx, found);
    const guardian = await getCurrent(tx, child.id, input.guardianId);
    const fault = faultOfDay(input.until, { today: tx.today, bornOn: child.bornOn, since: guardian.since });
    if (fault !== null) throw new Problem('consent.day', { reason: fault });
    await endGuardianRow(tx, guardian.id, { until: input.until, leftSeq: await lastSeq(tx, child.id), why: input.why });
    await endDoors(tx, { guardianId: guardian.id }, 'guardian_ended');
    await followConsent(tx, child);
    tx.announce({ topic: 'guardian.ended', subjectId: guardian.id, area: child.area, payload: { childId: child.id, guardianId: guardian.id } });
    return { id: guardian.id, outcome: 'ended' };
  }),
];
