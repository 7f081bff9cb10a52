// All checks in order. `--without-browser` leaves out the journeys, `--only PART` runs just the tests whose path contains PART.
import { globSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startThrowaway } from '../../app/platform/db/embedded/throwaway.ts';
import { root } from '../prepare/places.mjs';
import { runJourneys } from './journeys.ts';
import { findTestFiles, runTestFiles } from './node-tests.ts';
import { add, nothing, type Outcome } from './outcome.ts';
import { runStatic, staticChecks } from './static.ts';

const { values: options } = parseArgs({ options: { 'without-browser': { type: 'boolean', default: false }, only: { type: 'string' } } });
const { only } = options;

let total = nothing;

async function check(headline: string, work: () => Promise<Outcome>): Promise<void> {
  const startedAt = performance.now();
  process.stdout.write(`${headline}\n`);
  const outcome = await work();
  total = add(total, outcome);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  process.stdout.write(`  ${outcome.failed === 0 ? '✔' : '✖'} ${outcome.passed} passed, ${outcome.failed} failed, ${seconds} s\n`);
}

if (only === undefined) for (const name of Object.keys(staticChecks)) await check(name, () => runStatic(name));

const house = findTestFiles(['house'], only);
if (house.length > 0) await check('house rules', () => runTestFiles(house, {}));

const tests = findTestFiles(['growth', 'app', 'db', 'scripts', 'bench'], only);
if (tests.length > 0) {
  await check('unit and room tests', async () => {
    const database = await startThrowaway();
    try {
      return await runTestFiles(tests, { ANAKKITA_TEST_CLUSTER: database.dataDir });
    } finally {
      await database.stop();
    }
  });
}

const journeys = globSync('e2e/**/*.spec.ts', { cwd: root }).filter((file) => only === undefined || file.includes(only));
if (!options['without-browser'] && (only === undefined || journeys.length > 0)) await check('browser journeys', () => runJourneys(only));

process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
