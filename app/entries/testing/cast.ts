/** The small cast of the tests: who they are and what they hold. All are made up. */
import type pg from 'pg';
import type { Regency } from '../../platform/db/regency.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Role } from '../../rooms/access/index.ts';
import { hashPassword } from '../../rooms/identity/server.ts';

export interface CastMember {
  readonly username: string;
  readonly name: string;
  readonly role: Role | null;
  /** Area below the regency's code. */
  readonly below: string;
}

export const cast = [
  { username: 'eka', name: 'Eka', role: 'administrator', below: '' },
  { username: 'maya', name: 'Maya', role: 'chair', below: '' },
  { username: 'hasan', name: 'Hasan', role: 'district_head', below: '.01' },
  { username: 'rina', name: 'Rina', role: 'nutritionist', below: '.P02' },
  { username: 'siti', name: 'Siti', role: 'kader', below: '.01.1016' },
  { username: 'dedi', name: 'Dedi', role: 'foster_parent', below: '' },
  { username: 'joko', name: 'Joko', role: 'auditor', below: '' },
  { username: 'tono', name: 'Tono', role: null, below: '' },
] as const satisfies readonly CastMember[];

export type CastName = (typeof cast)[number]['username'];

/** One password for all: hashing is slow on purpose, and these people guard nothing. */
export const PASSWORD = 'sandi-untuk-uji-coba';

/** Writes people with a password each and a grant where they hold a role. */
export async function writeCast(pool: pg.Pool, regency: Regency, members: readonly CastMember[]): Promise<void> {
  const hash = await hashPassword(PASSWORD);
  const client = await pool.connect();
  try {
    await client.query(`begin; set local search_path to ${regency.schema}, public`);
    for (const { username, name, role, below } of members) {
      const id = newId();
      const now = new Date();
      await client.query(
        'insert into person (id, name, email, username, phone, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $6)',
        [id, name, `${username}@person.invalid`, username, phoneOf(username), now],
      );
      await client.query(
        `insert into account (id, person_id, account_id, provider_id, password, created_at, updated_at) values ($1, $2, $3, 'credential', $4, $5, $5)`,
        [newId(), id, id, hash, now],
      );
      if (role === null) continue;
      await client.query('insert into role_grant (id, person_id, role, area, granted_at) values ($1, $2, $3, $4, $5)', [
        newId(),
        id,
        role,
        `${regency.code}${below}`,
        now,
      ]);
    }
    await client.query('commit');
  } finally {
    client.release();
  }
}

/** @example phoneOf('siti') // '+6281100191' and so on: made up, one per name */
export function phoneOf(username: string): string {
  const number = [...username].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 10_000_000, 7);
  return `+62811${String(number).padStart(7, '0')}`;
}
