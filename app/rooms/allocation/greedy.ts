/** The yardstick: what a careful person would do with a list. Two lists are tried, and the better one counts. */
import { Cover } from './cover.ts';
import { costOf } from './ground.ts';
import type { Ground } from './ground.ts';

/** The better of: the most urgent lines first; the lines first that bring most for their price. */
export function greedyCover(ground: Ground): Cover {
  const { needs, value, open, grain } = ground;
  const priceOf = (n: number): number => Math.max(1, (open[n]! * grain[n]! * needs[n]!.unitPriceRp) / 100);
  const orders = [
    (one: number, other: number): number => needs[other]!.urgency - needs[one]!.urgency || (needs[one]!.deadline < needs[other]!.deadline ? -1 : 1),
    (one: number, other: number): number => value[other]! / priceOf(other) - value[one]! / priceOf(one),
  ];
  const covers = orders.map((before) => inOrder(ground, needs.map((_, n) => n).sort((one, other) => before(one, other) || one - other)));
  return covers.reduce((best, cover) => (cover.worth() > best.worth() ? cover : best));
}

/** Each line takes goods before money, and the smallest offer that covers all of it before a larger one; then any parts. */
function inOrder(ground: Ground, order: readonly number[]): Cover {
  const cover = new Cover(ground);
  for (const n of order) {
    const offers = [...ground.offersOf[n]!].sort((one, other) => Number(ground.isMoney[one]!) - Number(ground.isMoney[other]!) || cover.left[one]! - cover.left[other]! || one - other);
    for (const isMoney of [false, true]) {
      const same = offers.filter((o) => ground.isMoney[o] === isMoney);
      const missing = ground.open[n]! - cover.covered[n]!;
      const whole = same.find((o) => cover.left[o]! >= costOf(ground, n, o, missing));
      for (const o of whole === undefined ? same.toReversed() : [whole]) {
        const grains = cover.room(n, o);
        if (grains > 0) cover.add(n, o, grains);
      }
    }
  }
  return cover;
}
