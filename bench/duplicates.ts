/**
 * How well and how fast the nightly scan finds records that are one child: a made-up register of 63,000 with known truth, written into a
 * real database and looked through by the job itself. Prints one line of JSON; `--seeds 1,2,3` adds up several registers.
 *
 *   npm run -s bench:duplicates [-- --children 63000 --seeds 1,2,3]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { openDatabase } from '../app/entries/start/database.ts';
import { found } from '../app/entries/start/cities.ts';
import { prepareDataFolder, readSettings } from '../app/entries/start/settings.ts';
import { copyInto } from '../app/platform/db/copy.ts';
import { newId } from '../app/platform/ids/index.ts';
import { hashNik, recordKey, sealText } from '../app/platform/keys/index.ts';
import { listRegencies } from '../app/platform/db/regency.ts';
import type { Regency } from '../app/platform/db/regency.ts';
import { posyanduCode } from '../app/rooms/children/index.ts';
import { newChildSalt, scanDuplicates, sealIdentity } from '../app/rooms/children/server.ts';
import { splitParents } from '../app/rooms/interop/server.ts';
import { madeRegister } from './duplicate-register.ts';
import type { MadeRecord } from './duplicate-register.ts';

const { values } = parseArgs({ options: { children: { type: 'string', default: '63000' }, seeds: { type: 'string', default: '1' } } });
const folder = mkdtempSync(path.join(os.tmpdir(), 'anakkita-bench-'));
process.env['ANAKKITA_DATA'] = path.join(folder, 'data');
process.env['ANAKKITA_KEYS'] = path.join(folder, 'keys');
const settings = readSettings();
prepareDataFolder(settings.dataDir);
const database = await openDatabase(settings);
let peakMb = 0;
const watch = setInterval(() => {
  peakMb = Math.max(peakMb, Math.round(process.memoryUsage().rss / 1e6));
}, 50);
try {
  const { pool, connection } = database;
  await found({ pool, connection, say: () => undefined }, { code: '32.71', kind: 'real' });
  const regency = (await listRegencies(pool))[0]!;
  const sum = { children: 0, truePairs: 0, found: 0, pairs: 0, certain: 0, falseCertain: 0, seconds: 0 };
  for (const seed of values.seeds.split(',').map(Number)) {
    const { records, truePairs } = madeRegister(Number(values.children), seed);
    const truthOf = await write(pool, regency, records);
    const started = performance.now();
    await scanDuplicates({ pool, regency });
    sum.seconds += (performance.now() - started) / 1000;
    const { rows } = await pool.query<{ one: string; other: string; grade: string }>(`select child_id as one, other_id as other, grade from ${regency.schema}.duplicate_pair`);
    const isTrue = ({ one, other }: { one: string; other: string }): boolean => truthOf.get(one) === truthOf.get(other);
    const certain = rows.filter(({ grade }) => grade === 'certain');
    sum.children += records.length;
    sum.truePairs += truePairs;
    sum.pairs += rows.length;
    sum.found += rows.filter(isTrue).length;
    sum.certain += certain.length;
    sum.falseCertain += certain.filter((pair) => !isTrue(pair)).length;
  }
  const round = (value: number): number => Math.round(value * 10_000) / 10_000;
  const { seconds, ...counts } = sum;
  console.log(
    JSON.stringify({ ...counts, recall: round(sum.found / sum.truePairs), falseCertainShare: round(sum.falseCertain / Math.max(1, sum.certain)), seconds: Math.round(seconds * 10) / 10, residentMb: peakMb }),
  );
} finally {
  clearInterval(watch);
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Writes the register anew, identities sealed. @returns who each record truly is */
async function write(pool: pg.Pool, regency: Regency, records: readonly MadeRecord[]): Promise<Map<string, string>> {
  const client = await pool.connect();
  const truthOf = new Map<string, string>();
  const villages = new Map<string, string>();
  const by = newId();
  const known = new Set<string>();
  try {
    await client.query(`begin; set local search_path to ${regency.schema}, public; truncate child, child_key, measurement, duplicate_pair`);
    const children = records.map((record) => {
      const id = newId();
      truthOf.set(id, record.truth);
      const village = villages.get(record.village) ?? `32.71.0${(villages.size % 6) + 1}.${1001 + villages.size}`;
      villages.set(record.village, village);
      // The register keeps a number once.
      const nik = record.nik === null || known.has(record.nik) ? null : record.nik;
      if (nik !== null) known.add(nik);
      return { id, record, nik, salt: newChildSalt(), area: posyanduCode(village, record.posyandu) ?? village };
    });
    const child = copyInto(client, 'child', ['id', 'area', 'sex', 'born_on', 'identity_cipher', 'nik_cipher', 'nik_hash', 'nik_state', 'alias_seed', 'state', 'recorded_at', 'recorded_by']);
    for (const { id, record, nik, salt, area } of children) {
      const { cipher } = sealIdentity(salt, { name: record.name, parents: splitParents(record.parents), address: null });
      const number = nik === null ? [null, null, 'missing'] : [sealText(recordKey(salt), nik), hashNik(nik), 'valid'];
      await child.write([id, area, record.sex, record.bornOn, cipher, ...number, 1, 'active', new Date().toISOString(), by] as never);
    }
    await child.end();
    const key = copyInto(client, 'child_key', ['child_id', 'area', 'salt']);
    for (const { id, area, salt } of children) await key.write([id, area, salt]);
    await key.end();
    const measurement = copyInto(client, 'measurement', ['id', 'child_id', 'area', 'measured_on', 'measured_area', 'age_days', 'weight_g', 'length_mm', 'measurer', 'recorded_at', 'recorded_by']);
    for (const { id, record, area } of children) {
      const { on, weightG, lengthMm } = record.measured;
      await measurement.write([newId(), id, area, on, area, Math.max(0, Math.round((Date.parse(on) - Date.parse(record.bornOn)) / 86_400_000)), weightG, lengthMm, 'unknown', new Date().toISOString(), by]);
    }
    await measurement.end();
    await client.query('commit; analyze');
    return truthOf;
  } finally {
    client.release();
  }
}
