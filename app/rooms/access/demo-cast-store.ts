/** The demo's people with their passwords, which are random per installation. */
import type pg from 'pg';
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { newId } from '../../platform/ids/index.ts';
import { hashPassword, setPassword } from '../identity/server.ts';
import { serviceAccount } from './actor-serve.ts';
import { demoCast } from './demo-cast.ts';
import type { DemoPerson } from './demo-cast.ts';
import { osUser } from './founding-store.ts';
import { insertGrant, insertPerson } from './store.ts';

/** Whether everybody of the cast can sign in. */
export async function demoCastStands(pool: pg.Pool, regency: Regency): Promise<boolean> {
  const found = await pool.query(
    `select count(*) as people from ${regency.schema}.person p join ${regency.schema}.account a on a.person_id = p.id where p.username = any ($1)`,
    [demoCast.map(({ username }) => username)],
  );
  return found.rows[0].people === demoCast.length;
}

/** Adds who is missing and sets every password. */
export async function writeDemoCast(pool: pg.Pool, regency: Regency, passwords: Readonly<Record<string, string>>): Promise<void> {
  if (regency.kind !== 'demo') throw new Error('Only the demo has a cast.');
  const hashes = await Promise.all(demoCast.map(async ({ username }) => [username, await hashPassword(passwords[username]!)] as const));
  await asActor(pool, regency, serviceAccount('setup', osUser()), { need: 'people.manage', records: 'people.demo_cast' }, async (tx) => {
    tx.must('people.manage', regency.code);
    const known = await tx.sql.selectFrom('person').select(['id', 'username']).execute();
    for (const [username, hash] of hashes) {
      const person = demoCast.find((one) => one.username === username)!;
      const id = known.find((one) => one.username === username)?.id ?? (await add(tx, person));
      await setPassword(tx, id, hash);
      tx.shows([id]);
    }
  });
}

async function add(tx: Tx, { username, name, role, below }: DemoPerson): Promise<string> {
  const id = newId();
  await insertPerson(tx, { id, name, username, phone: null });
  await insertGrant(tx, { id: newId(), personId: id, role, area: `${tx.regency.code}${below}` });
  return id;
}
