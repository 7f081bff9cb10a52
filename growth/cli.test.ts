import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { scoredChildrenCsv } from './scripts/read-fixture.ts';

const CLI = fileURLToPath(new URL('cli.ts', import.meta.url));
const HEADER = 'id,sex,age,weight,lenhei,measure,headc,armc,oedema';
const SCORES = 'clenhei,cmeasure,c9mo_flag,cbmi,csex,zlen,flen,zwei,fwei,zwfl,fwfl,zbmi,fbmi,zhc,fhc,zac,fac';
const ANA = '1,f,1479.9,14.6,104.7,,48.9,14,n';
const ANA_SCORES = '104.7,,0,13.318628108326061,2,0.37,0,-0.75,0,-1.48,0,-1.53,0,-0.33,0,-1.72,0';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'growth-cli-'));
});
after(() => rm(folder, { recursive: true }));

interface Result {
  code: number | null;
  stderr: string;
  output: string | undefined;
}

async function growth(command: string, input: string | Buffer | undefined, ...options: string[]): Promise<Result> {
  const [from, to] = [join(folder, 'in.csv'), join(folder, 'out.csv')];
  await Promise.all([rm(from, { force: true }), rm(to, { force: true })]);
  if (input !== undefined) await writeFile(from, input);
  const child = spawn(process.execPath, [CLI, command, from, to, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (data) => (stderr += String(data)));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const names = await readdir(folder);
  assert.deepEqual(
    names.filter((name) => name.endsWith('.part')),
    [],
    'nothing half-written remains',
  );
  const output = names.includes('out.csv') ? await readFile(to, 'utf8') : undefined;
  return { code, stderr, output };
}

test("the WHO's answers, byte for byte", async () => {
  const expected = scoredChildrenCsv().trim().split('\n');
  const input = expected.map((line) => line.split(',').slice(0, 9).join(','));
  const { code, output, stderr } = await growth('score', `${input.join('\n')}\n`);
  assert.deepEqual([code, stderr], [0, '']);
  const lines = output?.trim().split('\n') ?? [];
  assert.equal(lines.length, expected.length);
  lines.forEach((line, at) => {
    // R gives a weight-for-length z at 0 kg.
    if (line.split(',')[3] !== '0') assert.equal(line, expected[at]);
  });
});

test('a scored file can be scored again', async () => {
  const scored = `${HEADER},${SCORES}\n${ANA},${ANA_SCORES}\n`;
  assert.equal((await growth('score', scored)).output, scored);
});

test('semicolons, quotes, a byte order mark, Windows line ends, no end of the last line', async () => {
  const input = `\uFEFF"id";sex;age;weight;lenhei;measure;headc;armc;oedema\r\n"a;""b"" ü";"f";1479,9;14,6;"104.7";;48.9;14;n`;
  const { code, output } = await growth('score', input);
  assert.equal(code, 0);
  const expected = `"id";${HEADER.split(',').slice(1).join(';')};${SCORES.replaceAll(',', ';')}\n`;
  assert.equal(output, `${expected}"a;""b"" ü";"f";1479,9;14,6;"104.7";;48.9;14;n;${ANA_SCORES.replaceAll(',', ';')}\n`);
});

test('a line break within quotes belongs to the field', async () => {
  const { output, stderr } = await growth('score', `${HEADER}\n"1\n2"${ANA.slice(1)}\n2,m,x,,80,,,,\n`);
  assert.ok(output?.includes(`"1\n2"${ANA.slice(1)},${ANA_SCORES}\n`));
  assert.match(stderr, /^line 4, column 3 \(age\)/);
});

test('an interrupted command leaves nothing behind', async () => {
  const [from, to] = [join(folder, 'in.csv'), join(folder, 'out.csv')];
  await rm(to, { force: true });
  await writeFile(from, `${HEADER}\n${`${ANA}\n`.repeat(1_000_000)}`);
  const child = spawn(process.execPath, [CLI, 'score', from, to], { stdio: 'ignore' });
  const closed = new Promise((resolve) => child.on('close', resolve));
  while (child.exitCode === null && !(await readdir(folder)).some((name) => name.endsWith('.part'))) await setTimeout(5);
  child.kill('SIGINT');
  assert.equal(await closed, 130);
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith('out.csv')),
    [],
  );
});

test('ages in months', async () => {
  const months = await growth('score', `${HEADER}\n1,m,24,11,85,L,,,n\n`, '--age-in', 'months');
  const days = await growth('score', `${HEADER}\n1,m,730.5,11,85,L,,,n\n`);
  assert.equal(months.output?.split('\n')[1]?.replace(',24,', ',730.5,'), days.output?.split('\n')[1]);
});

test('columns in any order, some of them missing', async () => {
  const { output } = await growth('score', 'weight,AGE,sex\n14.6,1479.9,2\n');
  assert.equal(output, `weight,AGE,sex,${SCORES}\n14.6,1479.9,2,,,0,,2,,,-0.75,0,,,,,,,,\n`);
});

test('a malformed row is reported with its line and column, and the rest goes on', async () => {
  const rows = [ANA, '2,f,1479', ANA, `${ANA},extra`, '"3,f,100,5,60,,,,n', '4,"f"x,100,5,60,,,,n', ANA, '5,q,-3,heavy,60,Z,,,constructor'];
  const { code, stderr, output } = await growth('score', `${HEADER}\n${rows.join('\n')}\n`);
  assert.equal(code, 0);
  assert.equal(output?.split('\n').filter((line) => line === `${ANA},${ANA_SCORES}`).length, 3);
  assert.equal(output?.split('\n')[4], '5,q,-3,heavy,60,Z,,,constructor,60,,0,,,,,,,,,,,,,,');
  const places = stderr
    .trim()
    .split('\n')
    .map((line) => /^line (\d+), column (\d+)/.exec(line)?.slice(1).join(':'));
  assert.deepEqual(places.toSorted((a, b) => String(a).localeCompare(String(b))), ['3:3', '5:10', '6:1', '7:2', '9:2', '9:3', '9:4', '9:6', '9:9']);
});

test('numbers are only what numbers look like', async () => {
  const rows = ['0x10', '1e1', '10kg', ' 10 ', '+10', '1,0', '10.00000000000000000', 'NA', 'Infinity', '.5e'];
  const input = `sex,age,weight\n${rows.map((weight) => `m,365,${weight.includes(',') ? `"${weight}"` : weight}`).join('\n')}\n`;
  const lines = (await growth('score', input)).output?.trim().split('\n').slice(1) ?? [];
  const z = lines.map((line) => line.split(',').at(-10));
  assert.deepEqual(
    z,
    ['', '0.29', '', '0.29', '0.29', '', '0.29', '', '', ''].map((value) => (value === '0.29' ? z[1] : value)),
  );
  assert.notEqual(z[1], '');
});

test('what cannot be used gets one sentence and no output', async () => {
  const cases: [input: string | Buffer | undefined, sentence: RegExp, ...options: string[]][] = [
    [undefined, /there is no such file/],
    ['', /is empty/],
    [`${HEADER}\n`, /header but no rows/],
    ['PK\u0003\u0004 not a table at all', /not a table of children/],
    [Buffer.from(`${HEADER}\n${ANA}\n`, 'utf16le'), /not a table of children/],
    [`${HEADER},wieght\n${ANA},3\n`, /unknown column "wieght"/],
    [`${HEADER},sex\n${ANA},f\n`, /column "sex" twice/],
    ['id,sex,age\n1,f,300\n', /has no measurement/],
    [`${HEADER}\n${ANA}\n`, /days or months/, '--age-in', 'years'],
    [`${HEADER}\n${ANA}\n`, /Unknown option/, '--fast'],
    [`${HEADER}\n${ANA}\n`, /Two files are needed/, 'third.csv'],
  ];
  for (const [input, sentence, ...options] of cases) {
    const { code, stderr, output } = await growth('score', input, ...options);
    assert.notEqual(code, 0);
    assert.match(stderr, sentence);
    assert.equal(stderr.trim().split('\n').length, 1, stderr);
    assert.equal(output, undefined);
  }
  const unknown = await growth('grow', `${HEADER}\n${ANA}\n`);
  assert.match(unknown.stderr, /There is no command "grow"/);
});

test('unknown columns can be let through', async () => {
  const { output } = await growth('score', `${HEADER},village\n${ANA},Desa\n`, '--keep-unknown');
  assert.equal(output, `${HEADER},village,${SCORES}\n${ANA},Desa,${ANA_SCORES}\n`);
});

test('an output that cannot be written is said so', async () => {
  const from = join(folder, 'in.csv');
  await writeFile(from, `${HEADER}\n${ANA}\n`);
  const child = spawn(process.execPath, [CLI, 'score', from, join(folder, 'nowhere', 'out.csv')]);
  let stderr = '';
  child.stderr.on('data', (data) => (stderr += String(data)));
  assert.equal(await new Promise((resolve) => child.on('close', resolve)), 1);
  assert.match(stderr, /Cannot write .*its folder does not exist/);
});

test('a long table takes little memory', async () => {
  const from = join(folder, 'long.csv');
  const rows = `${ANA}\n`.repeat(20_000);
  await writeFile(from, `${HEADER}\n${rows.repeat(40)}`);
  for (const command of ['score', 'prevalence']) {
    const code = `process.argv.splice(1, 1, 'cli'); await import(${JSON.stringify(CLI)}); console.log(process.resourceUsage().maxRSS);`;
    const args = ['--input-type=module', '--eval', code, '--', 'x', command, from, join(folder, 'long-out.csv')];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    child.stdout.on('data', (data) => (stdout += String(data)));
    assert.equal(await new Promise((resolve) => child.on('close', resolve)), 0);
    assert.ok(Number(stdout) > 0 && Number(stdout) < 200 * 1024, `${command}: ${stdout.trim()} KiB`);
  }
});
