import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { asActor } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import { personById } from '../access/server.ts';
import { readAuditSeal } from './contract.ts';
import { sealAll, sealWaiting } from './seal-jobs.ts';
import { isWhole } from './verification.ts';
import { verifyAudit } from './verify-jobs.ts';

let city: TestCity;
let siti: string;
let schema: string;
before(async () => {
  city = await startTestCity();
  schema = city.bogor.schema;
  siti = (await city.pool.query(`select id from ${schema}.person where username = 'siti'`)).rows[0].id;
});
after(() => city.close());

const look = (): Promise<void> =>
  asActor(city.pool, city.bogor, personById(siti), { need: null, records: null }, async (tx) => tx.record('child.read', [newId()], { detail: { b: 1, a: 'ü' } }));
const looks = async (times: number): Promise<void> => {
  for (let n = 0; n < times; n += 1) await look();
};
const verify = () => verifyAudit(city.pool, city.bogor, new Date());
const kinds = async () => Object.entries((await verify()).counts).flatMap(([fault, count]) => (count === 0 ? [] : [`${fault} ${count}`]));
const sql = (text: string, values: unknown[] = []) => city.pool.query(text.replaceAll('#', `${schema}.`), values);
/** Does something to the tables as somebody with all rights to them would, looks what the check says, and undoes it. */
async function tampered(change: string, undo: string, values: unknown[] = []): Promise<string[]> {
  await sql(change, values);
  const found = await kinds();
  await sql(undo, values);
  assert.deepEqual(await kinds(), [], 'whole again');
  return found;
}

test('every entry gets the next number, and what was written meanwhile follows', async () => {
  await looks(5);
  const first = await sealAll(city.pool, city.bogor, new Date());
  assert.ok(first >= 5);
  assert.equal(await sealAll(city.pool, city.bogor, new Date()), 0);
  await looks(2);
  assert.equal(await sealAll(city.pool, city.bogor, new Date()), 2);
  const found = await verify();
  assert.deepEqual([found.faults, found.lastSeq, found.entries, isWhole(found)], [[], first + 2, first + 2, true]);
});

test('an entry of a transaction that is still open is sealed when it has ended, and nothing slips in behind it', async () => {
  let end!: () => void;
  const held = new Promise<void>((resolve) => (end = resolve));
  let begun!: () => void;
  const began = new Promise<void>((resolve) => (begun = resolve));
  const slow = asActor(city.pool, city.bogor, personById(siti), { need: null, records: 'child.read' }, async (tx) => {
    await tx.client.query('select pg_current_xact_id()');
    begun();
    await held;
  });
  await began;
  await looks(2);
  assert.equal(await sealAll(city.pool, city.bogor, new Date()), 0, 'all wait for the oldest');
  end();
  await slow;
  assert.equal(await sealAll(city.pool, city.bogor, new Date()), 3);
  assert.deepEqual(await kinds(), []);
});

test('two that seal at once make one chain', async () => {
  await looks(30);
  const counts = await Promise.all([1, 2, 3, 4].map(() => sealWaiting(city.pool, city.bogor, new Date())));
  const rest = await sealAll(city.pool, city.bogor, new Date());
  assert.equal(counts.reduce((sum, { sealed }) => sum + sealed, rest), 30);
  assert.deepEqual(await kinds(), []);
});

test('what is changed, taken out, cut out or cut off is found', async () => {
  const last = (await verify()).lastSeq;
  const entryAt = async (seq: number): Promise<string> => (await sql('select entry_id from #audit_seal where seq = $1', [seq])).rows[0].entry_id;
  const id = await entryAt(4);
  assert.deepEqual(await tampered(`update #audit_entry set verb = 'child.list' where id = $1`, `update #audit_entry set verb = 'child.read' where id = $1`, [id]), ['changed 1']);
  assert.deepEqual(
    await tampered(`update #audit_entry set at = at + interval '1 microsecond' where id = $1`, `update #audit_entry set at = at - interval '1 microsecond' where id = $1`, [id]),
    ['changed 1'],
  );
  await sql('create table #kept as select * from #audit_entry where id = $1', [id]);
  assert.deepEqual(await tampered('delete from #audit_entry where id = $1', 'insert into #audit_entry select * from #kept where id = $1', [id]), ['missing 1']);
  await sql('create table #kept_seals as select * from #audit_seal');
  const back = 'insert into #audit_seal select * from #kept_seals where seq not in (select seq from #audit_seal) and $1::uuid is not null';
  // Entries whose seals are gone are young: they are told as unsealed only after a minute.
  assert.deepEqual(await tampered('delete from #audit_seal where seq in (6, 7) and $1::uuid is not null', back, [id]), ['cut_out 2']);
  assert.deepEqual(await tampered(`delete from #audit_seal where seq > ${last - 3} and $1::uuid is not null`, back, [id]), ['cut_off 3']);
  const [one, other] = [await entryAt(2), await entryAt(3)];
  const swap = `update #audit_seal set entry_id = case seq when 2 then $1::uuid when 3 then $2::uuid end where seq in (2, 3)`;
  await sql('alter table #audit_seal drop constraint an_entry_is_sealed_once');
  await sql(swap, [other, one]);
  assert.deepEqual(await kinds(), ['changed 2']);
  await sql(swap, [one, other]);
  await sql('alter table #audit_seal add constraint an_entry_is_sealed_once unique (entry_id)');
});

test('an entry that was slipped in with an older date is told as late, one that nobody sealed as unsealed', async () => {
  await sql(`insert into #audit_entry (id, at, actor_id, actor_kind, verb, subject_ids, request_id) values ($1, now() - interval '3 days', $2, 'person', 'child.read', '{}', $1)`, [newId(), siti]);
  assert.deepEqual(await kinds(), ['unsealed 1']);
  await sealAll(city.pool, city.bogor, new Date());
  const found = await verify();
  assert.equal(found.counts.late, 1);
  assert.equal(isWhole(found), true);
});

test('without its key or its head the chain is not taken for whole', async () => {
  const folder = process.env['ANAKKITA_KEYS']!;
  const chain = (await sql('select id from #audit_chain')).rows[0].id;
  assert.ok(readdirSync(folder).includes(`audit-${chain}.head`));
  const file = path.join(folder, `audit-${chain}.head`);
  const kept = readFileSync(file, 'utf8');
  rmSync(file);
  assert.ok((await kinds()).includes('head_missing 1'));
  writeFileSync(file, kept.replace(/ .*/, ` ${'0'.repeat(64)}`));
  assert.ok((await kinds()).includes('changed 1'), 'a chain made anew has another fingerprint at the head');
  writeFileSync(file, kept);
});

test('the auditor reads how far the seal is; the city of a neighbour has a chain of its own', async () => {
  await sealAll(city.pool, city.neighbour, new Date());
  const { body } = await city.call('joko', readAuditSeal);
  const { lastSeq } = await verify();
  assert.equal(body['lastSeq'], lastSeq);
  const chains = await Promise.all([city.bogor, city.neighbour].map(async (one) => (await city.pool.query(`select id from ${one.schema}.audit_chain`)).rows[0].id));
  assert.notEqual(chains[0], chains[1]);
  assert.equal((await city.call('siti', readAuditSeal)).status, 403);
});

test('the application itself cannot write a seal', async () => {
  await assert.rejects(
    asActor(city.pool, city.bogor, personById(siti), { need: null, records: null }, (tx) => tx.client.query('delete from audit_seal')),
    /permission denied/,
  );
});
