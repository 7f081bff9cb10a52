/** A need line: its states, a person's decision on it, and how far it is covered. Pure. */
import { addDays, addMonths } from '../../platform/clock/index.ts';
import type { NeedItem } from './need-item.ts';
import { safetyOf } from './safety.ts';
import type { SafetyFacts } from './safety.ts';

export const needStates = ['proposed', 'open', 'covered', 'met', 'declined', 'expired'] as const;
export type NeedState = (typeof needStates)[number];

/** What a person says when they accept a line. */
export interface Acceptance {
  quantity: number;
  unitPriceRp: number;
  deadline: string;
  department: string;
  staffWord?: string | undefined;
}

export type NeedRefusal =
  | 'not_waiting' | 'forbidden_by_age' | 'forbidden_by_allergy' | 'staff_word_missing' | 'deadline_impossible' | 'quantity_impossible' | 'quantity_not_whole' | 'price_out_of_range' | 'department_unknown';

/** Days within which a person decides on what was proposed (unverified; a city may set another). */
export const DECIDE_WITHIN_DAYS = 7;

/** A quantity may be ten times the usual one, a price half the low or twice the high one; more is a slip. */
const MOST_TIMES = 10;

/** Why a line may not be accepted so; null when it may. */
export function acceptanceRefusal(state: NeedState, item: NeedItem, said: Acceptance, facts: SafetyFacts, today: string): NeedRefusal | null {
  if (state !== 'proposed' && state !== 'open') return 'not_waiting';
  for (const finding of safetyOf(item, facts)) {
    if (finding.weight === 'forbids') return finding.code === 'allergy' ? 'forbidden_by_allergy' : 'forbidden_by_age';
    if (finding.weight === 'asks' && (said.staffWord ?? '').trim().length < 3) return 'staff_word_missing';
  }
  if (said.deadline < today || said.deadline > addMonths(today, 12)) return 'deadline_impossible';
  if (said.quantity <= 0 || said.quantity > item.usual * MOST_TIMES) return 'quantity_impossible';
  if (!isWhole(said.quantity, item)) return 'quantity_not_whole';
  if (said.unitPriceRp < Math.floor(item.price.low / 2) || said.unitPriceRp > item.price.high * 2) return 'price_out_of_range';
  return (item.departments as readonly string[]).includes(said.department) ? null : 'department_unknown';
}

/** Units that may be cut: weights and volumes. All others are whole things. */
const cutUnits = ['kg', 'liter', 'l'];
export const isWhole = (quantity: number, { unit }: Pick<NeedItem, 'unit'>): boolean =>
  cutUnits.includes(unit) ? Math.abs(quantity * 100 - Math.round(quantity * 100)) < 1e-6 : Number.isInteger(quantity);

/** Day until which a line is usually needed. */
export const usualDeadline = (item: Pick<NeedItem, 'days'>, today: string): string => addDays(today, item.days);

/** The state that coverage gives a line in force: covered when all is allocated, met when all is received. */
export function stateOfCover(quantity: number, covered: number, met: number): 'open' | 'covered' | 'met' {
  const inHundredths = (n: number): number => Math.round(n * 100);
  if (inHundredths(met) >= inHundredths(quantity)) return 'met';
  return inHundredths(covered) >= inHundredths(quantity) ? 'covered' : 'open';
}
