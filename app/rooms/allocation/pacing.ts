/**
 * Which arcs are likely, before anything is solved. Every money and every stock has a price; each line takes what serves it
 * best at these prices; what is asked for too much becomes dearer, what is left over cheaper. After some rounds the prices move
 * little, and the arcs that were taken on the way are nearly all that a best plan uses. Nothing is proved here: the
 * relaxation prices every arc that was left out.
 */
import type { Arc, Ways } from './arcs.ts';
import { countedPoints, farShare, pointsPerAmount, villageNeeds } from './benefit.ts';
import type { BenefitRules, VillageNeed } from './benefit.ts';
import { rupiahFor } from './line.ts';
import type { AllocationProblem } from './line.ts';

const ROUNDS = Number(process.env.R ?? 70);
/** Arcs that are taken in earlier rounds are not yet likely. */
const WARM_UP = Number(process.env.W ?? 50);
/**
 * A share of a line's worth by which its taste for givers differs, always in the same way: givers of nearly equal price are then taken
 * by some lines each, and not all by turns.
 */
const HAIR = Number(process.env.H ?? 0.03);
/** How fast prices move in the first round and in the last. */
const FIRST_STEP = 0.5;
const LAST_STEP = 0.03;

/** Arcs in a row, line by line, with what they use up and what they are worth. */
interface Flat {
  readonly arcs: readonly Arc[];
  readonly starts: Int32Array;
  readonly resource: Int32Array;
  readonly uses: Float64Array;
  /** Share of the worth that the way takes off. */
  readonly far: Float64Array;
  readonly worth: Float64Array;
  readonly supply: Float64Array;
}

export function likelyArcs(problem: AllocationProblem, rules: BenefitRules, ways: Ways): Arc[] {
  const flat = flatten(problem, rules, ways);
  const { starts, resource, uses, far, worth, supply } = flat;
  const needs = villageNeeds(problem.lines, rules);
  const villages = [...needs.values()];
  const numberOf = new Map(villages.map(({ village }, at) => [village, at]));
  const villageOf = Int32Array.from(problem.lines, ({ village }) => numberOf.get(village)!);
  const counts = new Float64Array(villages.length).fill(rules.bands[0]?.counts ?? 1);
  const prices = firstPrices(flat);
  const asked = new Float64Array(supply.length);
  const covered = new Float64Array(villages.length);
  const taken = new Set<number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    asked.fill(0);
    covered.fill(0);
    for (let line = 0; line + 1 < starts.length; line += 1) {
      const village = villageOf[line]!;
      let best = -1;
      let most = 0;
      for (let at = starts[line]!; at < starts[line + 1]!; at += 1) {
        const gain = worth[line]! * (counts[village]! - far[at]!) - prices[resource[at]!]! * uses[at]!;
        if (gain > most) {
          most = gain;
          best = at;
        }
      }
      if (best < 0) continue;
      asked[resource[best]!]! += uses[best]!;
      covered[village]! += worth[line]!;
      if (round >= WARM_UP) taken.add(best);
    }
    const step = FIRST_STEP * (LAST_STEP / FIRST_STEP) ** (round / (ROUNDS - 1));
    for (const [at, has] of supply.entries()) prices[at]! *= Math.exp(step * Math.max(-1, Math.min(1, asked[at]! / has - 1)));
    for (const [at, need] of villages.entries()) counts[at]! += step * (countsAt(need, covered[at]!, rules) - counts[at]!);
  }
  return [...taken].sort((one, other) => one - other).map((at) => flat.arcs[at]!);
}

/** What a point counts in a kelurahan once so many more are covered. */
function countsAt(need: VillageNeed, covered: number, rules: BenefitRules): number {
  const little = need.points * 0.05;
  return little === 0 ? 0 : (countedPoints(need, covered + little, rules) - countedPoints(need, Math.max(0, covered - little), rules)) / (covered + little - Math.max(0, covered - little));
}

function flatten({ lines, givers }: AllocationProblem, rules: BenefitRules, { arcsOf, count }: Ways): Flat {
  const supply = givers.map(({ rupiah }) => Math.max(1, rupiah));
  const stockOf = givers.map(({ goods }) => new Map(goods.map(({ item, amount }) => [item, supply.push(Math.max(1, amount)) - 1])));
  const flat = { arcs: arcsOf.flat(), starts: new Int32Array(lines.length + 1), resource: new Int32Array(count), uses: new Float64Array(count), far: new Float64Array(count) };
  const worth = Float64Array.from(lines, (line) => pointsPerAmount(line, rules) * line.open);
  let at = 0;
  for (const [number, line] of lines.entries()) {
    for (const { giver, source, km } of arcsOf[number]!) {
      flat.resource[at] = source === 'money' ? giver : stockOf[giver]!.get(line.item)!;
      flat.uses[at] = source === 'money' ? rupiahFor(line, line.open) : line.open;
      flat.far[at] = farShare(km, rules) + HAIR * hash(number, giver);
      at += 1;
    }
    flat.starts[number + 1] = at;
  }
  return { ...flat, worth, supply: Float64Array.from(supply) };
}

/** To begin with, everything costs half of what it is worth on average where it may go. */
function firstPrices({ starts, resource, uses, worth, supply }: Flat): Float64Array {
  const worths = new Float64Array(supply.length);
  const all = new Float64Array(supply.length);
  for (let line = 0; line + 1 < starts.length; line += 1)
    for (let at = starts[line]!; at < starts[line + 1]!; at += 1) {
      worths[resource[at]!]! += worth[line]!;
      all[resource[at]!]! += uses[at]!;
    }
  return Float64Array.from(worths, (sum, at) => (all[at] === 0 ? 0 : sum / all[at]! / 2));
}

/** A number from 0 to 1 that is always the same for the same two. */
function hash(one: number, other: number): number {
  const mixed = Math.imul((one * 31_337 + other) ^ 0x9e3779b9, 0x85ebca6b);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
}
