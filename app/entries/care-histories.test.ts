/**
 * Random histories of one child through the handlers against the real database: measured, verified, understood, planned, helped,
 * visited, closed and found again. Whatever is tried in whatever order: what lists keep of a case is the fold of its actions, an open
 * case has one clock and a closed one none, needs wait in open cases alone, none is covered twice, and the books balance.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { ageInDays, lengthForAge, valueAt } from '@anakkita/growth';
import fc from 'fast-check';
import { addDays, jakartaDay } from '../platform/clock/index.ts';
import { asActor } from '../platform/db/actor.ts';
import type { Tx } from '../platform/db/actor.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import { personById } from '../rooms/access/server.ts';
import { answerProposal, assessCase, finishCaseTask, moveCase, proposePlan, recordMeasurement, sendReferral, summaryOf, verifyCase } from '../rooms/cases/index.ts';
import { loadCases } from '../rooms/cases/server.ts';
import type { LoadedCase } from '../rooms/cases/server.ts';
import { addOfflineGiver, confirmReceipt, directByHand, recordDelivery, recordPledge, recordUse, releaseCover } from '../rooms/contributions/index.ts';
import { builtInItems } from '../rooms/needs/data/catalogue.ts';
import { acceptNeed, addNeed, declineNeed, usualPrice } from '../rooms/needs/index.ts';
import { makeVisit } from '../rooms/visits/index.ts';
import { writeChild } from './testing/child.ts';
import { startTestCity } from './testing/city.ts';
import type { TestCity } from './testing/city.ts';

const HISTORIES = 30;
const AREA = '32.71.01.1016';
const today = jakartaDay(new Date());
const BORN = addDays(today, -800);

const step = fc.record({
  do: fc.constantFrom(
    'measure', 'verify', 'assess', 'plan', 'approve', 'approve', 'task', 'propose_closing', 'refer', 'accept_need', 'accept_need', 'decline_need', 'add_need', 'direct', 'direct', 'deliver', 'receive', 'use', 'release', 'visit',
  ),
  pick: fc.nat(1_000),
  /** Follows what comes next, so that histories come far. */
  eager: fc.integer({ min: 0, max: 9 }).map((n) => n < 7),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

let city: TestCity;
let rina: string;
const cookies = new Map<string, string>();
const giverId = randomUUID();
let day = 0;

before(async () => {
  city = await startTestCity();
  await city.add([{ username: 'bima', name: 'dr. Bima', role: 'doctor', below: '.P02' }, { username: 'sari', name: 'Sari', role: 'secretariat', below: '' }]);
  for (const who of ['rina', 'bima', 'siti', 'sari']) cookies.set(who, await city.cookieOf(who));
  rina = (await city.pool.query(`select id from ${city.bogor.schema}.person where username = 'rina'`)).rows[0].id as string;
  assert.equal(await call('sari', addOfflineGiver, { giverId, kind: 'company', name: 'PT Rekaan' }), 200);
});
after(() => city.close());

/** The answer's status: a refusal is an answer, an error of the server is none. */
async function call(who: string, endpoint: unknown, input: Record<string, unknown>): Promise<number> {
  const reply = await city.call(null, endpoint as Endpoint, input, { cookie: cookies.get(who)! });
  assert.ok(reply.status < 500, `${(endpoint as Endpoint).path}: ${JSON.stringify(reply.body)}`);
  if (reply.status >= 400) assert.equal(typeof reply.body['help'], 'string', 'a refusal says what to do');
  return reply.status;
}

const query = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> => {
  const client = await city.pool.connect();
  try {
    await client.query(`set search_path to ${city.bogor.schema}, public`);
    return (await client.query(text, values)).rows as Row[];
  } finally {
    await client.query('reset search_path');
    client.release();
  }
};
const asRina = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => asActor(city.pool, city.bogor, personById(rina), { need: 'case.read', records: null }, work);

/** Tries one thing at the child; what it needs is looked up, whether it may be is the server's to say. */
async function act(childId: string, { do: what, pick }: Step): Promise<boolean> {
  const [loaded] = await asRina((tx) => loadCases(tx, { childIds: [childId] }, false));
  const caseId = loaded?.id ?? randomUUID();
  const last = loaded?.measurements.findLast((m) => pick % 7 === 0 || (m.trained && m.lenZ !== null));
  const [line] = await query<{ id: string; item: string; quantity: number }>(
    `select id, item, coalesce(quantity, 3)::float8 as quantity from need_line where child_id = $1 and state = any($2) order by donor = 'no', md5(id::text || $3) limit 1`,
    [childId, ['accept_need', 'decline_need'].includes(what) ? ['proposed', 'open'] : ['open', 'covered'], String(pick)],
  );
  const needId = line?.id ?? randomUUID();
  const [lot] = await query<{ id: string; covered: number; delivered: number; received: number }>(
    `select id, covered::float8 / 100 as covered, delivered::float8 / 100 as delivered, received::float8 / 100 as received from pledge_allocation where child_id = $1 order by md5(id::text || $2) limit 1`, [childId, String(pick)],
  );
  const at = { allocationId: lot?.id ?? randomUUID(), on: today, note: null };
  const some = (most: number | undefined): number => Math.max(1, Math.round((most ?? 1) * (pick % 5 === 0 ? 1.5 : pick % 3 === 0 ? 0.5 : 1)));
  const tries: Record<Step['do'], () => Promise<number>> = {
    measure: () => {
      const measuredOn = addDays(today, (day += 1) % 2 === 0 ? 0 : -(day % 9));
      const lenZ = pick % 4 === 0 ? -1.4 : -2.7;
      const lengthCm = Math.round(valueAt(lengthForAge, 'M', ageInDays(BORN, measuredOn), lenZ)! * 10) / 10;
      return call('rina', recordMeasurement, { childId, measurementId: randomUUID(), measuredOn, weightKg: 10.4, lengthCm, posture: 'H', oedema: false, measuredBy: 'Rina Marlina', trained: pick % 5 !== 0, place: 'puskesmas', sure: true });
    },
    verify: () => call('rina', verifyCase, { caseId, measurementId: last?.id ?? randomUUID() }),
    assess: () => {
      const answers = { seen: pick % 6 === 0 ? ['severe_pallor'] : [], latrine: 'none', insurance: 'none', documentsComplete: false, wealthDecile: 2, foodAid: false, pkh: false };
      return call('rina', assessCase, { caseId, answers, referral: pick % 6 === 0 ? { id: randomUUID(), to: 'hospital', reason: 'Pucat' } : null });
    },
    plan: () => call('rina', proposePlan, {
      caseId, from: today, until: addDays(today, pick % 9 === 0 ? 3 : 100), measurementId: last?.id ?? randomUUID(), targetZ: -200, goals: ['Naik'], tasks: [{ id: randomUUID(), title: 'Kunjungan', owner: 'kader', dueOn: addDays(today, 2) }],
    }),
    approve: () => call(pick % 8 === 0 ? 'rina' : 'bima', answerProposal, { caseId, what: loaded?.state.closing != null ? 'closing' : loaded?.state.stage === 'recovered' ? 'recovery' : 'plan', approve: pick % 5 !== 0, ...(pick % 5 === 0 ? { reason: 'Belum lengkap' } : {}) }),
    task: () => call('siti', finishCaseTask, { caseId, taskId: loaded?.state.tasks.find(({ doneOn }) => doneOn === null)?.id ?? randomUUID(), outcome: 'Sudah' }),
    propose_closing: () => call('rina', moveCase, { caseId, step: { kind: 'propose_closing', ending: (['moved', 'refused', 'recovered', 'aged_out', 'error'] as const)[pick % 5], on: today, note: 'Menurut kader' } }),
    refer: () => call('siti', sendReferral, { caseId, id: randomUUID(), from: pick % 3 === 0 ? 'hospital' : 'posyandu', to: 'puskesmas', reason: 'Batuk', urgent: pick % 2 === 0 }),
    accept_need: () => {
      const item = builtInItems.find(({ code }) => code === line?.item) ?? builtInItems[0]!;
      return call('rina', acceptNeed, { needId, quantity: pick % 6 === 0 ? 999_999 : item.usual, unitPriceRp: usualPrice(item), deadline: addDays(today, 20), department: item.departments[0], staffWord: 'Boleh' });
    },
    decline_need: () => call('rina', declineNeed, { needId, reason: 'Sudah ada' }),
    add_need: () => call('rina', addNeed, { caseId, id: randomUUID(), item: (['telur', 'protein', 'susu'] as const)[pick % 3]! }),
    direct: async () => {
      const pledgeId = randomUUID();
      await call('sari', recordPledge, { giverId, pledgeId, kind: 'money', quantity: pick % 7 === 0 ? 10_000 : 5_000_000, unit: 'rupiah', item: null, wishArea: '32.71', note: null, validUntil: null });
      return call('sari', directByHand, { pledgeId, allocationId: randomUUID(), needId, quantity: some(line?.quantity), reason: null });
    },
    deliver: () => call('sari', recordDelivery, { ...at, quantity: some(lot?.covered), broughtBy: 'Toko Rekaan', witness: 'guardian' }),
    receive: () => call('siti', confirmReceipt, { ...at, quantity: some(lot?.delivered), witness: 'guardian' }),
    use: () => call('siti', recordUse, { ...at, quantity: some(lot?.received) }),
    release: () => call('sari', releaseCover, { allocationId: at.allocationId, quantity: some(lot?.covered), reason: 'Tidak jadi', onwards: null }),
    visit: () => call('siti', makeVisit, {
      childId, visitId: randomUUID(), madeOn: addDays(today, -(pick % 16)), accompanied: pick % 9 !== 0, activities: ['education'],
      answers: { lively: 'yes', animalProtein: 'no', meals: 3, ill: 'no', helpCame: 'yes', helpUsed: 'yes', weighed: 'yes', waterAndLatrine: 'unknown', needsMost: '', worry: 'no', worryWords: '' },
    }),
  };
  return (await tries[what]()) === 200;
}

/** What an eager hand tries next: the way of the case, then that of what the child needs. */
function next(loaded: LoadedCase | undefined, pick: number): Step['do'] {
  if (loaded === undefined) return 'measure';
  const step = loaded.kept.nextStep;
  if (step === 'verify') return loaded.measurements.some((m) => m.trained && m.lenZ !== null && m.lenZ < -200) ? 'verify' : 'measure';
  return step === 'assess' ? 'assess' : step === 'plan' ? 'plan' : step.startsWith('approve') ? 'approve' : (['accept_need', 'accept_need', 'direct', 'direct', 'deliver', 'receive', 'use'] as const)[pick % 7]!;
}

/** What holds of the child whatever was tried; counted anew from the rows. */
async function lawful(childId: string): Promise<void> {
  const [counts] = await query<Record<string, number>>(
    `select (select count(*) from case_file where child_id = $1 and closed_on is null)::int as open, (select count(*) from visit_clock where child_id = $1)::int as clocks,
       (select count(*) from visit_clock where child_id = $1 and keeper <> 'kader')::int as fosterless,
       (select count(*) from need_line n join case_file f on f.id = n.case_id where n.child_id = $1 and f.closed_on is not null and n.state in ('proposed', 'open'))::int as orphans,
       (select count(*) from case_task t join case_file f on f.id = t.case_id where t.child_id = $1 and f.closed_on is not null and t.done_on is null)::int as undone,
       (select count(*) from need_line n where n.child_id = $1 and (n.covered_quantity > coalesce(n.quantity, 0) or n.met_quantity > n.covered_quantity
          or n.covered_quantity <> (select coalesce(sum(a.covered + a.delivered + a.received + a.used), 0) / 100.0 from pledge_allocation a where a.need_id = n.id)
          or n.met_quantity <> (select coalesce(sum(a.received + a.used), 0) / 100.0 from pledge_allocation a where a.need_id = n.id)))::int as miscovered`,
    [childId],
  );
  assert.ok(counts!['open']! <= 1, 'a child has one open case');
  assert.equal(counts!['clocks'], counts!['open'], 'an open case has a clock, a closed one none');
  assert.equal(counts!['fosterless'], 0, 'without a pairing the clock is the kader\'s');
  assert.equal(counts!['orphans'], 0, 'no need of a closed case waits');
  assert.equal(counts!['undone'], 0, 'no task of a closed case waits');
  assert.equal(counts!['miscovered'], 0, 'covered and met are what the allocations say');
  const [loaded] = await asRina((tx) => loadCases(tx, { childIds: [childId] }, false));
  if (loaded !== undefined) assert.deepEqual(summaryOf(loaded.state, loaded.child, loaded.measurements), loaded.kept, 'what lists keep is the fold');
}

test(`a child, its case, its needs and its clock hold together through ${HISTORIES} histories`, async () => {
  const taken = new Map<string, number>();
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 30, size: 'max' }), async (steps) => {
      const child = await writeChild(city.pool, city.bogor, { name: 'Bintang Rekaan', sex: 'M', bornOn: BORN, area: AREA, measured: [{ on: addDays(today, -12), kg: 10.4, cm: 79.5 }], caseOpenedOn: addDays(today, -12) });
      await asRina(async (tx) => {
        tx.mustSomewhere('case.read');
        tx.announce({ topic: 'case.opened', subjectId: child.caseId, area: AREA, payload: { childId: child.id } });
      });
      for (const one of steps) {
        const [loaded] = one.eager ? await asRina((tx) => loadCases(tx, { childIds: [child.id] }, false)) : [undefined];
        const trying = one.eager ? { ...one, do: next(loaded, one.pick) } : one;
        if (await act(child.id, trying)) taken.set(trying.do, (taken.get(trying.do) ?? 0) + 1);
        else refused += 1;
      }
      await lawful(child.id);
      if (steps[0]!.pick % 2 === 0) return;
      // Half of the children move away at the end, whatever still waits for them.
      for (const [what, pick] of [['propose_closing', 0], ['approve', 1]] as const) if (await act(child.id, { do: what, pick, eager: false })) taken.set(`${what} at the end`, (taken.get(`${what} at the end`) ?? 0) + 1);
      await lawful(child.id);
    }),
    { numRuns: HISTORIES },
  );
  const [books] = await query<{ crooked: number }>(`select count(*)::int as crooked from (select commodity from ledger_posting group by commodity having sum(amount) <> 0) c`);
  assert.equal(books!.crooked, 0, 'the books balance');
  assert.ok(refused > HISTORIES && taken.size >= 15, `${refused} refused; taken: ${[...taken].map(([what, n]) => `${what} ${n}`).join(', ')}`);
});
