/** What is known of a foster parent for the matching, and what of it cannot be. */
import * as z from 'zod/mini';

export const fosterKinds = ['person', 'organisation'] as const;
export const visitDays = ['weekdays', 'weekend'] as const;
/** Languages spoken in the homes of West Java's towns, by ISO code; a city with others adds them here. */
export const languagesSpoken = ['id', 'su', 'jv', 'bew', 'min', 'btk'] as const;
export const conflictSources = ['own', 'secretariat', 'complaint'] as const;

/** Most areas that somebody wishes for or declares. */
const MOST_AREAS = 100;
const areaCode = z.string().check(z.regex(/^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/));
const areaCodes = z.array(areaCode).check(z.maxLength(MOST_AREAS));
const km = z.nullable(z.int().check(z.gte(1), z.lte(100)));
const days = z.array(z.enum(visitDays)).check(z.maxLength(2));

/** Facts that the secretariat records. */
export const fosterFacts = z.strictObject({
  kind: z.enum(fosterKinds),
  /** Name of the organisation, for an organisation. */
  organisation: z.nullable(z.string().check(z.trim(), z.minLength(2), z.maxLength(120))),
  homeVillage: z.nullable(areaCode),
  mostKm: km,
  wantedAreas: areaCodes,
  dapil: z.nullable(z.string().check(z.maxLength(20))),
  visitDays: days,
  languages: z.array(z.enum(languagesSpoken)).check(z.minLength(1), z.maxLength(languagesSpoken.length)),
  conflictAreas: areaCodes,
  isPolitician: z.boolean(),
});
export type FosterFactsInput = z.output<typeof fosterFacts>;

/** Facts that a foster parent changes themself. */
export const ownFacts = z.strictObject({
  mostKm: km,
  visitDays: days,
  conflictAreas: areaCodes,
  /** How many children they would like; the secretariat decides. */
  capacityWish: z.nullable(z.int().check(z.gte(0), z.lte(20))),
});
export type OwnFactsInput = z.output<typeof ownFacts>;

export type FactsFault = 'organisation' | 'homeVillage' | 'wantedAreas' | 'dapil' | 'conflictAreas';

/**
 * The first field that cannot be; null when all can.
 * @param villages codes of the city's villages; `areas` those of its districts and villages
 */
export function faultOfFacts(
  facts: FosterFactsInput,
  { villages, areas, dapils }: { villages: ReadonlySet<string>; areas: ReadonlySet<string>; dapils: readonly string[] },
): FactsFault | null {
  if ((facts.kind === 'organisation') !== (facts.organisation !== null)) return 'organisation';
  if (facts.homeVillage !== null && !villages.has(facts.homeVillage)) return 'homeVillage';
  if (!facts.wantedAreas.every((area) => areas.has(area))) return 'wantedAreas';
  if (facts.dapil !== null && !dapils.includes(facts.dapil)) return 'dapil';
  if (!facts.conflictAreas.every((area) => areas.has(area))) return 'conflictAreas';
  return null;
}
