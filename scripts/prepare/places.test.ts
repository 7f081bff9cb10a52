import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, test } from 'node:test';
import { dataFolder, root, standingIn } from './places.mjs';

const before = { data: process.env['ANAKKITA_DATA'], from: process.env['INIT_CWD'], cwd: process.cwd() };
const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'places-test-')));

afterEach(() => {
  process.chdir(before.cwd);
  for (const [name, value] of [
    ['ANAKKITA_DATA', before.data],
    ['INIT_CWD', before.from],
  ] as const) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

after(() => rmSync(folder, { recursive: true }));

test('a relative data folder is seen from where npm was called, and made', () => {
  process.chdir(root);
  process.env['INIT_CWD'] = folder;
  process.env['ANAKKITA_DATA'] = 'some/data';
  assert.equal(dataFolder(), path.join(folder, 'some/data'));
  assert.ok(statSync(path.join(folder, 'some/data')).isDirectory());
});

test('called without npm, a stale INIT_CWD of some other npm does not count', () => {
  process.chdir(folder);
  process.env['INIT_CWD'] = '/somewhere/else';
  assert.equal(standingIn(), folder);
});

test('says what to do about a folder that cannot be made', () => {
  const file = path.join(folder, 'a-file');
  writeFileSync(file, '');
  for (const impossible of [path.join(file, 'data'), '/proc/nowhere/data']) {
    process.env['ANAKKITA_DATA'] = impossible;
    assert.throws(dataFolder, /AnakKita cannot keep its data in .*name another: ANAKKITA_DATA=/);
  }
});
