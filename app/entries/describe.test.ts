import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { describedInterface } from './describe.ts';
import { endpoints } from './rooms.ts';

const described = describedInterface();

test('the described interface is the one that is served', () => {
  const kept = readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8');
  assert.ok(kept === described, 'docs/openapi.json is older than the contracts: run node app/entries/describe.ts');
});

test('it names every endpoint, with its verb, its audit event and both answers', () => {
  const { openapi, paths } = JSON.parse(described) as { openapi: string; paths: Record<string, Record<string, Record<string, unknown>>> };
  assert.equal(openapi, '3.1.0');
  assert.ok(endpoints.length >= 28);
  for (const { method, path, needs, records } of endpoints) {
    const operation = paths[path]?.[method.toLowerCase()];
    assert.ok(operation !== undefined, `${method} ${path}`);
    assert.deepEqual([operation['x-needs'], operation['x-records']], [needs, records]);
    assert.deepEqual(Object.keys(operation['responses'] as object), ['200', 'default']);
  }
});
