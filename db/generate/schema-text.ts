/** The text of `db/schema.sql`: what a regency's schema looks like after all migrations, to be read and compared. */
import type { Catalog, Column, Table } from './catalog.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function columnLine(column: Column): string {
  const collation = column.collation === null ? '' : ` collate "${column.collation}"`;
  const fallback = column.default === null ? '' : ` default ${column.default}`;
  return `  ${column.name} ${column.type}${collation}${fallback}${column.notNull ? ' not null' : ''}`;
}

function tableText(table: Table, catalog: Catalog): string {
  const of = (list: Catalog['indexes']) => list.filter((one) => one.table === table.name);
  const lines = [...table.columns.map(columnLine), ...of(catalog.constraints).map((one) => `  constraint ${one.name} ${one.text}`)];
  return [
    `create table ${table.name} (\n${lines.join(',\n')}\n);`,
    `comment on table ${table.name} is ${quoted(table.comment ?? '')};`,
    ...table.columns.map((column) => `comment on column ${table.name}.${column.name} is ${quoted(column.comment ?? '')};`),
    ...of(catalog.indexes).map((one) => `${one.text};`),
    ...(table.rowSecurity ? [`alter table ${table.name} enable row level security;`] : []),
    ...of(catalog.policies).map((one) => `create policy ${one.name} on ${table.name} ${one.text};`),
    ...of(catalog.grants).map((one) => `${one.text};`),
  ].join('\n');
}

/** The whole dump. The schema's own name is left out everywhere: it differs from regency to regency. */
export function schemaText(catalog: Catalog, schema: string): string {
  const functions = catalog.functions.map((one) => {
    const [definition = '', comment] = one.text.split('\ncomment ');
    return `${definition.trimEnd()};${comment === undefined ? '' : `\ncomment on function ${one.name} is ${comment};`}`;
  });
  const grants = catalog.grants.filter((one) => one.table === null).map((one) => `${one.text};`);
  const parts = [
    '-- Written by db/generate.ts out of the migrated database: do not edit. Migrations are the source.',
    ...catalog.tables.map((table) => tableText(table, catalog)),
    ...functions,
    grants.join('\n'),
  ];
  return `${parts.join('\n\n').replaceAll(`${schema}.`, '').replaceAll(`'${schema}'`, "'(the regency)'")}\n`;
}
