/** Children as those who hand over know them: by name and posyandu. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { together } from '../../platform/db/together.ts';
import { openIdentities } from '../children/server.ts';

export interface NamedChild {
  id: string;
  name: string;
  aliasSeed: number;
  villageName: string;
  posyanduName: string | null;
  rt: number | null;
  rw: number | null;
}

/** Names of children within reach. Who is not within reach, or restricted for this person, is not in the map. */
export async function nameChildren(tx: Tx, ids: readonly string[]): Promise<Map<string, NamedChild>> {
  const unique = [...new Set(ids)];
  const places = sql<Omit<NamedChild, 'name'>>`select c.id, c.alias_seed as "aliasSeed", c.rt, c.rw, coalesce(v.name, '') as "villageName", p.name as "posyanduName"
    from child c left join area v on v.code = left(c.area, 13) left join area p on p.code = c.area and p.level = 'posyandu' where c.id = any (${unique}::uuid[])`;
  const [identities, { rows }] = await together(
    tx,
    () => openIdentities(tx, unique),
    () => places.execute(tx.sql),
  );
  return new Map(rows.map((row) => [row.id, { ...row, name: identities.get(row.id)?.name ?? '' }]));
}
