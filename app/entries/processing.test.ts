import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { copyVerbs } from '../rooms/audit/index.ts';
import { activities, activitiesOfTable, activityOfPath } from '../rooms/protection/index.ts';
import { declaredBy } from './declared.ts';
import { processingText } from './processing.ts';
import { endpoints, pages } from './rooms.ts';

test('the register of processing is the one that the code declares', () => {
  const kept = readFileSync(new URL('../../docs/processing-register.md', import.meta.url), 'utf8');
  assert.ok(kept === processingText(), 'docs/processing-register.md is older than the code: run node app/entries/processing.ts');
});

test('every endpoint that touches personal data serves a purpose of the register', () => {
  const touching = declaredBy(endpoints, pages).endpoints.filter(
    ({ records, needs }) => records !== null || !['anybody', 'signed-in'].includes(needs),
  );
  assert.ok(touching.length > 80);
  assert.deepEqual(
    touching.map(({ path }) => path).filter((path) => activityOfPath(activities, path) === undefined),
    [],
    'name them in app/rooms/protection/data/activities.ts',
  );
});

test('every table with personal data serves a purpose of the register, and has its classes', () => {
  const { tables } = declaredBy(endpoints, pages);
  assert.ok(Object.keys(tables).length > 30);
  assert.deepEqual(
    Object.keys(tables).filter((table) => activitiesOfTable(activities, table).length === 0),
    [],
    'name them in app/rooms/protection/data/activities.ts',
  );
  for (const [table, classes] of Object.entries(tables)) assert.ok(classes.length > 0, table);
});

test('every file that leaves is counted among the copies', () => {
  const leaving = endpoints.filter(({ carries, records }) => carries === 'download' && records !== null).map(({ records }) => records!);
  assert.deepEqual(
    [...new Set(leaving)].filter((verb) => !copyVerbs.includes(verb)),
    [],
  );
});

test('an activity names no path that is not there', () => {
  const paths = declaredBy(endpoints, pages).endpoints.map(({ path }) => path);
  const idle = activities
    .flatMap((one) => one.paths)
    .filter((path) => !paths.some((known) => known === path || known.startsWith(`${path}/`)));
  assert.deepEqual(idle, []);
});
