/**
 * Ten thousand broken files of every format through reading and judging, each within a time and memory. Prints one line of JSON; exit code 1
 * when one crashed, hung or died, with the seed and number that give it again.
 *
 *   npm run -s bench:broken [-- --files 10000 --seed 7]
 */
import { parseArgs } from 'node:util';
import { runBroken } from '../app/rooms/interop/broken-run-for-tests.ts';

const { values } = parseArgs({ options: { files: { type: 'string', default: '10000' }, seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) } } });
const began = performance.now();
let told = 0;
const run = await runBroken(Number(values.seed), Number(values.files), undefined, (now) => {
  for (; told < now.faults.length; told++) process.stderr.write(`${JSON.stringify(now.faults[told])}\n`);
  if (now.files % 500 === 0) process.stderr.write(`${now.files} files, ${now.faults.length} faults\n`);
});
console.log(JSON.stringify({ seed: Number(values.seed), seconds: Math.round((performance.now() - began) / 100) / 10, ...run }));
if (run.faults.length > 0) process.exitCode = 1;
