import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from './files.ts';

const text = readFileSync(path.join(root, 'SECURITY.md'), 'utf8');
const threats = text.slice(text.indexOf('## Against whom'), text.indexOf('## Not yet there'));

/** Every test that SECURITY.md names: `file`: *name*; *name*. */
function named(): { file: string; name: string }[] {
  return threats.split('\n').flatMap((line) => {
    let file = '';
    return [...line.matchAll(/`([^`]+\.test\.ts)`|\*([^*]+)\*/g)].flatMap(([, path_, name]) => {
      if (path_ !== undefined) file = path_;
      return name !== undefined && file !== '' ? [{ file, name }] : [];
    });
  });
}

test('every answer to a threat names a test that is there', () => {
  const proofs = named();
  assert.ok(proofs.length >= 30, `${proofs.length} proofs`);
  const missing = proofs.filter(({ file, name }) => {
    const at = path.join(root, file);
    // Names with a changing part are written without it.
    return !existsSync(at) || !readFileSync(at, 'utf8').replaceAll("\\'", "'").includes(name);
  });
  assert.deepEqual(missing, []);
});

test('each of the seven threats has answers, and each answer its proof', () => {
  const parts = threats.split('### ').slice(1);
  assert.deepEqual(
    parts.map((part) => part.slice(0, part.indexOf('\n'))),
    [
      'An insider, signed in, who wants to see more',
      'A stolen or borrowed phone',
      'A leaked backup, a stolen data folder',
      'A hostile file',
      'A curious politician',
      'A scraped page',
      'A separated parent',
    ],
  );
  const rows = parts.flatMap((part) => part.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| answer')));
  assert.ok(rows.length >= 25);
  assert.deepEqual(
    rows.filter((line) => !/\.test\.ts`: \*/.test(line)),
    [],
  );
});
