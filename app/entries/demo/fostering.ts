/** Foster parents of the demo: cleared, trained, signed, and paired one by one with children whose guardians allow it. */
import { addDays } from '../../platform/clock/index.ts';
import { CONDUCT_VERSION, answerProposal, endPairing, pairChild, recordFosterParent, signConduct } from '../../rooms/fostering/index.ts';
import { between, happens, idOf, oneOf, share } from './draws.ts';
import { personOf, tries, workday } from './life.ts';
import type { Life } from './life.ts';
import { recordFacts } from './foster-care.ts';
import { fosterUsernames } from './people.ts';
import { asks } from './snapshot-store.ts';
import type { OpenCase } from './snapshot-store.ts';

/** Dedi comes first; each of the others some days after the one before. The last two are on their way still. */
const joinsAfter = (at: number): number => (at === 0 ? 2 : 3 + at * 6);
const capacityOf = (username: string): number => (username === 'dedi' ? 3 : between(2, 4, username, 'capacity'));
/** Every second one has a place left for the next child. */
const placesOf = (username: string): number => capacityOf(username) - (username !== 'dedi' && happens(0.5, username, 'a place left') ? 1 : 0);

/** What has to be there before a child: recorded by the secretariat, signed by themselves. */
async function prepare(life: Life, from: string, villages: readonly string[]): Promise<void> {
  for (const [at, username] of fosterUsernames.entries()) {
    const begins = addDays(from, joinsAfter(at));
    const personId = personOf(life, username);
    const capacity = capacityOf(username);
    const isLast = at >= fosterUsernames.length - 2;
    if (life.day === workday(begins)) await tries(life, 'indra', recordFosterParent, { personId, capacity, clearedOn: null, trainedOn: null }, username, 560);
    if (life.day === workday(addDays(begins, 2)) && villages.length > 0) await recordFacts(life, username, oneOf(villages, username, 'home'));
    if (life.day === workday(addDays(begins, 4))) await tries(life, 'indra', recordFosterParent, { personId, capacity, clearedOn: life.day, trainedOn: isLast ? null : life.day }, username, 570);
    if (life.day === workday(addDays(begins, 6)) && at !== fosterUsernames.length - 1) await tries(life, username, signConduct, { version: CONDUCT_VERSION }, username, 1140);
  }
}

const ready = (life: Life, from: string): string[] => fosterUsernames.filter((_one, at) => at < fosterUsernames.length - 2 && life.day >= addDays(from, joinsAfter(at) + 8));

export async function liveFostering(life: Life, from: string, open: readonly OpenCase[]): Promise<void> {
  await prepare(life, from, [...new Set(open.map(({ village }) => village))].sort());
  for (const child of open) if (child.pairing !== null) await answerOrEnd(life, child, child.pairing);
  const paired = await endWhereCasesClosed(life, new Set(open.map(({ childId }) => childId)));
  const waiting = open.filter((child) => child.allowsPairing && !child.restricted && child.pairing === null && ['verified', 'assessed', 'planned', 'in_treatment'].includes(child.stage));
  for (const child of waiting.toSorted((one, other) => Number(other.isHero) - Number(one.isHero) || one.foundZ - other.foundZ)) {
    if (!child.isHero && life.day < addDays(child.openedOn, between(8, 60, child.key, 'pairing'))) continue;
    const free = ready(life, from).filter((username) => (paired.get(personOf(life, username)) ?? 0) < placesOf(username));
    const username = child.isHero ? free.find((one) => one === 'dedi') : free.toSorted((one, other) => share(child.key, one) - share(child.key, other))[0];
    if (username === undefined) continue;
    const personId = personOf(life, username);
    const pairingId = idOf(child.childId, 'pairing', life.day);
    if (await tries(life, 'indra', pairChild, { childId: child.childId, pairingId, personId }, pairingId, 600)) paired.set(personId, (paired.get(personId) ?? 0) + 1);
  }
}

/** A child whose case is closed needs no foster parent any more: the pairing ends, and the place is free. Gives who has how many. */
async function endWhereCasesClosed(life: Life, open: ReadonlySet<string>): Promise<Map<string, number>> {
  const rows = await asks(life, (tx) =>
    tx.sql.selectFrom('child_grant').select(['id', 'child_id', 'person_id']).where('kind', '=', 'pairing').where('ended_at', 'is', null).orderBy('given_at').orderBy('id').execute(),
  );
  const paired = new Map<string, number>();
  for (const { id, child_id: childId, person_id: personId } of rows) {
    if (!open.has(childId) && (await tries(life, 'indra', endPairing, { childId, pairingId: id }, `${id} over`, 595))) continue;
    paired.set(personId, (paired.get(personId) ?? 0) + 1);
  }
  return paired;
}

async function answerOrEnd(life: Life, child: OpenCase, pairing: NonNullable<OpenCase['pairing']>): Promise<void> {
  const username = [...life.people].find(([, id]) => id === pairing.personId)?.[0] ?? '';
  if (pairing.since === null) {
    if (life.day < addDays(pairing.proposedOn, between(1, 6, pairing.id, child.key))) return;
    const accept = child.isHero || !happens(0.12, child.key, pairing.proposedOn, 'declines');
    await tries(life, username, answerProposal, { pairingId: pairing.id, accept }, pairing.id, 1170);
    return;
  }
  // A few move away or cannot go on; the child goes to the next one.
  if (!child.isHero && happens(0.07, child.key, pairing.personId) && life.day > addDays(pairing.since, oneOf([40, 55, 80], child.key)))
    await tries(life, 'indra', endPairing, { childId: child.childId, pairingId: pairing.id }, pairing.id, 615);
}
