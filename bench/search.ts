/**
 * Search of the register with one letter typed wrong, among 63,000 children, over the real endpoint as four people: the nutritionist
 * of the city, of a puskesmas, a kader, and the nutritionist of a district. Each types the name of a child of hers alone and with a
 * parent's. Found means: by name and parent that child is among the first ten; by name alone somebody of that very name is, for
 * a name is shared by many. Prints one line of JSON.
 *
 *   npm run -s bench:search [-- --children 63000 --months 12 --searches 400 --seed 1 --keep FOLDER]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import type { Regency } from '../app/platform/db/regency.ts';
import { drawsFrom } from '../app/entries/kills/draws.ts';
import { fillMonths, openCity } from './months.ts';
import { underServer } from './served.ts';
import { withTypo } from './typos.ts';

const { values } = parseArgs({
  options: {
    children: { type: 'string', default: '63000' },
    months: { type: 'string', default: '12' },
    /** How many by each of the four people, half by name alone. */
    searches: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    /** Folder to keep the city in, so that a second run need not fill it; a city that the page bench kept will do. */
    keep: { type: 'string' },
  },
});

interface Sought {
  id: string;
  name: string;
  parent: string;
}
interface Shot {
  typed: string;
  isFoundIn: (rows: readonly { childId: string; name: string }[]) => boolean;
  kind: 'name' | 'nameAndParent';
}

const draw = drawsFrom(Number(values.seed));
const home = values.keep === undefined ? mkdtempSync(path.join(os.tmpdir(), 'anakkita-search-')) : path.resolve(values.keep);
const { database, folder } = await openCity(home, values.children);
try {
  const regency = await fillMonths(database, folder, { children: Number(values.children), months: Number(values.months) });
  const people = await seekers(database.pool, regency);
  const figures = await underServer(async ({ port, cookieOf }) => {
    const all = [];
    for (const { username, area } of people) {
      const cookie = await cookieOf(username);
      const shots = (await children(database.pool, regency, area)).map(shotFor);
      for (const shot of shots.slice(0, 20)) await ask(port, cookie, shot);
      const asked = [];
      for (const shot of shots) asked.push({ ...(await ask(port, cookie, shot)), kind: shot.kind });
      all.push({ username, asked });
    }
    return all;
  });
  const every = figures.flatMap(({ asked }) => asked);
  console.log(
    JSON.stringify({
      children: Number(values.children), seed: Number(values.seed), searches: every.length, p50Ms: at(every, 0.5), p99Ms: at(every, 0.99), maxMs: at(every, 1),
      recallAt10: share(every), recallByName: share(every.filter(({ kind }) => kind === 'name')), recallByNameAndParent: share(every.filter(({ kind }) => kind === 'nameAndParent')),
      byPerson: Object.fromEntries(figures.map(({ username, asked }) => [username, { p50Ms: at(asked, 0.5), p99Ms: at(asked, 0.99), recallAt10: share(asked) }])),
    }),
  );
} finally {
  await database.close();
  if (values.keep === undefined) rmSync(home, { recursive: true, force: true });
}

function at(asked: readonly { ms: number }[], part: number): number {
  const rising = asked.map(({ ms }) => ms).toSorted((one, other) => one - other);
  return Math.round(rising[Math.min(rising.length - 1, Math.floor(rising.length * part))]! * 10) / 10;
}

function share(asked: readonly { found: boolean }[]): number {
  return Math.round((asked.filter(({ found }) => found).length / asked.length) * 1000) / 1000;
}

function shotFor({ id, name, parent }: Sought, n: number): Shot {
  if (n % 2 === 0) return { kind: 'name', typed: withTypo(name, draw), isFoundIn: (rows) => rows.some((row) => row.name === name) };
  return { kind: 'nameAndParent', typed: `${withTypo(name, draw)} ${parent}`, isFoundIn: (rows) => rows.some((row) => row.childId === id) };
}

async function ask(port: number, cookie: string, { typed, isFoundIn }: Shot): Promise<{ ms: number; found: boolean }> {
  const began = performance.now();
  const reply = await fetch(`http://127.0.0.1:${port}/v1/children?limit=10&q=${encodeURIComponent(typed)}`, { headers: { cookie } });
  const body = (await reply.json()) as { rows: { childId: string; name: string }[] };
  const ms = performance.now() - began;
  if (!reply.ok) throw new Error(`${typed}: ${reply.status}`);
  return { ms, found: isFoundIn(body.rows) };
}

/** The four people, made unless a run before made them. */
async function seekers(pool: pg.Pool, regency: Regency): Promise<{ username: string; area: string }[]> {
  const { writeCast } = await import('../app/entries/testing/cast.ts');
  const { rows } = await pool.query<{ village: string; puskesmas: string }>(
    `select c.village, c.puskesmas from ${regency.schema}.catchment c join ${regency.schema}.register_count n on n.area = c.village group by 1, 2 order by sum(n.children) desc limit 1`,
  );
  const { village, puskesmas } = rows[0]!;
  const wanted = [
    { username: 'gizi_kota', role: 'nutritionist', area: regency.code },
    { username: 'gizi_kecamatan', role: 'nutritionist', area: village.slice(0, 8) },
    { username: 'gizi_puskesmas', role: 'nutritionist', area: puskesmas },
    { username: 'kader_posyandu', role: 'kader', area: village },
  ] as const;
  const known = (await pool.query<{ username: string }>(`select username from ${regency.schema}.person`)).rows.map((one) => one.username);
  const missing = wanted.filter(({ username }) => !known.includes(username));
  await writeCast(pool, regency, missing.map(({ username, role, area }) => ({ username, name: username, role, below: area.slice(regency.code.length) })));
  return [...wanted];
}

/** Children within an area by chance, the same for the same seed. */
async function children(pool: pg.Pool, { schema }: Regency, area: string): Promise<Sought[]> {
  const { openIdentity } = await import('../app/rooms/children/server.ts');
  const { rows } = await pool.query<{ id: string; salt: Buffer; cipher: Buffer }>(
    `select c.id, k.salt, c.identity_cipher as cipher from ${schema}.child c join ${schema}.child_key k on k.child_id = c.id
     where c.state = 'active' and (c.area = $1 or starts_with(c.area, $1 || '.') or left(c.area, 13) in (select village from ${schema}.catchment where puskesmas = $1))
     order by md5(c.id::text || $2) limit $3`,
    [area, values.seed, Number(values.searches)],
  );
  return rows.map(({ id, salt, cipher }) => {
    const { name, parents } = openIdentity(salt, cipher);
    return { id, name, parent: parents.find((one) => one !== null) ?? '' };
  });
}
