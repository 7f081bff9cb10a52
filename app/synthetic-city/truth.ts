import { type Child, childrenIn } from './children.ts';
import { dayNumber } from './calendar.ts';
import { type City, buildCity, surroundingsOf } from './city.ts';
import { homeOf } from './families.ts';
import { type Track, trackAt } from './growth-track.ts';
import { nikOf } from './identity-number.ts';
import type { CityOptions } from './options.ts';
import { toldNikOf, toldTrackOn } from './told-children.ts';

/** How a child truly grows, before anybody measures: z of length-for-age and weight-for-age on a day, YYYY-MM-DD. */
export interface TrueGrowth {
  /** Whole, as the civil registry has it. */
  readonly nik: string;
  readonly on: (day: string) => Track;
}

/** True growth of everybody who is below 60 months in some month of the city: for who measures beside the files. */
export function* trueGrowth(options: CityOptions): Generator<TrueGrowth> {
  const city = buildCity(options);
  const seen = new Set<number>();
  for (let month = city.firstMonth; month < city.firstMonth + options.months; month++)
    for (const child of childrenIn(options, month)) {
      if (seen.has(child.id)) continue;
      seen.add(child.id);
      yield growthOf(city, child);
    }
  for (const [at, child] of (options.told ?? []).entries()) yield { nik: toldNikOf(city, child, at), on: (day) => toldTrackOn(city, child, dayNumber(day)) };
}

function growthOf(city: City, child: Child): TrueGrowth {
  const { seed, town, profile } = city;
  const around = surroundingsOf(city, child);
  return {
    nik: nikOf(child, homeOf(seed, town, child.family, child.bornMonth).village.districtDigits),
    on: (day) => trackAt(seed, profile, child, around, dayNumber(day) - child.bornDay),
  };
}
