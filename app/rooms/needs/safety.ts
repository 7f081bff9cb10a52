/** What a child may not have, and what asks for the word of staff: age, allergy, prescription. Pure. */
import type { Assessment } from '../cases/index.ts';
import type { NeedItem } from './need-item.ts';

/** `forbids` stops it; `asks` lets it pass with a written word of staff; `tells` is shown to who delivers. */
export interface SafetyFinding {
  code: 'too_young' | 'too_old' | 'allergy' | 'prescription_only' | 'staff_word' | 'not_by_donor' | 'allergy_unknown';
  weight: 'forbids' | 'asks' | 'tells';
  /** The allergy. */
  of?: string;
}

export interface SafetyFacts {
  ageMonths: number;
  assessment: Pick<Assessment, 'allergies'> | null;
}

/** Allergies are typed freely: "telur ayam" and "telur", "susu" and "susu sapi" are one. */
function same(one: string, other: string): boolean {
  const [a, b] = [one.trim().toLowerCase(), other.trim().toLowerCase()];
  return a.length >= 3 && (a.includes(b) || b.includes(a));
}

/** Everything that speaks about an item for a child, gravest first. */
export function safetyOf(item: Pick<NeedItem, 'ages' | 'allergens' | 'prescribed' | 'staffWord' | 'donor'>, facts: SafetyFacts): SafetyFinding[] {
  const found: SafetyFinding[] = [];
  if (item.ages !== null && facts.ageMonths < item.ages.from) found.push({ code: 'too_young', weight: 'forbids' });
  if (item.ages !== null && facts.ageMonths >= item.ages.below) found.push({ code: 'too_old', weight: 'forbids' });
  for (const allergen of item.allergens) {
    const known = facts.assessment?.allergies;
    if (known?.some((one) => same(one, allergen)) === true) found.push({ code: 'allergy', weight: 'forbids', of: allergen });
    else if (known === undefined) found.push({ code: 'allergy_unknown', weight: 'tells', of: allergen });
  }
  if (item.staffWord) found.push({ code: 'staff_word', weight: 'asks' });
  if (item.prescribed) found.push({ code: 'prescription_only', weight: 'tells' });
  if (item.donor === 'no') found.push({ code: 'not_by_donor', weight: 'tells' });
  return found;
}

/** No donor hands out formula, medical food or drugs, whatever a catalogue says: what is prescribed goes through the health service. */
export function donorWayOf(item: Pick<NeedItem, 'donor' | 'prescribed'>): NeedItem['donor'] {
  return item.prescribed && item.donor === 'yes' ? 'through_health' : item.donor;
}
