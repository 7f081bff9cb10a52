/**
 * Random histories through the handlers against the real database: whatever happens, a consented child with a pairing in force
 * has the clock of who comes, every other child the kader's, nobody has two foster parents, nobody more children than places,
 * and nobody sees a child that is not theirs today.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { addDays, jakartaDay } from '../../platform/clock/index.ts';
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { endPairings, serviceAccount } from '../access/server.ts';
import { openMoves, setShown } from '../children/server.ts';
import { fileComplaint, answerComplaint, holdByComplaint } from './complaint-contract.ts';
import { answerProposal, endPairing, pairChild, readMyChildren, recordFosterParent, replacePairing } from './contract.ts';
import type { OwnChild } from './contract.ts';
import { startFosterCity } from './foster-city-for-tests.ts';
import type { FosterCity } from './foster-city-for-tests.ts';
import { runMatching } from './jobs.ts';
import { confirmDraft, startMatching } from './matching-contract.ts';
import { endRest, nameStandIn, recordRest } from './rest-contract.ts';
import { turnRests } from './rest-serve.ts';

const HISTORIES = 60;
const parents = ['dedi', 'dewi', 'ujang'] as const;
const CHILDREN = 3;
const today = jakartaDay(new Date());

const child = fc.nat({ max: CHILDREN - 1 });
const who = fc.constantFrom(...parents);
const steps = [
  fc.record({ do: fc.constant('pair' as const), child, who }),
  fc.record({ do: fc.constant('answer' as const), who, accept: fc.boolean(), knows: fc.boolean() }),
  fc.record({ do: fc.constant('end' as const), child }),
  fc.record({ do: fc.constant('replace' as const), child, who }),
  fc.record({ do: fc.constant('consent' as const), child, given: fc.boolean() }),
  fc.record({ do: fc.constant('rest' as const), who, from: fc.integer({ min: 0, max: 4 }), days: fc.nat({ max: 5 }) }),
  fc.record({ do: fc.constant('stand_in' as const), child, who }),
  fc.record({ do: fc.constant('come_back' as const), who }),
  fc.record({ do: fc.constant('days_pass' as const), days: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('complain' as const), child, outcome: fc.constantFrom('hold', 'go_on', 'end') }),
  fc.record({ do: fc.constant('capacity' as const), who, capacity: fc.nat({ max: 2 }) }),
  fc.record({ do: fc.constant('close' as const), child }),
  fc.record({ do: fc.constant('match' as const) }),
  fc.record({ do: fc.constant('move' as const), child }),
] as const;
const history = fc.array(fc.oneof(...steps), { minLength: 4, maxLength: 10 });
type Step = (typeof history extends fc.Arbitrary<infer S> ? S : never)[number];

let here: FosterCity;
let indra: string;
before(async () => {
  here = await startFosterCity({ dedi: 2, dewi: 1, ujang: 2 });
  indra = String((await here.query(`select id from ~person where username = 'indra'`))[0]!['id']);
});
after(() => here.city.close());

const asKeeper = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  asActor(here.city.pool, here.city.bogor, serviceAccount('keeper', 'test'), { need: 'child.read', records: null }, work);
const present = async (childId: string): Promise<string | undefined> =>
  (await here.query(`select id from ~child_grant where child_id = $1 and kind = 'pairing' and ended_at is null`, [childId]))[0]?.['id'] as string | undefined;
const restOf = async (username: string): Promise<string | undefined> =>
  (await here.query('select id from ~foster_rest where person_id = $1 and over_at is null order by from_day limit 1', [here.ids[username]]))[0]?.['id'] as string | undefined;

async function take(step: Step, children: readonly string[]): Promise<void> {
  const childId = 'child' in step ? children[step.child]! : '';
  const personId = 'who' in step ? here.ids[step.who] : undefined;
  switch (step.do) {
    case 'pair':
      await here.as('indra', pairChild, { childId, pairingId: randomUUID(), personId });
      break;
    case 'answer': {
      const own = (await here.as(step.who, readMyChildren)).body['children'] as OwnChild[];
      const waiting = own.find(({ state }) => state === 'proposed');
      if (waiting !== undefined) await here.as(step.who, answerProposal, { pairingId: waiting.pairingId, accept: step.accept, ...(step.accept ? {} : { knows: step.knows }) });
      break;
    }
    case 'end':
      await here.as('indra', endPairing, { childId, pairingId: (await present(childId)) ?? randomUUID() });
      break;
    case 'replace':
      await here.as('indra', replacePairing, { childId, pairingId: (await present(childId)) ?? randomUUID(), newPairingId: randomUUID(), personId });
      break;
    case 'consent':
      await asKeeper(async (tx) => {
        tx.mustSomewhere('child.read');
        await setShown(tx, childId, { pairing: step.given });
        if (!step.given) await endPairings(tx, childId, 'withdrawn');
      });
      break;
    case 'rest':
      await here.as('indra', recordRest, { personId, restId: randomUUID(), from: addDays(today, step.from), until: addDays(today, step.from + step.days), why: 'rest' });
      break;
    case 'stand_in': {
      const [paired] = await here.query(`select r.id from ~child_grant g join ~foster_rest r on r.person_id = g.person_id and r.over_at is null where g.child_id = $1 and g.kind = 'pairing' and g.ended_at is null limit 1`, [childId]);
      await here.as('indra', nameStandIn, { childId, restId: paired?.['id'] ?? randomUUID(), grantId: randomUUID(), personId });
      break;
    }
    case 'come_back':
      await here.as('indra', endRest, { personId, restId: (await restOf(step.who)) ?? randomUUID() });
      break;
    case 'days_pass':
      // Today stays; all that was told of days lies so much earlier.
      await here.query('update ~foster_rest set from_day = from_day - $1::int, until_day = until_day - $1::int', [step.days]);
      await here.query(`update ~child_grant set starts_at = starts_at - make_interval(days => $1), ends_at = ends_at - make_interval(days => $1) where kind = 'substitute'`, [step.days]);
      await turnRests(here.city.pool, here.city.bogor);
      break;
    case 'complain': {
      const complaintId = randomUUID();
      await here.as('siti', fileComplaint, { childId, complaintId, pairingId: (await present(childId)) ?? randomUUID(), words: 'datang tanpa kader' });
      if (step.outcome === 'end') await here.as('joko', answerComplaint, { complaintId, outcome: 'founded', words: 'terbukti demikian', endPairing: true });
      else await here.as('joko', holdByComplaint, { complaintId, hold: step.outcome === 'hold' });
      break;
    }
    case 'capacity':
      await here.as('indra', recordFosterParent, { personId, capacity: step.capacity, clearedOn: '2026-08-01', trainedOn: '2026-08-01' });
      break;
    case 'close':
      await asKeeper(async (tx) => {
        tx.mustSomewhere('child.read');
        await tx.client.query('update case_file set closed_on = current_date, closed_reason = $2 where child_id = $1 and closed_on is null', [childId, 'recovered']);
        tx.announce({ topic: 'case.closed', subjectId: childId, area: '32.71.01.1016', payload: { childId } });
      });
      break;
    case 'match': {
      const draftId = randomUUID();
      await here.as('indra', startMatching, { draftId });
      await runMatching(here.city.pool, here.city.bogor, { draftId, actorId: indra });
      await here.as('indra', confirmDraft, { draftId, childIds: null });
      break;
    }
    case 'move':
      await asKeeper(async (tx) => {
        tx.mustSomewhere('child.read');
        await openMoves(tx);
        await tx.client.query(`insert into moved_child (child_id, area) values ($1, '32.71.01.1014')`, [childId]);
        for (const table of ['child', 'child_key', 'child_grant']) await tx.client.query(`update ${table} set area = '32.71.01.1014' where ${table === 'child' ? 'id' : 'child_id'} = $1`, [childId]);
        tx.announce({ topic: 'import.committed', subjectId: childId, area: '32.71', payload: {} });
      });
      break;
  }
}

/** Loads may stand above a capacity that was lowered afterwards; they never grow there. */
async function look(children: readonly string[], before: ReadonlyMap<string, number>, told: string): Promise<Map<string, number>> {
  const clocks = await here.query(
    `select k.id, k.allows_pairing as consents, f.closed_on is null as open, c.keeper, c.keeper_id, g.person_id, g.paused_at is not null as held, s.person_id as stand_in,
       exists (select 1 from ~foster_rest r where r.person_id = g.person_id and r.over_at is null and $2::date between r.from_day and r.until_day) as rests,
       exists (select 1 from ~foster_rest r where r.person_id = s.person_id and r.over_at is null and $2::date between r.from_day and r.until_day) as stand_in_rests
     from ~child k join ~case_file f on f.child_id = k.id left join ~visit_clock c on c.child_id = k.id
     left join ~child_grant g on g.child_id = k.id and g.kind = 'pairing' and g.ended_at is null and g.starts_at is not null
     left join ~child_grant s on s.child_id = k.id and s.kind = 'substitute' and s.ended_at is null and s.starts_at <= now() and s.ends_at > now()
     where k.id = any($1::uuid[])`,
    [children, today],
  );
  assert.equal(clocks.length, children.length, `${told}: somebody stands in twice`);
  const sights = await Promise.all(parents.map((name) => here.as(name, readMyChildren)));
  const inForce = sights.map(({ body }) => (body['children'] as OwnChild[]).filter(({ state }) => state === 'in_force').map(({ childId }) => childId));
  const seen = new Map(parents.map((name, at) => [here.ids[name]!, inForce[at]!]));
  for (const row of clocks) {
    if (row['person_id'] !== null) assert.ok(row['consents'] === true && row['open'] === true, `${told}: paired without consent, or without a case and its clock`);
    const comes = row['person_id'] === null || row['held'] === true ? null : row['rests'] !== true ? row['person_id'] : row['stand_in_rests'] === true ? null : row['stand_in'];
    assert.deepEqual([row['keeper'] ?? null, row['keeper_id'] ?? null], row['open'] === true ? [comes === null ? 'kader' : 'foster_parent', comes] : [null, null], `${told}: ${JSON.stringify(row)}`);
    for (const [personId, theirs] of seen) {
      const may = row['consents'] === true && ((row['person_id'] === personId && row['held'] !== true) || row['stand_in'] === personId);
      assert.equal(theirs.includes(String(row['id'])), may, `${told}: sight of ${JSON.stringify(row)}`);
    }
  }
  const twice = await here.query(`select child_id from ~child_grant where kind = 'pairing' and ended_at is null group by child_id having count(*) > 1`);
  assert.deepEqual(twice, [], told);
  const loads = await here.query(
    `select f.person_id, f.capacity, count(g.id)::int as load from ~foster_parent f left join ~child_grant g on g.person_id = f.person_id and g.kind in ('pairing', 'substitute') and g.ended_at is null
       and (g.ends_at is null or g.ends_at > now()) group by f.person_id, f.capacity`,
  );
  for (const { person_id, capacity, load } of loads) assert.ok(Number(load) <= Math.max(Number(capacity), before.get(String(person_id)) ?? 0), `${told}: over capacity`);
  return new Map(loads.map(({ person_id, load }) => [String(person_id), Number(load)]));
}

test(`${HISTORIES} random histories: no child without a clock, none with two, nobody over their places, nobody sees too much`, async () => {
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(history, async (taken) => {
      for (const table of ['matching_child', 'matching_draft', 'foster_conflict', 'foster_complaint', 'child_grant', 'foster_rest', 'visit_clock', 'case_file']) await here.query(`delete from ~${table}`);
      await here.query('update ~foster_parent set capacity = 2');
      const children = await Promise.all(Array.from({ length: CHILDREN }, () => here.aChild()));
      let loads: ReadonlyMap<string, number> = new Map();
      for (const [at, step] of taken.entries()) {
        await take(step, children);
        loads = await look(children, loads, `after ${at} ${JSON.stringify(taken.slice(0, at + 1))}`);
        done.set(step.do, (done.get(step.do) ?? 0) + 1);
      }
    }),
    { numRuns: HISTORIES },
  );
  assert.equal(done.size, steps.length, 'every kind of step was taken');
});
