/** From causes found to a latrine that a department builds, on a real database; and two who cover one need at once. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { lengthForAge, valueAt, ageInDays } from '@anakkita/growth';
import { addDays, jakartaDay } from '../../platform/clock/index.ts';
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { personById } from '../access/server.ts';
import { assessCase, recordMeasurement, verifyCase } from '../cases/index.ts';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { writeChild } from '../../entries/testing/child.ts';
import type { WrittenChild } from '../../entries/testing/child.ts';
import { acceptNeed, addNeed, declineNeed, listDepartmentNeeds, listNeedCatalogues, publishNeedCatalogue, readNeedCatalogue, readNeeds, setDepartmentOfficer, takeDepartmentNeed } from './contract.ts';
import type { DepartmentLine, NeedView } from './contract.ts';
import { builtInItems } from './data/catalogue.ts';
import { findOpenNeeds, lockNeeds, setCovered } from './server.ts';

const POSYANDU = '32.71.01.1016.MELATI_1';
const today = jakartaDay(new Date());
const bornOn = addDays(today, -580);
let city: TestCity;
let bintang: WrittenChild;
let bulan: WrittenChild;
const ids = new Map<string, string>();

async function as(who: string, endpoint: Endpoint, input: Record<string, unknown> = {}) {
  return city.call(null, endpoint, input, { cookie: await city.cookieOf(who) });
}
async function ok(who: string, endpoint: Endpoint, input: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const reply = await as(who, endpoint, input);
  assert.equal(reply.status, 200, `${endpoint.path}: ${JSON.stringify(reply.body)}`);
  return reply.body;
}
const linesOf = async (childId: string): Promise<NeedView[]> => (await ok('rina', readNeeds, { childId }))['lines'] as NeedView[];
const line = async (item: string): Promise<NeedView> => (await linesOf(bintang.id)).find((one) => one.item === item)!;
const department = async (who: string): Promise<DepartmentLine[]> => (await ok(who, listDepartmentNeeds))['lines'] as DepartmentLine[];
const acting = <T>(who: string, work: (tx: Tx) => Promise<T>): Promise<T> => asActor(city.pool, city.bogor, personById(ids.get(who)!), { need: 'case.read', records: null }, async (tx) => {
  tx.mustSomewhere('case.read');
  return work(tx);
});

before(async () => {
  city = await startTestCity();
  await city.add([
    { username: 'agus', name: 'Agus', role: 'department', below: '' }, { username: 'desi', name: 'Desi', role: 'department', below: '' }, { username: 'indra', name: 'Indra', role: 'secretariat', below: '' },
  ]);
  const { rows } = await city.pool.query<{ id: string; username: string }>(`select id, username from ${city.bogor.schema}.person`);
  for (const { id, username } of rows) ids.set(username, id);
  await city.pool.query(`insert into ${city.bogor.schema}.area (code, parent, level, name) values ('${POSYANDU}', '32.71.01.1016', 'posyandu', 'Melati 1')`);
  // Twins: one address, one birthday, two cases.
  const twin = { sex: 'F' as const, bornOn, area: POSYANDU, measured: [{ on: addDays(today, -20), kg: 9, cm: 74.2 }], caseOpenedOn: addDays(today, -5) };
  bintang = await writeChild(city.pool, city.bogor, { ...twin, name: 'Bintang Rekaan' });
  bulan = await writeChild(city.pool, city.bogor, { ...twin, name: 'Bulan Rekaan' });
  const lengthCm = Math.round(valueAt(lengthForAge, 'F', ageInDays(bornOn, today), -2.6)! * 10) / 10;
  const measurementId = newId();
  await ok('rina', recordMeasurement, { childId: bintang.id, measurementId, measuredOn: today, weightKg: 9.1, lengthCm, posture: 'L', oedema: false, measuredBy: 'Rina', trained: true, place: 'home', sure: true });
  await ok('rina', verifyCase, { caseId: bintang.caseId, measurementId });
  await ok('rina', assessCase, { caseId: bintang.caseId, answers: { seen: [], latrine: 'none', insurance: 'none', allergies: ['ikan'] }, referral: null });
});
after(() => city.close());

test('causes found propose lines with their reasons; the twin has none', async () => {
  const lines = await linesOf(bintang.id);
  assert.ok(lines.every((one) => one.state === 'proposed' && one.reasons.length > 0));
  assert.deepEqual((await line('jamban')).reasons, ['latrine_unfit']);
  assert.equal(await line('protein'), undefined, 'fish is forbidden by the allergy');
  assert.deepEqual(await linesOf(bulan.id), []);
  assert.deepEqual(await acting('rina', (tx) => findOpenNeeds(tx)), [], 'nothing is open before a person decides');
});

test('a person decides: refused with a sentence, accepted, declined; what was declined does not come back by itself', async () => {
  const eggs = await line('telur');
  const said = { needId: eggs.id, quantity: 180, unitPriceRp: 1900, deadline: addDays(today, 30), department: 'dkpp' };
  const refused = await as('rina', acceptNeed, { ...said, unitPriceRp: 190_000 });
  assert.equal(refused.body['code'], 'need.refused');
  assert.match((refused.body['details'] as { sentence: string }).sentence, /katalog/);
  assert.equal((await as('siti', acceptNeed, said)).body['code'], 'access.denied');
  await ok('rina', acceptNeed, said);
  await ok('rina', acceptNeed, { needId: (await line('jamban')).id, quantity: 1, unitPriceRp: 5_500_000, deadline: addDays(today, 90), department: 'disperumkim' });
  await ok('rina', declineNeed, { needId: (await line('baas')).id, reason: 'Sudah menerima MBG' });
  await ok('rina', assessCase, { caseId: bintang.caseId, answers: { seen: [], latrine: 'none', smokerAtHome: true }, referral: null });
  assert.equal((await linesOf(bintang.id)).filter((one) => one.item === 'baas').length, 1);
  assert.equal((await line('baas')).state, 'declined');
  assert.deepEqual((await line('rokok')).reasons, ['smoker'], 'a later assessment adds what is new');
  const milk = newId();
  await ok('rina', addNeed, { caseId: bintang.caseId, id: milk, item: 'susu' });
  assert.equal((await as('rina', addNeed, { caseId: bintang.caseId, id: newId(), item: 'susu' })).body['code'], 'need.refused');
  assert.equal((await as('rina', acceptNeed, { needId: milk, quantity: 60, unitPriceRp: 5500, deadline: addDays(today, 30), department: 'dinkes' })).body['code'], 'need.refused');
});

test('a department sees its own lines without a child; the address only of a home where it took the work on', async () => {
  assert.deepEqual(await department('agus'), [], 'nobody said yet for whom Agus works');
  await ok('eka', setDepartmentOfficer, { personId: ids.get('agus'), department: 'disperumkim' });
  await ok('eka', setDepartmentOfficer, { personId: ids.get('desi'), department: 'dkpp' });
  const [latrine] = await department('agus');
  assert.deepEqual([latrine!.item, latrine!.quantity, latrine!.villageName.length > 0, latrine!.home], ['jamban', 1, true, null]);
  assert.ok(!JSON.stringify(latrine).includes(bintang.id) && !JSON.stringify(latrine).includes('MELATI'), 'no child and no posyandu');
  assert.deepEqual((await department('desi')).map(({ item }) => item), ['telur']);
  assert.equal((await as('desi', takeDepartmentNeed, { needId: latrine!.id, plannedOn: addDays(today, 20) })).status, 404, 'not theirs');
  await ok('agus', takeDepartmentNeed, { needId: latrine!.id, plannedOn: addDays(today, 20) });
  assert.deepEqual((await department('agus'))[0]!.home, { callName: 'Bintang', address: 'Jalan Rekaan 7', rt: 3, rw: 5 });
  const eggs = (await department('desi'))[0]!;
  await ok('desi', takeDepartmentNeed, { needId: eggs.id, plannedOn: addDays(today, 5) });
  assert.equal((await department('desi'))[0]!.home, null, 'eggs go through the kader: no address');
  const shown = await city.pool.query(`select subject_ids from ${city.bogor.schema}.audit_entry where verb = 'need.department_list' and actor_id = $1 order by at desc limit 1`, [ids.get('agus')]);
  assert.deepEqual(shown.rows[0].subject_ids, [bintang.id], 'whose address was shown is recorded');
});

test('the door for those who cover: open needs, locked in one order, covered, met, given back', async () => {
  const open = await acting('rina', (tx) => findOpenNeeds(tx, { areas: ['32.71.01.1016'] }));
  assert.deepEqual(open.map(({ item }) => item).sort(), ['jamban', 'telur']);
  assert.ok(open[0]!.urgency >= open[1]!.urgency && open[0]!.urgencyReasons.length > 0);
  const eggs = open.find(({ item }) => item === 'telur')!;
  assert.equal(await acting('rina', async (tx) => (await lockNeeds(tx, [eggs.id]), setCovered(tx, eggs.id, 180, 0))), 'covered');
  assert.deepEqual((await acting('rina', (tx) => findOpenNeeds(tx))).map(({ item }) => item), ['jamban']);
  await assert.rejects(acting('rina', (tx) => setCovered(tx, eggs.id, 181, 0)), /no_need_is_covered_beyond_its_quantity/);
  assert.equal(await acting('rina', (tx) => setCovered(tx, eggs.id, 120, 60)), 'open', 'given back in part');
  assert.equal(await acting('rina', (tx) => setCovered(tx, eggs.id, 180, 180)), 'met');
});

test('two who cover the same needs in other orders take turns, and nobody covers twice', async () => {
  const written = await acting('rina', async (tx) => {
    const { rows } = await tx.client.query<{ id: string }>(
      `insert into need_line (id, case_id, child_id, area, item, catalogue_version, unit, reasons, state, quantity, unit_price_rp, deadline, donor, at_home, divisible, urgency, urgency_reasons, proposed_at, proposed_by)
       select gen_random_uuid(), $1, $2, $3, 'uji' || i, 0, 'butir', '{by_hand}', 'open', 10, 100, $4, 'yes', false, true, 10, '{}', $5, $6 from generate_series(1, 6) i returning id`,
      [bintang.caseId, bintang.id, POSYANDU, addDays(today, 30), tx.now, tx.actor.id],
    );
    return rows.map(({ id }) => id);
  });
  const cover = (order: readonly string[]): Promise<number> =>
    acting('rina', async (tx) => {
      let taken = 0;
      for (const need of await lockNeeds(tx, order)) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (need.covered > 0) continue;
        await setCovered(tx, need.id, 10, 0);
        taken += 10;
      }
      return taken;
    });
  const taken = await Promise.all([cover(written), cover(written.toReversed()), cover([...written.slice(3), ...written.slice(0, 3)])]);
  assert.deepEqual(taken.toSorted((a, b) => a - b), [0, 0, 60]);
});

test('the catalogue is published in versions; lines that stand keep their own', async () => {
  const items = builtInItems.map((one) => (one.code === 'telur' ? { ...one, price: { low: 2000, high: 2400, verified: true } } : one));
  assert.equal((await as('rina', publishNeedCatalogue, { after: 0, items, note: 'Harga pasar November' })).body['code'], 'access.denied');
  await ok('indra', publishNeedCatalogue, { after: 0, items, note: 'Harga pasar November' });
  assert.equal((await as('indra', publishNeedCatalogue, { after: 0, items, note: 'Sekali lagi' })).body['code'], 'catalogue.changed');
  const now = await ok('siti', readNeedCatalogue);
  assert.deepEqual([now['version'], now['note']], [1, 'Harga pasar November']);
  const gone = await as('indra', publishNeedCatalogue, { after: 1, items: items.slice(1), note: 'Tanpa telur' });
  assert.deepEqual([gone.status, (gone.body['details'] as { fault: string; code: string }).fault], [422, 'item_removed']);
  const { versions } = (await ok('indra', listNeedCatalogues)) as { versions: { version: number; publishedByName: string; changes: unknown[] }[] };
  assert.deepEqual(versions.map(({ version, changes }) => ({ version, changes })), [{ version: 1, changes: [{ code: 'telur', label: 'Telur ayam harian', fields: ['price'] }] }]);
  assert.equal((await as('rina', listNeedCatalogues, {})).body['code'], 'access.denied');
  assert.equal((await line('telur')).unitPriceRp, 1900);
});
