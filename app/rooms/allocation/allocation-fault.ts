/** What is wrong with a problem; what is merely empty is no fault. */
import type { AllocationFault, AllocationProblem, NeedToCover, Offer } from './allocation-problem.ts';
import { MOST_RUPIAH, MOST_UNITS, RUPIAH } from '../contributions/index.ts';

/** Pairs of need and offer that are looked at; a city has a fiftieth of that. */
const MOST_PAIRS = 20_000_000;
/** Rupiah that a line may cost: beyond it sums would no longer be exact. */
const MOST_LINE_RUPIAH = 1e13;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** All that is wrong, by the id it is wrong with; empty when the problem can be solved. */
export function faultsOf({ today, needs, offers }: AllocationProblem): AllocationFault[] {
  const faults: AllocationFault[] = [];
  if (!isDay(today)) faults.push({ fault: 'today', id: '', of: 'problem' });
  if (needs.length * offers.length > MOST_PAIRS) faults.push({ fault: 'size', id: '', of: 'problem' });
  for (const [of, list] of [['need', needs], ['offer', offers]] as const) {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (seen.has(id)) faults.push({ fault: 'twice', id, of });
      seen.add(id);
    }
  }
  for (const need of needs) for (const fault of needFaults(need)) faults.push({ fault, id: need.id, of: 'need' });
  for (const offer of offers) for (const fault of offerFaults(offer)) faults.push({ fault, id: offer.id, of: 'offer' });
  return faults;
}

function needFaults({ lat, lng, open, quantity, unitPriceRp, urgency, deadline }: NeedToCover): AllocationFault['fault'][] {
  const faults: AllocationFault['fault'][] = [];
  if (!isPlace(lat, lng)) faults.push('place');
  if (!isQuantity(quantity) || quantity === 0) faults.push('quantity');
  if (!isQuantity(open) || !(open <= quantity)) faults.push('open');
  if (!Number.isSafeInteger(unitPriceRp) || unitPriceRp < 0 || !(unitPriceRp * quantity <= MOST_LINE_RUPIAH)) faults.push('price');
  if (!(urgency >= 0 && urgency <= 100)) faults.push('urgency');
  if (!isDay(deadline)) faults.push('date');
  return faults;
}

function offerFaults({ commodity, amount, near, validUntil }: Offer): AllocationFault['fault'][] {
  const faults: AllocationFault['fault'][] = [];
  const fits = commodity === RUPIAH ? Number.isSafeInteger(amount) && amount >= 0 && amount <= MOST_RUPIAH : isQuantity(amount);
  if (!fits) faults.push('amount');
  if (near !== null && !isPlace(near.lat, near.lng)) faults.push('place');
  if (near !== null && !(near.km >= 0 && near.km < Infinity)) faults.push('radius');
  if (validUntil !== null && !isDay(validUntil)) faults.push('date');
  return faults;
}

const isDay = (day: string): boolean => DAY.test(day) && !Number.isNaN(Date.parse(day));
const isPlace = (lat: number, lng: number): boolean => Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
/** Units to two places, none to the most that a promise may name. */
const isQuantity = (units: number): boolean => units >= 0 && units <= MOST_UNITS && Math.abs(units * 100 - Math.round(units * 100)) < 1e-4;
