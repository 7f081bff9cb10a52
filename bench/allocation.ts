/**
 * Directs what givers have to the need lines of a city: made-up lines of the catalogue around the centroids of Kota Bogor, givers with
 * money and goods, wished areas, items and radii. The plan is audited apart from what made it. Prints one line of JSON.
 *
 *   npm run -s bench:allocation [-- --needs 5000 --givers 200 --seed 1 --shape mixed]
 */
import { parseArgs } from 'node:util';
import { solve } from '../app/platform/solver/index.ts';
import { auditPlan } from '../app/rooms/allocation/audit.ts';
import { directOffers } from '../app/rooms/allocation/direct.ts';
import { madeUpProblem, shapes } from './allocation-city.ts';

const { values } = parseArgs({
  options: { needs: { type: 'string', default: '5000' }, givers: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' }, shape: { type: 'string', default: 'mixed' } },
});
const shape = shapes.find((one) => one === values.shape);
if (shape === undefined) throw new Error(`A shape is one of ${shapes.join(', ')}.`);
const problem = madeUpProblem({ needs: Number(values.needs), givers: Number(values.givers), seed: Number(values.seed), shape });

const began = performance.now();
const direction = await directOffers(problem, solve);
const seconds = Math.round(performance.now() - began) / 1000;
if (direction.status !== 'directed') throw new Error(JSON.stringify(direction));
const { plan, proof } = direction;
const audit = auditPlan(problem, plan);
if (audit.faults.length > 0 || Math.abs(audit.objective - proof.objective) > 1e-6 * proof.objective) throw new Error(JSON.stringify(audit));
const places = (n: number, of: number): number => Math.round(n * 10 ** of) / 10 ** of;
console.log(
  JSON.stringify({
    needs: proof.needs, givers: proof.offers, arcs: proof.arcs, seconds, optimal: proof.optimal, objective: places(proof.objective, 2), bound: places(proof.bound, 2), gainOverGreedy: places(proof.gainOverGreedy, 5),
  }),
);
