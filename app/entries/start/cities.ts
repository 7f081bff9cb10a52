/** Brings the installation's cities to where a start needs them: migrated, founded when there is none, never demo beside real. */
import type pg from 'pg';
import type { Connection } from '../../platform/db/pool.ts';
import { listRegencies } from '../../platform/db/regency.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { prepareJobs } from '../../platform/jobs/index.ts';
import { readAllKeys } from '../../platform/keys/index.ts';
import { DEMO_CODE, bringUpToDate, endDemo, foundRegency } from '../../rooms/access/server.ts';
import { sealStandingCity } from '../../rooms/children/server.ts';
import { orderFilling } from '../demo-fill.ts';
import { queues } from '../works.ts';
import { checkKeys } from './check-keys.ts';

export interface Founding {
  pool: pg.Pool;
  connection: Connection;
  /** Tells what is being done. */
  say: (line: string) => void;
}

/** Migrates every city that stands. An own city that was started but whose demo still stands loses the demo now. */
export async function bringCitiesUp({ pool, say }: Omit<Founding, 'connection'>): Promise<Regency[]> {
  const fingerprint = readAllKeys();
  await endDemo(pool);
  const standing = await listRegencies(pool);
  for (const regency of standing) {
    const ran = await bringUpToDate(pool, regency);
    if (ran.length > 0) say(`${regency.name}: ${ran.length} perubahan basis data (migrations)`);
    await checkKeys(pool, regency, fingerprint);
    await sealStandingCity(pool, regency, sealingTeller(regency, say));
  }
  return standing;
}

const QUIET_MS = 2_000;

/** Tells of the sealing once it takes a while, and then at every tenth. */
function sealingTeller({ name }: Regency, say: (line: string) => void): (done: number, total: number) => void {
  const began = performance.now();
  let told = 0;
  return (done, total) => {
    const tenth = Math.floor((done * 10) / total);
    if (performance.now() - began < QUIET_MS || tenth === told) return;
    told = tenth;
    say(`${name}: menyegel identitas anak ${done}/${total} (sealing identities)`);
  };
}

/** Founds a city, with queues and, for the demo, the job that fills it. */
export async function found({ pool, connection, say }: Founding, wanted: { code: string; kind: 'demo' | 'real' }): Promise<Regency> {
  say(wanted.kind === 'demo' ? 'Menyiapkan kota contoh (demo city)' : `Menyiapkan ${wanted.code} (your city)`);
  const regency = await foundRegency(pool, wanted);
  await checkKeys(pool, regency, readAllKeys());
  await prepareJobs(pool, connection, regency, queues);
  if (wanted.kind === 'demo') await orderFilling(pool, regency);
  return regency;
}

export { DEMO_CODE };
