/** From shares of lines by pool to whole grains by offer. What does not come out even is left for `improve.ts`. */
import { Cover } from './cover.ts';
import { costOf } from './ground.ts';
import type { Ground } from './ground.ts';
import type { Pools } from './pool.ts';

const NEARLY = 1e-6;

export function roundShares(ground: Ground, pools: Pools, shares: ReadonlyMap<number, number>): Cover {
  const cover = new Cover(ground);
  const parts: { n: number; p: number; grains: number; whole: boolean }[] = [];
  for (let n = 0; n < ground.needs.length; n += 1)
    for (let at = pools.starts[n]!; at < pools.starts[n + 1]!; at += 1) {
      const grains = Math.floor((shares.get(at) ?? 0) * ground.open[n]! + NEARLY);
      if (grains > 0) parts.push({ n, p: pools.pool[at]!, grains, whole: grains === ground.open[n] });
    }
  // Single things first and the dear before the cheap: what can be cut finds its place last.
  const cost = ({ n, p, grains }: (typeof parts)[number]): number => costOf(ground, n, pools.members[p]![0]!, grains);
  const single = ({ n }: (typeof parts)[number]): number => (ground.open[n] === 1 ? 1 : 0);
  parts.sort((one, other) => single(other) - single(one) || Number(other.whole) - Number(one.whole) || cost(other) - cost(one) || one.n - other.n || one.p - other.p);
  const later = parts.filter((part) => {
    const into = smallestFor(cover, pools.members[part.p]!, part.n, part.grains);
    if (into !== undefined) cover.add(part.n, into, part.grains);
    return into === undefined;
  });
  for (const { n, p, grains } of later) {
    let missing = grains;
    for (const o of [...pools.members[p]!].sort((one, other) => cover.left[other]! - cover.left[one]! || one - other)) {
      const given = Math.min(missing, cover.room(n, o));
      if (given > 0) cover.add(n, o, given);
      missing -= given;
    }
  }
  return cover;
}

/** The offer with the least left that has room for all of it. */
function smallestFor(cover: Cover, offers: readonly number[], n: number, grains: number): number | undefined {
  let best: number | undefined;
  for (const o of offers) if ((best === undefined || cover.left[o]! < cover.left[best]!) && cover.room(n, o) >= grains) best = o;
  return best;
}
