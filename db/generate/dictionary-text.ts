/** The text of `docs/data-dictionary.md`: every table and column in words, and which of them are personal. */
import type { Catalog } from './catalog.ts';
import { isPersonal } from './personal.ts';

const head = `# Data dictionary

Written by \`db/generate.ts\` out of the comments in the database: do not edit. Each regency has these tables in a schema of
its own. *Personal* marks what tells something about a child or a person who uses the system.
`;

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** One section per table. */
export function dictionaryText({ tables }: Catalog): string {
  const sections = tables.map((table) => {
    const rows = table.columns.map((column) => {
      const type = column.type.replace('timestamp with time zone', 'timestamptz').replace('timestamp without time zone', 'timestamp');
      return `| \`${column.name}\` | ${type}${column.notNull ? '' : ', may be null'} | ${isPersonal(table.name, column.name) ? 'yes' : ''} | ${cell(column.comment ?? '')} |`;
    });
    const walled = table.rowSecurity ? ' Row security holds.' : '';
    return `## ${table.name}\n\n${table.comment}${walled}\n\n| column | type | personal | meaning |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return [head, ...sections].join('\n');
}
