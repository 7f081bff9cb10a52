import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { type CityProgress, parseCityOptions, writeCity } from './index.ts';

async function folder(t: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'city-'));
  t.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

test('a city is written month by month, with its truth beside it', async (t) => {
  const outDir = join(await folder(t), 'new');
  const steps: CityProgress[] = [];
  const request = parseCityOptions(['--children', '900', '--months', '3', '--seed', '5', '--out', outDir, '--truth'], '2027-01');
  const written = await writeCity(request, (progress) => steps.push(progress));
  const names = ['ppgbm-2026-11.xls', 'ppgbm-2026-12.xls', 'ppgbm-2027-01.xls'];
  assert.deepEqual(await readdir(outDir), [...names, 'truth.json']);
  assert.deepEqual(
    written.files,
    names.map((name) => join(outDir, name)),
  );
  assert.deepEqual(JSON.parse(await readFile(join(outDir, 'truth.json'), 'utf8')), { ...written.truth, allChildren: written.allChildren });
  for (const name of names) {
    const text = await readFile(join(outDir, name), 'utf8');
    assert.equal(text.split('<tr><td>').length - 1, written.truth[name]?.rows);
    assert.match(text, new RegExp(`<td>${name.slice(6, 13)}-\\d\\d</td>`));
  }
  assert.ok(written.allChildren > 880 && written.allChildren < 960);
  assert.deepEqual(steps.at(-1), { month: '2027-01', rows: written.truth['ppgbm-2027-01.xls']?.rows, done: 3, total: 3 });
});

test('a file that cannot be written is an error and leaves nothing behind', async (t) => {
  const outDir = await folder(t);
  const occupied = join(outDir, 'taken');
  await writeFile(occupied, '');
  await assert.rejects(writeCity({ ...parseCityOptions(['--out', occupied, '--children', '10'], '2026-10') }));
  assert.deepEqual(await readdir(outDir), ['taken']);
});

test('what is asked for is read, with defaults', () => {
  assert.deepEqual(parseCityOptions(['--out', 'here'], '2026-10'), {
    children: 63_000,
    months: 6,
    seed: 1,
    until: '2026-10',
    profile: 'weighed',
    outDir: 'here',
    truth: false,
  });
  assert.equal(parseCityOptions(['--out', 'here', '--until', '2026-02', '--profile', 'survey'], '2026-10').until, '2026-02');
});

test('what makes no sense is refused with a sentence', () => {
  const refused = (args: string[], sentence: RegExp): void => assert.throws(() => parseCityOptions(args, '2026-10'), sentence);
  refused([], /--out DIR is missing/);
  refused(['--out', 'x', '--children', '0'], /--children is a whole number from 1/);
  refused(['--out', 'x', '--children', '1e3'], /--children is a whole number/);
  refused(['--out', 'x', '--months', 'many'], /--months is a whole number/);
  refused(['--out', 'x', '--until', '2026-13'], /Not a month \(YYYY-MM\): "2026-13"/);
  refused(['--out', 'x', '--profile', 'dream'], /--profile is weighed or survey/);
  refused(['--out', 'x', '--sed', '3'], /--sed/);
});
