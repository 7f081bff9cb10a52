/** Constraints over columns that no backup holds: set aside while it is loaded, and proved again once the columns were derived. */
import type pg from 'pg';
import { quoted } from './dump.ts';
import type { Manifest } from './dump.ts';

export interface CheckAside {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** Drops the check constraints that touch a column which the archive leaves out. */
export async function setChecksAside(client: pg.ClientBase, manifest: Manifest): Promise<CheckAside[]> {
  const aside: CheckAside[] = [];
  for (const { name: table, columns } of manifest.tables) {
    const { rows } = await client.query<{ name: string; definition: string }>(
      `select k.conname as name, pg_get_constraintdef(k.oid) as definition from pg_constraint k join pg_class c on c.oid = k.conrelid
       where c.relname = $1 and c.relnamespace = current_schema()::regnamespace and k.contype = 'c'
         and exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = any (k.conkey) and a.attname <> all ($2::text[]))`,
      [table, columns],
    );
    for (const check of rows) {
      await client.query(`alter table ${quoted(table)} drop constraint ${quoted(check.name)}`);
      aside.push({ table, ...check });
    }
  }
  return aside;
}

/** @throws Error 23514 when what was derived does not hold */
export async function putChecksBack(client: pg.ClientBase, aside: readonly CheckAside[]): Promise<void> {
  for (const { table, name, definition } of aside) await client.query(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`);
}
