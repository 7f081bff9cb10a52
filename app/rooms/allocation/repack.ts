/** Packs one offer anew: which of its weakest lines to give up and which open ones to take instead, all combinations at once. */
import type { Cover } from './cover.ts';
import { costOf } from './ground.ts';
import { packBest } from './pack.ts';
import type { Packable } from './pack.ts';

/** So many of an offer's weakest lines, and of the open lines that bring most, are packed anew. */
const WEAKEST = 16;
const STRONGEST = 26;

interface Item extends Packable {
  readonly n: number;
  readonly grains: number;
}

/** @returns whether the plan is worth more than before; else it is as it was */
export function repack(cover: Cover, o: number, spend: (cover: Cover, o: number) => void): boolean {
  const { ground } = cover;
  const own: Item[] = [];
  for (const [n, grains] of cover.lines[o]!) own.push({ n, grains, cost: costOf(ground, n, o, grains), gain: -gainOf(cover, n, -grains) });
  const core = own.sort((one, other) => one.gain / one.cost - other.gain / other.cost || one.n - other.n).slice(0, WEAKEST);
  const room = core.reduce((sum, { cost }) => sum + cost, cover.left[o]!);
  const open: Item[] = [];
  // Worth of a rupiah or a hundredth that is left over: the best line that may be covered in part.
  let rest = 0;
  for (const n of ground.needsOf[o]!) {
    const grains = ground.open[n]! - cover.covered[n]!;
    if (grains === 0 || cover.lines[o]!.has(n)) continue;
    const cost = costOf(ground, n, o, grains);
    if (grains > 1) rest = Math.max(rest, gainOf(cover, n, 1) / Math.max(1, costOf(ground, n, o, 1)));
    if (cost <= room && cost > 0) open.push({ n, grains, cost, gain: gainOf(cover, n, grains) });
  }
  open.sort((one, other) => other.gain / other.cost - one.gain / one.cost || one.n - other.n);
  const now = core.reduce((sum, { gain }) => sum + gain, 0) + rest * cover.left[o]!;
  const { taken } = packBest([...core, ...open.slice(0, STRONGEST)], room, rest, now);
  if (taken === null) return false;
  const worth = cover.worth();
  const before = new Map(cover.lines[o]);
  for (const item of core) if (!taken.has(item)) cover.add(item.n, o, -item.grains);
  for (const item of open) if (taken.has(item)) cover.add(item.n, o, Math.min(item.grains, cover.room(item.n, o)));
  spend(cover, o);
  if (cover.worth() > worth + 1e-7) return true;
  for (const [n, grains] of cover.lines[o]!) if (!before.has(n)) cover.add(n, o, -grains);
  for (const [n, grains] of before) if (cover.lines[o]!.get(n) !== grains) cover.add(n, o, grains - (cover.lines[o]!.get(n) ?? 0));
  return false;
}

function gainOf(cover: Cover, n: number, grains: number): number {
  return cover.worthChange(cover.ground.villageOf[n]!, cover.benefitChange(n, grains));
}
