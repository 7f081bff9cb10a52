/** What the database itself says about a regency's schema: tables, columns, constraints, indexes, policies, functions, grants. */
import type pg from 'pg';

export interface Column {
  table: string;
  name: string;
  /** As PostgreSQL writes it, for example `timestamp with time zone` or `text[]`. */
  type: string;
  notNull: boolean;
  default: string | null;
  collation: string | null;
  comment: string | null;
}

export interface Table {
  name: string;
  comment: string | null;
  rowSecurity: boolean;
  columns: Column[];
}

/** A statement about a table (or none, for a function), in the words of PostgreSQL. */
export interface Statement {
  table: string | null;
  name: string;
  text: string;
}

export interface Catalog {
  tables: Table[];
  constraints: Statement[];
  indexes: Statement[];
  policies: Statement[];
  functions: Statement[];
  grants: Statement[];
}

const ours = `n.nspname = $1 and c.relname <> 'migration'`;

/** Reads the catalogs of one schema, everything in a stable order. The search path must hold the schema. */
export async function readCatalog(client: pg.ClientBase, schema: string): Promise<Catalog> {
  const rows = async <R>(text: string): Promise<R[]> => (await client.query(text, [schema])).rows as R[];
  const columns = await rows<Column>(`
    select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as "notNull",
      pg_get_expr(d.adbin, d.adrelid) as default, case when a.attcollation <> t.typcollation then k.collname end as collation,
      col_description(c.oid, a.attnum) as comment
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_type t on t.oid = a.atttypid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      left join pg_collation k on k.oid = a.attcollation
    where ${ours} and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by c.relname collate "C", a.attnum`);
  const tables = await rows<Omit<Table, 'columns'>>(`
    select c.relname as name, obj_description(c.oid, 'pg_class') as comment, c.relrowsecurity as "rowSecurity"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relkind = 'r' order by c.relname collate "C"`);
  return {
    tables: tables.map((table) => ({ ...table, columns: columns.filter((column) => column.table === table.name) })),
    constraints: await rows(`
      select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as text
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and k.contype <> 'n' order by c.relname collate "C", k.contype, k.conname collate "C"`),
    indexes: await rows(`
      select c.relname as table, i.relname as name, pg_get_indexdef(i.oid) as text
      from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and not exists (select from pg_constraint k where k.conindid = i.oid and k.contype in ('p', 'u', 'x'))
      order by c.relname collate "C", i.relname collate "C"`),
    policies: await rows(`
      select c.relname as table, p.polname as name,
        format('for %s to %s', case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
          (select string_agg(r.rolname, ', ' order by r.rolname collate "C") from pg_roles r where r.oid = any (p.polroles)))
        || coalesce(' using ' || pg_get_expr(p.polqual, p.polrelid), '') || coalesce(' with check ' || pg_get_expr(p.polwithcheck, p.polrelid), '') as text
      from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
      where ${ours} order by c.relname collate "C", p.polname collate "C"`),
    functions: await rows(`
      select null as table, p.oid::regprocedure::text as name,
        pg_get_functiondef(p.oid) || coalesce(format(E'\\ncomment %L', obj_description(p.oid, 'pg_proc')), '') as text
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = $1 order by 2`),
    grants: await readGrants(rows),
  };
}

/** Grants on tables, columns and functions to our own roles; what is open to everybody is told too. */
async function readGrants(rows: <R>(text: string) => Promise<R[]>): Promise<Statement[]> {
  const list = `string_agg(lower(a.privilege_type), ', ' order by a.privilege_type collate "C")`;
  const on = await rows<Statement>(`
    select c.relname as table, g.rolname as name, format('grant %s on %s to %s', ${list}, c.relname, g.rolname) as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join lateral aclexplode(c.relacl) a join pg_roles g on g.oid = a.grantee
    where ${ours} and g.rolname like 'anakkita%' group by c.relname, g.rolname order by c.relname collate "C", g.rolname collate "C"`);
  const columns = await rows<Statement>(`
    select c.relname as table, g.rolname as name,
      format('grant %s (%s) on %s to %s', lower(a.privilege_type), string_agg(t.attname, ', ' order by t.attnum), c.relname, g.rolname) as text
    from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace
      cross join lateral aclexplode(t.attacl) a join pg_roles g on g.oid = a.grantee
    where ${ours} and g.rolname like 'anakkita%' group by c.relname, g.rolname, a.privilege_type
    order by c.relname collate "C", g.rolname collate "C", a.privilege_type collate "C"`);
  const functions = await rows<Statement>(`
    select null as table, p.proname as name, format('grant execute on function %s to %s', p.oid::regprocedure, coalesce(g.rolname, 'public')) as text
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a left join pg_roles g on g.oid = a.grantee
    where n.nspname = $1 and (g.rolname like 'anakkita%' or a.grantee = 0) order by p.proname collate "C", 3`);
  return [...on, ...columns, ...functions];
}
