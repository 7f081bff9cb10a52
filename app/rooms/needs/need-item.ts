/** An item of the catalogue of needs: what it is, when it is proposed, who may give it. Pure. */
import * as z from 'zod/mini';
import { departmentCodes } from '../cases/index.ts';

/** What opens a need. Each is a rule of `trigger.ts`; `by_hand` never fires by itself. */
export const triggers = [
  'stunted', 'under_two', 'not_gaining', 'underweight', 'wasted', 'severe_wasting', 'every_case', 'below_six_months', 'weaned_too_early',
  'red_flag', 'confirmed_stunted', 'referral_open', 'cough_or_contact', 'anaemia', 'antigen_missing', 'deworming_month', 'vitamin_month', 'diarrhoea',
  'development_due', 'mother_pregnant', 'mother_thin', 'birth_interval_short', 'insurance_missing', 'documents_missing', 'poor', 'poor_not_helped', 'food_insecure',
  'latrine_unfit', 'water_unsafe', 'house_unfit', 'smoker', 'development_delayed', 'caregiver_risk', 'implausible', 'by_hand',
] as const;
export type Trigger = (typeof triggers)[number];

export const givers = ['puskesmas', 'kader', 'donor', 'hospital', 'department', 'kitchen', 'village'] as const;
/** yes; no, the health service or the state alone; through_health, handed out by the health service; gap, only what insurance leaves open. */
export const donorWays = ['yes', 'no', 'through_health', 'gap'] as const;
export type DonorWay = (typeof donorWays)[number];

export { departmentCodes, departments } from '../cases/index.ts';
export type { Department } from '../cases/index.ts';

const rupiah = z.int().check(z.gte(0), z.lte(1_000_000_000));
const months = z.int().check(z.gte(0), z.lte(60));
const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

export const needItem = z.strictObject({
  code: z.string().check(z.regex(/^[a-z][a-z0-9_]{1,30}$/)),
  label: words(80),
  labelEn: words(80),
  /** Unit of the quantity, as people say it: butir, kg, hari, kunjungan. */
  unit: words(30),
  /** Usual quantity of one need, in the unit. */
  usual: z.number().check(z.gt(0), z.lte(10_000)),
  /** Price of one unit, whole rupiah. `verified` false: a planning range from memory. */
  price: z.strictObject({ low: rupiah, high: rupiah, verified: z.boolean() }),
  triggers: z.array(z.enum(triggers)).check(z.minLength(1)),
  givers: z.array(z.enum(givers)).check(z.minLength(1)),
  departments: z.array(z.enum(departmentCodes)).check(z.minLength(1)),
  donor: z.enum(donorWays),
  /** Completed months between which a child may have it; `below` is not reached. Null: any age. */
  ages: z.nullable(z.strictObject({ from: months, below: months })),
  /** Allergies that forbid it, in the words of the assessment. */
  allergens: z.array(words(30)),
  /** Only on a prescription or order of the health service. */
  prescribed: z.boolean(),
  /** Staff must write why they allow it. */
  staffWord: z.boolean(),
  /** Built or brought at the home. */
  atHome: z.boolean(),
  /** Several givers may share it, in any parts. */
  divisible: z.boolean(),
  isService: z.boolean(),
  /** Usual days until it is needed. */
  days: z.int().check(z.gte(0), z.lte(365)),
  active: z.boolean(),
});
export type NeedItem = z.output<typeof needItem>;

/** A catalogue in one version; 0 comes with the software. */
export interface Catalogue {
  version: number;
  items: readonly NeedItem[];
}

/** The middle of the price range, to whole hundreds of rupiah where it is that large. */
export function usualPrice({ price }: Pick<NeedItem, 'price'>): number {
  const middle = (price.low + price.high) / 2;
  return middle >= 1000 ? Math.round(middle / 100) * 100 : Math.round(middle);
}
