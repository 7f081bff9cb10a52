/**
 * What to put into a limited room. States that cost more and bring less than another are dropped, and those that cannot reach the
 * best any more. Where too many stay, the weakest go, and the bound remembers what they might have reached.
 */

/** Something that goes in whole or not at all. Costs are above nothing. */
export interface Packable {
  readonly cost: number;
  readonly gain: number;
}

export interface Packing<Item> {
  /** What brings more than was known; null when nothing does. */
  readonly taken: ReadonlySet<Item> | null;
  /** No packing brings more than this. */
  readonly bound: number;
}

interface State<Item> {
  readonly cost: number;
  readonly gain: number;
  readonly item: Item | null;
  readonly before: State<Item> | null;
}

const MOST_STATES = 600;
const LITTLE = 1e-7;

/** `rest` is what a unit of room brings that stays free, `known` what is reached already. */
export function packBest<Item extends Packable>(all: readonly Item[], room: number, rest: number, known: number): Packing<Item> {
  // What brings no more than free room is not worth a look.
  const items = all.filter(({ cost, gain }) => cost <= room && gain > rest * cost).sort((one, other) => other.gain / other.cost - one.gain / one.cost);
  let states: State<Item>[] = [{ cost: 0, gain: 0, item: null, before: null }];
  let best: State<Item> | null = null;
  let most = known + LITTLE;
  let dropped = -Infinity;
  if (rest * room > most) [most, best] = [rest * room, states[0]!];
  const inParts = partsOf(items, rest);
  for (const [at, item] of items.entries()) {
    const reachOf = ({ cost, gain }: State<Item>): number => gain + inParts(at + 1, room - cost);
    const merged: State<Item>[] = [];
    let [old, fresh, top] = [0, 0, -Infinity];
    for (;;) {
      const one = states[old];
      const from = states[fresh];
      const fits = from !== undefined && from.cost + item.cost <= room;
      if (one === undefined && !fits) break;
      const isFresh = fits && (one === undefined || from.cost + item.cost < one.cost || (from.cost + item.cost === one.cost && from.gain + item.gain > one.gain));
      const state = isFresh ? { cost: from.cost + item.cost, gain: from.gain + item.gain, item, before: from } : one!;
      if (isFresh) fresh += 1;
      else old += 1;
      if (state.gain <= top) continue;
      top = state.gain;
      const total = state.gain + rest * (room - state.cost);
      if (total > most) [most, best] = [total, state];
      if (reachOf(state) > most) merged.push(state);
    }
    states = merged;
    if (merged.length > MOST_STATES) {
      const reach = merged.map(reachOf).sort((one, other) => other - one);
      dropped = Math.max(dropped, reach[MOST_STATES]!);
      states = merged.filter((state) => reachOf(state) > reach[MOST_STATES]!);
    }
  }
  return { taken: best === null ? null : itemsOf(best), bound: Math.max(most, dropped) };
}

/** What the items from one on would bring to a room if the last could be cut. They come with the best first. */
function partsOf(items: readonly Packable[], rest: number): (from: number, room: number) => number {
  const [costs, gains] = [new Float64Array(items.length + 1), new Float64Array(items.length + 1)];
  for (const [at, { cost, gain }] of items.entries()) {
    costs[at + 1] = costs[at]! + cost;
    gains[at + 1] = gains[at]! + gain;
  }
  return (from, room) => {
    // The last item that begins within the room, by halving.
    let [low, high] = [from, items.length];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (costs[middle]! - costs[from]! <= room) low = middle;
      else high = middle - 1;
    }
    const free = room - (costs[low]! - costs[from]!);
    const cut = items[low];
    return gains[low]! - gains[from]! + free * (cut === undefined ? rest : cut.gain / cut.cost);
  };
}

function itemsOf<Item>(last: State<Item>): Set<Item> {
  const taken = new Set<Item>();
  for (let state: State<Item> | null = last; state !== null; state = state.before) if (state.item !== null) taken.add(state.item);
  return taken;
}
