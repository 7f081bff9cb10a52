import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

const runner = new URL('./run.mjs', import.meta.url).href;

/** A program that tells its process id, then the signals it gets, and ends with 7 at the first SIGTERM. */
const PROGRAM = `process.on('SIGINT', () => process.stdout.write('INT '));
  process.on('SIGTERM', () => process.exit(7));
  setInterval(() => undefined, 1000);
  process.stdout.write('pid ' + process.pid + ' ');`;

interface Started {
  readonly outer: ChildProcess;
  readonly innerPid: number;
  readonly said: () => string;
}

async function start(): Promise<Started> {
  const script = `import { runInOurPlace } from ${JSON.stringify(runner)};
    process.exitCode = await runInOurPlace(process.execPath, ['-e', ${JSON.stringify(PROGRAM)}]);`;
  const outer = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  outer.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  while (!/pid \d+ /.test(said)) await wait(10);
  return { outer, innerPid: Number(/pid (\d+)/.exec(said)![1]), said: () => said };
}

test('hands a signal on once, however often npm and the terminal repeat it, and the exit code back', async () => {
  const { outer, said } = await start();
  outer.kill('SIGINT');
  await wait(50);
  outer.kill('SIGINT');
  await wait(200);
  assert.equal(said().match(/INT/g)?.length, 1);
  outer.kill('SIGTERM');
  const [code] = (await once(outer, 'exit')) as [number];
  assert.equal(code, 7);
});

test('what it runs does not outlive it when it is killed', async () => {
  const { outer, innerPid } = await start();
  outer.kill('SIGKILL');
  await once(outer, 'exit');
  const deadline = Date.now() + 5_000;
  while (isThere(innerPid)) {
    assert.ok(Date.now() < deadline, 'the program is still running');
    await wait(20);
  }
});

test('tells of a violent end by the customary exit code', async () => {
  const { outer, innerPid } = await start();
  process.kill(innerPid, 'SIGKILL');
  const [code] = (await once(outer, 'exit')) as [number];
  assert.equal(code, 137);
});

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
