/** Refuses to go on with keys that are not those of the data: every NIK would be unreadable, and new ones sealed with another key. */
import type pg from 'pg';
import type { Regency } from '../../platform/db/regency.ts';

const SETTING = 'keys.fingerprint';

/**
 * Remembers the fingerprint on the first start, compares it on every later one. A key file may gain keys: those that
 * sealed something must still be in it, and the hash key must be the same.
 * @throws Error with a sentence when a key is missing
 */
export async function checkKeys(pool: pg.Pool, regency: Regency, fingerprint: string): Promise<void> {
  const table = `${regency.schema}.setting`;
  const found = await pool.query<{ value: string }>(`select value from ${table} where key = $1`, [SETTING]);
  const known = found.rows[0]?.value;
  const here = new Set(fingerprint.split('.'));
  if (known !== undefined && !known.split('.').every((id) => here.has(id))) {
    throw new Error(
      `Kunci di folder kunci bukan kunci data ${regency.name}: NIK tidak akan terbaca. Kembalikan folder kunci dari cadangan, atau tunjuk dengan ANAKKITA_KEYS. (The keys are not those of this data.)`,
    );
  }
  if (known === fingerprint) return;
  await pool.query(
    `insert into ${table} (key, value, changed_at) values ($1, $2, $3) on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at`,
    [SETTING, JSON.stringify(fingerprint), new Date()],
  );
}
