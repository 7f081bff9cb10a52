/** What was given as one picture: money from the promise to what is bound to needs, goods from the direction to the use. */
import type { PledgeView } from '../contributions/index.ts';

export interface Given {
  money: { promised: number; bound: number };
  /** Each step holds the next: what was used was received, what was received was delivered. Items are never added up. */
  items: { item: string; unit: string; directed: number; delivered: number; received: number; used: number }[];
}

/** Sums promises by item, in units; lost and given back goods count nowhere after the direction. */
export function givenItems(pledges: readonly PledgeView[]): Given {
  const money = pledges.filter(({ kind }) => kind === 'money');
  const items = new Map<string, Given['items'][number]>();
  for (const { item, unit, covered, delivered, received, used } of pledges.flatMap(({ directed }) => directed)) {
    const sum = items.get(item) ?? { item, unit, directed: 0, delivered: 0, received: 0, used: 0 };
    items.set(item, {
      item, unit, directed: exact(sum.directed + covered + delivered + received + used), delivered: exact(sum.delivered + delivered + received + used),
      received: exact(sum.received + received + used), used: exact(sum.used + used),
    });
  }
  return {
    money: {
      promised: money.reduce((sum, { pledged, ended }) => sum + pledged - ended, 0),
      bound: money.reduce((sum, { directed }) => sum + directed.reduce((part, { committed }) => part + committed, 0), 0),
    },
    items: [...items.values()].filter(({ directed }) => directed > 0).toSorted((one, other) => one.item.localeCompare(other.item)),
  };
}

/** Quantities have two places. */
const exact = (quantity: number): number => Math.round(quantity * 100) / 100;
