/** What a user of the package downloads: sizes after bundling, and what one indicator pulls in. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import type * as growth from './index.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const KB = 1024;

/** An ES module as a bundler for browsers would ship it. */
async function bundle(code: string): Promise<string> {
  const build = await rolldown({
    input: 'entry',
    platform: 'browser',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? '\0entry' : id.startsWith('growth/') ? join(HERE, id.slice(7)) : null),
        load: (id) => (id === '\0entry' ? code : null),
      },
    ],
  });
  const { output } = await build.generate({ minify: true, format: 'es' });
  assert.equal(output.length, 1);
  return output[0].code;
}

function zipped(code: string): number {
  return gzipSync(code, { level: 9 }).length;
}

/** A stretch of a table's text that no other table has. */
function fingerprint(table: string): string {
  const text = readFileSync(join(HERE, 'tables', `${table}.ts`), 'utf8');
  const columns = [...text.matchAll(/'([^']{300,})'/g)].map((match) => match[1] as string);
  return (columns.at(-1) as string).slice(0, 250);
}

const TABLES = ['length-for-age', 'weight-for-age', 'bmi-for-age', 'head-for-age', 'arm-for-age', 'weight-for-length', 'weight-for-height'];

test('the tables of all six indices are at most 15 KB', async () => {
  const code = await bundle(TABLES.map((table, at) => `export * as t${at} from 'growth/tables/${table}.ts';`).join('\n'));
  assert.ok(zipped(code) <= 15 * KB, `${zipped(code)} bytes`);
});

test('everything, tables and code, is at most 25 KB', async () => {
  const code = await bundle("export * from 'growth/index.ts';");
  assert.ok(zipped(code) <= 25 * KB, `${zipped(code)} bytes`);
});

test('the main four indices are at most 18 KB', async () => {
  const code = await bundle(`
    export { classify, lengthForAge, weightForAge, weightForLength, weightForHeight, bmiForAge, valueAt, zAt } from 'growth/index.ts';
  `);
  assert.ok(zipped(code) <= 18 * KB, `${zipped(code)} bytes`);
});

for (const [name, file] of [
  ['lengthForAge', 'length-for-age'],
  ['weightForAge', 'weight-for-age'],
  ['bmiForAge', 'bmi-for-age'],
  ['headForAge', 'head-for-age'],
  ['armForAge', 'arm-for-age'],
  ['weightForLength', 'weight-for-length'],
  ['weightForHeight', 'weight-for-height'],
] as const) {
  test(`${name} alone pulls in only its own table`, async () => {
    const fromDoor = await bundle(`import { ${name}, zAt } from 'growth/index.ts'; console.log(zAt(${name}, 'F', 90, 50));`);
    const fromFile = await bundle(`
      import { ${name} } from 'growth/${file}.ts';
      import { zAt } from 'growth/curve.ts';
      console.log(zAt(${name}, 'F', 90, 50));
    `);
    for (const code of [fromDoor, fromFile]) {
      const found = TABLES.filter((table) => code.includes(fingerprint(table)));
      assert.deepEqual(found, [file]);
    }
  });
}

test('nothing of Node is asked of a browser', async () => {
  const code = await bundle("export * from 'growth/index.ts';");
  assert.doesNotMatch(code, /\bimport\b|\brequire\b|\bprocess\b|\bBuffer\b/);
});

test('every door of the package opens', async () => {
  const { exports, bin } = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8')) as {
    exports: Record<string, string>;
    bin: Record<string, string>;
  };
  for (const path of Object.values(exports)) {
    assert.ok(Object.keys((await import(join(HERE, path))) as object).length > 0, path);
  }
  assert.ok(readFileSync(join(HERE, bin.growth as string), 'utf8').startsWith('#!/usr/bin/env node\n'));
});

test('as JavaScript it does the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'growth-build-'));
  try {
    const built = spawnSync(process.execPath, [join(HERE, 'scripts/build.ts'), folder], { encoding: 'utf8' });
    assert.equal(built.status, 0, built.stdout);
    const { assess } = (await import(join(folder, 'index.js'))) as typeof growth;
    assert.equal(assess({ sex: 'F', ageDays: 1479.9, lengthCm: 104.7 }).lengthForAge.z, 0.37);
    const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      exports: Record<string, { types: string; default: string }>;
    };
    for (const door of Object.values(exports)) for (const file of Object.values(door)) assert.ok(existsSync(join(folder, file)), file);
    const usage = spawnSync(process.execPath, [join(folder, 'cli.js'), '--help'], { encoding: 'utf8' });
    assert.match(usage.stdout, /growth score in\.csv out\.csv/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
