/** Every column about a child and every field of a reply that tells of one has a class, and no reply shows more than its verb may. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { opensChildren } from '../rooms/access/index.ts';
import { columnClasses } from './field-classes.ts';
import { replyClassOf } from './reply-classes.ts';
import type { ReplyClass } from './reply-classes.ts';
import { endpoints } from './rooms.ts';

/** Tables and their columns, out of the generated types. */
function tablesOfTypes(): Map<string, string[]> {
  const text = readFileSync(new URL('../../db/types.ts', import.meta.url), 'utf8');
  const names = new Map([...text.matchAll(/^ {2}(\w+): (\w+Table);$/gm)].map(([, table, type]) => [type!, table!]));
  return new Map([...text.matchAll(/export interface (\w+Table) \{(.*?)\n\}/gs)].map(([, type, body]) => [names.get(type!)!, [...body!.matchAll(/^ {2}(\w+): /gm)].map(([, column]) => column!)]));
}

interface Schema {
  _zod?: { def: Record<string, unknown> & { type: string } };
}

/** Paths of the leaves of a reply. */
function* leavesOf(schema: Schema, path: readonly string[] = []): Generator<readonly string[]> {
  const def = schema._zod?.def;
  if (def?.type === 'object') for (const [key, value] of Object.entries(def['shape'] as Record<string, Schema>)) yield* leavesOf(value, [...path, key]);
  else if (def?.type === 'array') yield* leavesOf(def['element'] as Schema, path);
  else if (def?.type === 'nullable' || def?.type === 'optional') yield* leavesOf(def['innerType'] as Schema, path);
  else if (def?.type === 'union') for (const option of def['options'] as Schema[]) yield* leavesOf(option, path);
  else if (def?.type === 'record') yield* leavesOf(def['valueType'] as Schema, [...path, '*']);
  else yield path;
}

const classesOf = (reply: unknown): { field: string; shown: ReplyClass | undefined }[] =>
  [...leavesOf(reply as Schema)].filter((path) => path.length > 0).map((path) => ({ field: path.join('.'), shown: replyClassOf(path) }));

const coarse: readonly ReplyClass[] = ['none', 'coarse', 'staff', 'giver'];
/** A story is told under an alias: to who is paired with the child, and to who gives. */
const told: readonly ReplyClass[] = [...coarse, 'story'];

/** Verbs that show a part of a child to somebody who does not care for it, and what their replies may hold. */
const narrow: Readonly<Record<string, readonly ReplyClass[]>> = {
  'own.read': ['none', 'coarse', 'story', 'named', 'staff'],
  'need.department': ['none', 'coarse', 'named'],
  'pledge.make': told,
  'ledger.read': coarse,
  'ledger.record': coarse,
  'break_glass.review': coarse,
  'erasure.confirm': coarse,
  'protection.desk': [...coarse, 'told'],
};

test('every column of a table about children has one class', () => {
  const tables = tablesOfTypes();
  const about = [...tables].filter(([table, columns]) => table === 'child' || columns.includes('child_id')).map(([table]) => table);
  assert.ok(about.length >= 25);
  assert.deepEqual(Object.keys(columnClasses).sort(), about.sort());
  for (const table of about) assert.deepEqual(Object.values(columnClasses[table]!).flat().sort(), tables.get(table)!.toSorted(), table);
});

test('every field of a reply that tells of a child has a class', () => {
  const asked = endpoints.filter(({ needs }) => opensChildren(needs) || Object.hasOwn(narrow, needs));
  assert.ok(asked.length >= 40);
  const missing = asked.flatMap(({ method, path, reply }) => classesOf(reply).filter(({ shown }) => shown === undefined).map(({ field }) => `${method} ${path}: ${field}`));
  assert.deepEqual(missing, []);
});

test('who does not care for a child is never shown a nearer class', () => {
  const nearer = endpoints.flatMap(({ method, path, needs, reply }) =>
    classesOf(reply)
      .filter(({ shown }) => shown !== undefined && narrow[needs]?.includes(shown) === false)
      .map(({ field, shown }) => `${method} ${path}: ${field} is ${shown}`),
  );
  assert.deepEqual(nearer, []);
});
