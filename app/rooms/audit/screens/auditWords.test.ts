import assert from 'node:assert/strict';
import { readFileSync, globSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { auditWords, knownVerbs, verbWord } from './auditWords.ts';

/** Verbs that endpoints and commands of the rooms declare in their source. */
function recordedVerbs(): string[] {
  const rooms = fileURLToPath(new URL('../../', import.meta.url));
  const files = globSync('*/*.ts', { cwd: rooms }).filter((name) => !name.endsWith('.test.ts'));
  return [
    ...new Set(
      files.flatMap((name) =>
        [...readFileSync(`${rooms}${name}`, 'utf8').matchAll(/records: '([a-z_]+\.[a-z_]+)'/g)].map((match) => match[1] ?? ''),
      ),
    ),
  ];
}

test('every verb that is recorded has words in both languages', () => {
  const verbs = recordedVerbs();
  assert.ok(verbs.length > 10, 'the rooms declare verbs');
  const wordless = verbs.filter((verb) => verbWord(verb, auditWords.id) === verb || verbWord(verb, auditWords.en) === verb);
  assert.deepEqual(wordless, []);
});

test('a known verb is written as it is recorded', () => {
  assert.ok(knownVerbs.includes('people.first_administrator'));
  assert.equal(verbWord('child.read', auditWords.id), 'membuka halaman anak');
  assert.equal(verbWord('future.verb', auditWords.id), 'future.verb');
});
