import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { derivedFiles, readMigrated } from './generate.ts';
import { isPersonal, personal } from './generate/personal.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const catalog = await readMigrated();

test('what is derived from the migrations is up to date', () => {
  assert.ok(catalog.tables.length > 20, 'saw the tables');
  for (const [path, text] of Object.entries(derivedFiles(catalog))) {
    assert.ok(readFileSync(root + path, 'utf8') === text, `${path} is older than the migrations: run node db/generate.ts`);
  }
});

test('every table and column says what it is', () => {
  for (const table of catalog.tables) {
    assert.ok(table.comment, table.name);
    for (const column of table.columns) assert.ok(column.comment, `${table.name}.${column.name}`);
  }
});

test('every table has decided which of its columns are personal', () => {
  assert.deepEqual(Object.keys(personal).sort(), catalog.tables.map(({ name }) => name).sort());
  for (const [table, columns] of Object.entries(personal)) {
    if (typeof columns === 'string') continue;
    const known = catalog.tables.find(({ name }) => name === table)?.columns.map(({ name }) => name);
    for (const column of columns) assert.ok(known?.includes(column), `${table}.${column}`);
  }
  assert.ok(isPersonal('child', 'name') && !isPersonal('area', 'name'));
});

test('tables about children stand behind the wall', () => {
  const about = (column: string) => catalog.tables.filter((table) => table.columns.some(({ name }) => name === column));
  const reachable = catalog.grants.map(({ text }) => text).filter((text) => text.endsWith('to anakkita_app'));
  for (const table of about('child_id')) {
    const readable = reachable.some((text) => /select(?! \()/.test(text) && text.includes(` on ${table.name} to`));
    assert.ok(table.rowSecurity || !readable, `${table.name} can be read without row security`);
  }
  assert.ok(about('child_id').length >= 8);
});
