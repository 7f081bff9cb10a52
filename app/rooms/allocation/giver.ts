/** Who gives, what they have, and to which lines it may go. */
import { liesWithin } from '../access/index.ts';
import { kmBetween } from '../areas/index.ts';
import type { Place } from '../areas/index.ts';
import type { OpenLine } from './line.ts';

export type GiverKind = 'donor' | 'department';

export interface Goods {
  readonly item: string;
  /** Whole amounts, counted as the lines of this item are. */
  readonly amount: number;
}

/** What somebody has, and what they wish. */
export interface Giver {
  readonly id: string;
  readonly kind: GiverKind;
  /** Whole rupiah. */
  readonly rupiah: number;
  readonly goods: readonly Goods[];
  /** How far the help may go from where; null for any distance. */
  readonly circle: (Place & { readonly km: number }) | null;
  /** Codes of areas; empty for all. */
  readonly areas: readonly string[];
  /** Items that the money may buy; empty for all. */
  readonly items: readonly string[];
  /** First day on which it can be given, and the last day of the offer; null for no limit. */
  readonly from: string | null;
  readonly until: string | null;
}

/** Why something does not go to a line. */
export type Barrier = 'notForDonors' | 'item' | 'area' | 'distance' | 'late' | 'offerEnded';

export type Source = 'money' | 'goods';

/** What stands between a giver and a place; null when nothing does. `km` is 0 for a giver without a place. */
export function barrierToPlace({ areas, circle }: Giver, { village }: Pick<OpenLine, 'village'>, km: number): 'area' | 'distance' | null {
  if (areas.length > 0 && !areas.some((area) => liesWithin(village, area))) return 'area';
  return circle !== null && km > circle.km ? 'distance' : null;
}

/** What stands between a giver's money or goods and what a line is, wherever it is; null when nothing does. */
export function barrierToLine(giver: Giver, line: OpenLine, source: Source, today: string): 'notForDonors' | 'item' | 'offerEnded' | 'late' | null {
  if (!(source === 'money' ? line.fundedBy : line.broughtBy).includes(giver.kind)) return 'notForDonors';
  if (source === 'money' && giver.items.length > 0 && !giver.items.includes(line.item)) return 'item';
  if (giver.until !== null && giver.until < today) return 'offerEnded';
  // What is overdue is needed today.
  const neededBy = line.neededBy < today ? today : line.neededBy;
  return giver.from !== null && giver.from > neededBy ? 'late' : null;
}

export function kmTo(giver: Giver, place: Place): number {
  return giver.circle === null ? 0 : kmBetween(giver.circle, place);
}
