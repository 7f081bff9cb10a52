/** Whether a pledge may go to a need, before any amount is looked at. */
import { liesWithin } from '../access/index.ts';
import { RUPIAH } from './ledger.ts';
import { mayFund } from './pledge.ts';
import type { GiverKind } from './pledge.ts';

export interface PledgeFacts {
  commodity: string;
  unit: string;
  giverKind: GiverKind;
  wishArea: string;
  validUntil: string | null;
}

export interface NeedFacts {
  item: string;
  unit: string;
  state: string;
  donor: string;
  area: string;
  /** Shared in any parts; else whole units alone. */
  divisible: boolean;
}

/** Not open, other goods, not for donors, outside the wished area, the promise has ended. */
export type Misfit = 'state' | 'item' | 'donor' | 'area' | 'ended';

/** Why a pledge may not go to a need; null when it may. */
export function misfitOf(pledge: PledgeFacts, need: NeedFacts, today: string): Misfit | null {
  if (need.state !== 'open') return 'state';
  if (pledge.validUntil !== null && pledge.validUntil < today) return 'ended';
  if (pledge.commodity !== RUPIAH && (pledge.commodity !== need.item || pledge.unit !== need.unit)) return 'item';
  if (!mayFund(pledge.giverKind, need.donor)) return 'donor';
  return liesWithin(need.area, pledge.wishArea) ? null : 'area';
}
