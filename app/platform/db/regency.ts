/** Regencies of this installation, and which one a request is for. */
import type pg from 'pg';

export interface Regency {
  /** Kemendagri code, for example `32.71`. */
  code: string;
  schema: string;
  name: string;
  kind: 'demo' | 'real';
  host: string | null;
}

/** Schema of a regency's code: `32.71` lives in `r3271`. */
export function schemaOf(code: string): string {
  if (!/^\d{2}\.\d{2}$/.test(code)) throw new Error(`Not a regency code: ${code}`);
  return `r${code.replace('.', '')}`;
}

/** All regencies, real ones first. */
export async function listRegencies(pool: pg.Pool | pg.ClientBase): Promise<Regency[]> {
  const { rows } = await pool.query(
    `select code, schema_name as schema, name, kind, host from anakkita.regency order by kind = 'demo', created_at`,
  );
  return rows;
}

/** Enters a regency in the list. Its schema must stand already. */
export async function addRegency(client: pg.ClientBase, regency: Regency): Promise<void> {
  await client.query(`insert into anakkita.regency (code, schema_name, name, kind, host, created_at) values ($1, $2, $3, $4, $5, $6)`, [
    regency.code,
    regency.schema,
    regency.name,
    regency.kind,
    regency.host,
    new Date(),
  ]);
}

/** Deletes a regency with everything in it. Only ever called for the demo. */
export async function dropRegency(client: pg.ClientBase, regency: Regency): Promise<void> {
  if (regency.kind !== 'demo') throw new Error('Only the demo may be dropped.');
  await client.query('begin');
  await client.query('delete from anakkita.regency where code = $1', [regency.code]);
  await client.query(`drop schema if exists ${regency.schema} cascade`);
  await client.query(`drop schema if exists ${regency.schema}_jobs cascade`);
  await client.query('commit');
}

/** The regency that a host name leads to: an exact host, else the only one without a host, real before demo. */
export function regencyForHost(regencies: readonly Regency[], host: string): Regency | undefined {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return regencies.find((one) => one.host === name) ?? regencies.find((one) => one.host === null);
}
