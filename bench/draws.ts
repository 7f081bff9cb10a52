/** Draws that are the same for the same seed (mulberry32), so that two runs of a benchmark measure the same thing. */
export function drawsFrom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    between: (low: number, high: number): number => low + next() * (high - low),
    pick: <One>(list: readonly One[]): One => list[Math.floor(next() * list.length)]!,
    /** True in this share of the draws. */
    share: (of: number): boolean => next() < of,
  };
}
