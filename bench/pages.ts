/**
 * Pages of a large city under load: an open loop of 100 requests a second, half of them a child's page, three in ten a
 * register page of 50 rows, two in ten the city page; fsync and audit on, signed in at city and at kelurahan scope. Latency
 * counts from the time a request was due, so that a stalled server is not excused. Prints one line of JSON.
 *
 *   npm run -s bench:pages [-- --children 63000 --months 12 --seconds 60]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fillMonths, openCity } from './months.ts';
import { runLoop } from './open-loop.ts';
import type { Figures } from './open-loop.ts';
import { pageShots, pickChildren } from './page-shots.ts';
import { underServer } from './served.ts';

const { values } = parseArgs({
  options: {
    children: { type: 'string', default: '63000' },
    small: { type: 'string', default: '6000' },
    months: { type: 'string', default: '12' },
    seconds: { type: 'string', default: '60' },
    rate: { type: 'string', default: '100' },
    /** Folder to keep the cities in, so that a second run need not fill them. */
    keep: { type: 'string' },
  },
});

const home = values.keep === undefined ? mkdtempSync(path.join(os.tmpdir(), 'anakkita-pages-')) : path.resolve(values.keep);
const large = await measureCity(Number(values.children));
const small = await measureCity(Number(values.small));
if (values.keep === undefined) rmSync(home, { recursive: true, force: true });
console.log(
  JSON.stringify({
    p99Ms: large.p99, p50Ms: large.p50, p999Ms: large.p999, maxMs: large.max, requests: large.requests, failed: large.failed, byPage: large.byPage,
    children: Number(values.children), months: Number(values.months), smallP99Ms: small.p99, smallChildren: Number(values.small), ratio: Math.round((large.p99 / small.p99) * 100) / 100,
  }),
);

async function measureCity(children: number): Promise<Figures> {
  const { database, folder } = await openCity(home, String(children));
  try {
    const regency = await fillMonths(database, folder, { children, months: Number(values.months) });
    const picked = await pickChildren(database.pool, regency);
    return await underServer(async ({ port, cookieOf }) => {
      const shots = pageShots(picked, { city: await cookieOf('maya'), village: await cookieOf('lurah') });
      const loop = { port, rate: Number(values.rate), shots };
      await runLoop({ ...loop, seconds: 15 });
      return await runLoop({ ...loop, seconds: Number(values.seconds) });
    });
  } finally {
    await database.close();
  }
}
