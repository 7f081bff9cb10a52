/**
 * Who can be covered at all, and what stands in the way of the rest. Sets of children that can be covered together form a
 * matroid, so taking the children one by one, worst first, and making room by moving others, covers as many as any way can
 * and no better child in place of a worse one. Where room cannot be made, the search has seen exactly the foster parents
 * that are too few (Hall's theorem): they are the tight place.
 */
import type { MatchingProblem, Neighbourhood } from './matching-problem.ts';

/** Foster parents that are too few for the children who can have nobody else. Numbers as in the problem. */
export interface TightPlace {
  readonly parents: readonly number[];
  /** Children who can have only these parents. */
  readonly children: readonly number[];
  readonly uncovered: readonly number[];
}

export interface Coverage {
  /** A parent for each child, -1 for none: one way that respects every limit, not yet the best. */
  readonly parentOf: Int32Array;
  readonly tight: readonly TightPlace[];
}

export function coverMost({ children, parents }: MatchingProblem, { parentsOf, kept }: Neighbourhood): Coverage {
  const parentOf = new Int32Array(children.length).fill(-1);
  const held: Set<number>[] = parents.map(() => new Set());
  /** Tight place of a parent, by its number in `dead`; -1 while room can still be made there. */
  const deadIn = new Int32Array(parents.length).fill(-1);
  const dead: { parents: number[]; uncovered: number[]; into: number }[] = [];

  const place = (child: number, parent: number): void => {
    if (parentOf[child]! >= 0) held[parentOf[child]!]!.delete(child);
    parentOf[child] = parent;
    held[parent]!.add(child);
  };
  /** Makes room for a child by moving others along the shortest chain; otherwise tells which parents it looked at. */
  const seat = (child: number): number[] | null => {
    const from = new Map<number, number>();
    const queue: number[] = [];
    const look = (looker: number): number | null => {
      for (const parent of parentsOf[looker]!) {
        if (from.has(parent) || deadIn[parent]! >= 0) continue;
        from.set(parent, looker);
        if (held[parent]!.size < parents[parent]!.capacity) return parent;
        queue.push(parent);
      }
      return null;
    };
    let free = look(child);
    for (let at = 0; free === null && at < queue.length; at += 1) {
      for (const other of held[queue[at]!]!) {
        free = look(other);
        if (free !== null) break;
      }
    }
    if (free === null) return [...from.keys()];
    for (let parent = free; ;) {
      const mover = from.get(parent)!;
      const before = parentOf[mover]!;
      place(mover, parent);
      if (mover === child) return null;
      parent = before;
    }
  };

  for (const child of inOrder(children, kept)) {
    if (!children[child]!.consents) continue;
    // A pair that may stay begins where it is; only making room for another child moves it.
    const stay = kept[child]!;
    if (stay >= 0 && held[stay]!.size < parents[stay]!.capacity) {
      place(child, stay);
      continue;
    }
    const looked = seat(child);
    if (looked === null) continue;
    const touched = new Set<number>();
    for (const parent of parentsOf[child]!) if (deadIn[parent]! >= 0) touched.add(root(dead, deadIn[parent]!));
    // Chains from the parents just seen may also end in places found tight before: they are one place.
    for (const parent of looked)
      for (const other of held[parent]!) for (const one of parentsOf[other]!) if (deadIn[one]! >= 0) touched.add(root(dead, deadIn[one]!));
    const mine = dead.push({ parents: looked, uncovered: [child], into: -1 }) - 1;
    for (const parent of looked) deadIn[parent] = mine;
    for (const one of touched) dead[one]!.into = mine;
  }
  return { parentOf, tight: gather(dead, held) };
}

/** Present pairs first: nobody loses a foster parent to a newcomer. Then the worst. */
function inOrder(children: MatchingProblem['children'], kept: Int32Array): number[] {
  const rank = (child: number): number => (kept[child]! >= 0 ? 1 : 0);
  return children
    .map((_, child) => child)
    .sort((one, other) => rank(other) - rank(one) || children[other]!.severity - children[one]!.severity || one - other);
}

function root(dead: readonly { into: number }[], at: number): number {
  let one = at;
  while (dead[one]!.into >= 0) one = dead[one]!.into;
  return one;
}

function gather(dead: readonly { parents: number[]; uncovered: number[]; into: number }[], held: readonly ReadonlySet<number>[]): TightPlace[] {
  const places = new Map<number, { parents: number[]; children: number[]; uncovered: number[] }>();
  for (const [at, { parents, uncovered }] of dead.entries()) {
    const top = root(dead, at);
    const one = places.get(top) ?? { parents: [], children: [], uncovered: [] };
    places.set(top, one);
    one.parents.push(...parents);
    one.uncovered.push(...uncovered);
    one.children.push(...uncovered, ...parents.flatMap((parent) => [...held[parent]!]));
  }
  return [...places.values()];
}
