/** A second server on the same data shares the database, and goes on alone when the first is killed. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { send } from '../testing/caller.ts';
import { newMemory, overHttp } from './acts.ts';
import { killGroup, makePlace } from './place.ts';
import type { Place } from './place.ts';
import { proveCity, totalsOf } from './proofs.ts';

let place: Place;
before(async () => {
  place = await makePlace();
});
after(() => place.remove());

test('both answer; when the first is killed the second brings the database back and does the work', async () => {
  const first = await place.server();
  const second = await place.server();
  for (const { port } of [first, second]) assert.equal((await send(port, 'GET', '/readyz', undefined)).status, 200);
  killGroup(first.program);
  const memory = newMemory(place.file(1, 40));
  await overHttp(second.port, memory);
  second.program.child.kill('SIGINT');
  assert.equal(await second.program.ended, 0, second.program.err());
  const database = await place.database();
  try {
    await proveCity(database.pool, place.regency, 'after the second server');
    assert.ok((await totalsOf(database.pool, place.regency))['children']! > 20);
  } finally {
    await database.close();
  }
});
