/**
 * The matching as a linear program over some of the allowed pairs. It is a flow in a network, so the simplex method ends in
 * whole numbers. Costs are kilometres: a pair costs its distance, a foster parent costs the more the fuller they are, and
 * parting a present pair costs more than all distances and loads together can ever save.
 */
import { ProgramWriter } from '../../platform/solver/program.ts';
import type { Program } from '../../platform/solver/program.ts';
import type { MatchingProblem, Neighbourhood } from './matching-problem.ts';

/** Taking a foster parent from empty to full costs as much as this many kilometres per child on average. */
export const LOAD_KM = 1;

/** What the n-th child (from 1) of a parent adds for the load: the shares add up to `LOAD_KM * load ** 2 / capacity`. */
export function loadKm(nth: number, capacity: number): number {
  return (LOAD_KM * (2 * nth - 1)) / capacity;
}

/** A pair that may be proposed: numbers of child and parent in the problem. */
export type Pair = readonly [child: number, parent: number];

export interface MatchingProgram {
  readonly program: Program;
  /** Columns before the first pair's: the loads. They come first, so that pairs added later change no number. */
  readonly firstPair: number;
  /** Row of a child; -1 when the child is not in the program. */
  readonly childRow: Int32Array;
  readonly parentRow: Int32Array;
}

/** A bonus for a kept pair that no saving elsewhere can outweigh: one kept pair more is always better. */
export function keepBonusKm({ children, parents }: MatchingProblem, { parentsOf, km, kept }: Neighbourhood): number {
  if (!kept.some((parent) => parent >= 0)) return 0;
  let most = 1;
  for (const [child] of children.entries()) {
    const allowed = parentsOf[child]!;
    if (allowed.length > 0) most += km(child, allowed.at(-1)!) + 2 * LOAD_KM;
  }
  return most + parents.length * LOAD_KM;
}

/** What a pair costs in the program. */
export function pairCost(near: Neighbourhood, keepBonus: number, child: number, parent: number): number {
  return near.km(child, parent) - (near.kept[child] === parent ? keepBonus : 0);
}

/** The program over these pairs; every child among them is covered, so there has to be a way. */
export function writeMatching(problem: MatchingProblem, near: Neighbourhood, pairs: readonly Pair[], keepBonus: number): MatchingProgram {
  const writer = new ProgramWriter('minimize');
  const childRow = new Int32Array(problem.children.length).fill(-1);
  for (const [child] of pairs) childRow[child] = 0;
  const most = childRow.filter((row) => row === 0).length;
  for (const [child, row] of childRow.entries()) if (row === 0) childRow[child] = writer.addRow(1, 1);
  const parentRow = Int32Array.from(problem.parents, () => writer.addRow(0, 0));
  let firstPair = 0;
  for (const [p, { capacity }] of problem.parents.entries())
    for (let nth = 1; nth <= Math.min(capacity, most); nth += 1)
      firstPair = 1 + writer.addColumn({ cost: loadKm(nth, capacity), upper: 1 }, [[parentRow[p]!, -1]]);
  for (const [child, parent] of pairs)
    writer.addColumn({ cost: pairCost(near, keepBonus, child, parent), upper: 1 }, [
      [childRow[child]!, 1],
      [parentRow[parent]!, 1],
    ]);
  return { program: writer.program(), firstPair, childRow, parentRow };
}
