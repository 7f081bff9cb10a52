/**
 * Work lists and child pages of a city that handles its cases: 63,000 children with twelve months, 1,500 open cases in all
 * stages, 10,000 visits, 300 promises with 50,000 entries in the ledger. Load: the page bench's 100 requests a second, unchanged,
 * and on top of them twenty shots a second at work lists and at children's pages with all their parts, fetched as a browser
 * does. Prints one line of JSON; `byPage` is p99 in milliseconds, `wholeWork` and `wholeChild` are
 * the list of work and the child's page with all their parts.
 *
 * The months come through the import, promises and all that follows through the ledger's own door; cases are histories that the
 * rooms' own rules allowed, written in bulk with needs, pairings and visits.
 *
 *   npm run -s bench:cases [-- --children 63000 --months 12 --seconds 60 --keep FOLDER]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fillCasesCity, countCity } from './cases-city.ts';
import { caseShots } from './case-shots.ts';
import { fillMonths, openCity } from './months.ts';
import { runLoop } from './open-loop.ts';
import { pageShots, pickChildren } from './page-shots.ts';
import { underServer } from './served.ts';

const { values } = parseArgs({
  options: {
    children: { type: 'string', default: '63000' },
    months: { type: 'string', default: '12' },
    cases: { type: 'string', default: '1500' },
    visits: { type: 'string', default: '10000' },
    entries: { type: 'string', default: '50000' },
    seconds: { type: 'string', default: '60' },
    /** Folder to keep the city in, so that a second run need not fill it; a city that the page bench kept is filled up. */
    keep: { type: 'string' },
  },
});

const PAGE_RATE = 100;
const CASE_RATE = 20;
const home = values.keep === undefined ? mkdtempSync(path.join(os.tmpdir(), 'anakkita-cases-')) : path.resolve(values.keep);
const { database, folder } = await openCity(home, values.children);
try {
  const regency = await fillMonths(database, folder, { children: Number(values.children), months: Number(values.months) });
  await fillCasesCity(database.pool, regency, { cases: Number(values.cases), visits: Number(values.visits), entries: Number(values.entries) });
  const picked = await pickChildren(database.pool, regency);
  const figures = await underServer(async ({ port, cookieOf }) => {
    const pages = pageShots(picked, { city: await cookieOf('maya'), village: await cookieOf('lurah') });
    const cases = await caseShots(database.pool, regency, cookieOf);
    const every = PAGE_RATE / CASE_RATE;
    const shots = pages.flatMap((shot, n) => (n % every === every - 1 ? [shot, cases[Math.floor(n / every) % cases.length]!] : [shot]));
    const loop = { port, rate: PAGE_RATE + CASE_RATE, shots };
    await runLoop({ ...loop, seconds: 15 });
    return await runLoop({ ...loop, seconds: Number(values.seconds) });
  });
  const { work, wholeWork, wholeChild, ...others } = figures.byPage;
  console.log(JSON.stringify({ p99Ms: figures.p99, p50Ms: figures.p50, work, wholeWork, wholeChild, ...figures, byPage: others, ...(await countCity(database.pool, regency)) }));
} finally {
  await database.close();
  if (values.keep === undefined) rmSync(home, { recursive: true, force: true });
}
