/**
 * Two hundred times kill -9, by a seed: imports by command and by the server with its worker, undoing of imports, merges and backups are
 * killed at random instants, programs or database or both, and everything is proved after the restart and after the same act was
 * repeated. Prints one line of JSON; a broken promise ends it with the seed and the kill.
 *
 *   npm run -s bench:kills [-- --kills 200 --seed 1 --children 150]
 */
import { parseArgs } from 'node:util';
import { killMany } from '../app/entries/kills/run.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    /** Children of each file. */
    children: { type: 'string', default: '150' },
  },
});
const figures = await killMany({ seed: Number(values.seed), kills: Number(values.kills), children: Number(values.children), tell: (line) => process.stderr.write(`${line}\n`) });
console.log(JSON.stringify(figures));
process.exit(0);
