/** The text of `db/types.ts`: what Kysely knows about each table. */
import type { Catalog, Column } from './catalog.ts';

/** What the driver gives for each type, by the parsers set in `app/platform/db/pool.ts`. */
const plain: Readonly<Record<string, string>> = {
  text: 'string',
  uuid: 'string',
  date: 'string',
  'timestamp without time zone': 'string',
  'timestamp with time zone': 'Date',
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  'double precision': 'number',
  numeric: 'string',
  boolean: 'boolean',
  bytea: 'Buffer',
  xid8: 'string',
};

const head = `/** Written by db/generate.ts out of the migrated database: do not edit. */
import type { ColumnType, Generated } from 'kysely';

/**
 * A jsonb column: read as unknown, so that the reader checks it. The driver writes objects as JSON; an array or a bare
 * string must be passed through JSON.stringify, else it arrives as an SQL array or as broken JSON.
 */
type Json = ColumnType<unknown, object | string | number | boolean, object | string | number | boolean>;
type NullableJson = ColumnType<unknown, object | string | number | boolean | null, object | string | number | boolean | null>;
`;

function typeOf(column: Column): string {
  if (column.type === 'jsonb') return column.notNull ? 'Json' : 'NullableJson';
  const element = /^(.*)\[\]$/.exec(column.type)?.[1];
  // numeric(12,2) is a numeric: how many digits it keeps is the database's affair.
  const known = plain[(element ?? column.type).replace(/\(.*\)$/, '')];
  if (known === undefined) throw new Error(`No TypeScript type is known for ${column.table}.${column.name}: ${column.type}.`);
  // Series of numbers have gaps; lists of words and ids do not.
  const whole = element === undefined ? known : known === 'number' ? '(number | null)[]' : `${known}[]`;
  const nullable = column.notNull ? whole : `${whole} | null`;
  return column.default === null ? nullable : `Generated<${nullable}>`;
}

const interfaceName = (table: string): string => table.replace(/(^|_)([a-z])/g, (_all, _gap, letter: string) => letter.toUpperCase());

/** One interface per table with the comments of its columns, and `Tables`, which names them all. */
export function typesText({ tables }: Catalog): string {
  const interfaces = tables.map((table) => {
    const lines = table.columns.map((column) => `  /** ${column.comment} */\n  ${column.name}: ${typeOf(column)};`);
    return `/** ${table.comment} */\nexport interface ${interfaceName(table.name)}Table {\n${lines.join('\n')}\n}\n`;
  });
  const all = tables.map((table) => `  ${table.name}: ${interfaceName(table.name)}Table;`);
  return [head, ...interfaces, `export interface Tables {\n${all.join('\n')}\n}\n`].join('\n');
}
