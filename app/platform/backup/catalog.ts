/**
 * What of a schema goes into a copy, told by the database itself: a table or column whose comment says "not in backups" stays
 * out; a table with a column "not in backups with a date" goes into the one newest companion instead.
 */
import type pg from 'pg';

export interface CopiedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** `dated`: in every copy. `newest`: in the companion alone, which is replaced with each copy. */
  readonly kind: 'dated' | 'newest';
}

interface Row {
  table: string;
  column: string;
  generated: boolean;
  tableComment: string | null;
  columnComment: string | null;
}

const NEWEST = /not in backups with a date/i;
const NEVER = /not in backups\b(?! with a date)/i;

/** Tables of the schema that the search path leads to, those first that others refer to. */
export async function copiedTables(client: pg.ClientBase): Promise<CopiedTable[]> {
  const { rows } = await client.query<Row>(
    `select c.relname as "table", a.attname as "column", a.attgenerated <> '' as generated, obj_description(c.oid, 'pg_class') as "tableComment", col_description(c.oid, a.attnum) as "columnComment"
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' order by c.relname, a.attnum`,
  );
  const byTable = Map.groupBy(rows, ({ table }) => table);
  const kept = [...byTable].flatMap(([name, columns]): CopiedTable[] => {
    if (NEVER.test(columns[0]!.tableComment ?? '')) return [];
    const kind = columns.some(({ columnComment }) => NEWEST.test(columnComment ?? '')) ? 'newest' : 'dated';
    return [{ name, kind, columns: columns.filter((one) => !one.generated && !NEVER.test(one.columnComment ?? '')).map(({ column }) => column) }];
  });
  return inOrder(kept, await references(client));
}

/** References that are looked at with each row; deferred ones wait for the end of the transaction. */
async function references(client: pg.ClientBase): Promise<{ from: string; to: string }[]> {
  const { rows } = await client.query<{ from: string; to: string }>(
    `select f.relname as "from", t.relname as "to" from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and not k.condeferrable and k.connamespace = current_schema()::regnamespace and k.conrelid <> k.confrelid`,
  );
  return rows;
}

/** @throws Error when tables refer to each other in a circle */
function inOrder(tables: readonly CopiedTable[], refers: readonly { from: string; to: string }[]): CopiedTable[] {
  const left = new Map(tables.map((table) => [table.name, table]));
  const sorted: CopiedTable[] = [];
  while (left.size > 0) {
    const free = [...left.values()].filter(({ name }) => !refers.some(({ from, to }) => from === name && left.has(to)));
    if (free.length === 0) throw new Error(`Tables refer to each other in a circle: ${[...left.keys()].join(', ')}.`);
    for (const table of free) {
      left.delete(table.name);
      sorted.push(table);
    }
  }
  return sorted;
}
