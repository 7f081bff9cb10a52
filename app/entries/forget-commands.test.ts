import assert from 'node:assert/strict';
import { it } from 'node:test';
import { asActor } from '../platform/db/actor.ts';
import { forgetOldCommands } from '../platform/http/forget-commands.ts';
import { newId } from '../platform/ids/index.ts';
import { serviceAccount } from '../rooms/access/server.ts';
import { startTestCity } from './testing/city.ts';

it('forgets commands after 60 days and no sooner', async () => {
  const city = await startTestCity();
  try {
    for (const days of [61, 59]) {
      await city.pool.query(`insert into r3271.command_log values ($1, 'POST /v1/test', $2, '\\x00', null, 'done', now() - make_interval(days => $3))`, [newId(), newId(), days]);
    }
    const gone = await asActor(city.pool, city.bogor, serviceAccount('setup', 'test'), { need: null, records: null }, forgetOldCommands);
    assert.equal(gone, 1);
    assert.equal((await city.pool.query('select count(*)::int as n from r3271.command_log')).rows[0].n, 1);
  } finally {
    await city.close();
  }
});
