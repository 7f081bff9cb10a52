import { findMeasuringDay } from './attendance.ts';
import { dayOf, monthNumber } from './calendar.ts';
import { type Child, childrenIn } from './children.ts';
import { type Home, homeOf } from './families.ts';
import type { Surroundings } from './growth-track.ts';
import type { CityOptions } from './options.ts';
import { type Profile, profiles } from './profile.ts';
import { buildTown, type Town } from './town.ts';

/** A made-up city: nothing is stored but the town, for children and months follow from the seed. */
export interface City {
  readonly options: CityOptions;
  readonly seed: number;
  readonly town: Town;
  readonly profile: Profile;
  /** Month number of the first file. */
  readonly firstMonth: number;
}

/** A child who came to be measured. */
export interface Visit {
  readonly child: Child;
  readonly home: Home;
  readonly month: number;
  readonly day: number;
}

export function buildCity(options: CityOptions): City {
  const town = buildTown(options);
  const firstMonth = monthNumber(options.until) - options.months + 1;
  return { options, seed: options.seed, town, profile: profiles[options.profile], firstMonth };
}

/** A child's visit in a month, or null when there was none. */
export function findVisit({ seed, town }: City, child: Child, month: number): Visit | null {
  const home = homeOf(seed, town, child.family, month);
  const day = findMeasuringDay(seed, child, home, month);
  return day === null ? null : { child, home, month, day };
}

/** The last visit before a month, or null for a child who never came. */
export function findVisitBefore(city: City, child: Child, month: number): Visit | null {
  for (let earlier = month - 1; earlier >= child.bornMonth; earlier--) {
    const visit = findVisit(city, child, earlier);
    if (visit) return visit;
  }
  return null;
}

/** Every visit of a month in the order of the file: by kelurahan, posyandu, then age, oldest first. */
export function visitsIn(city: City, month: number): Visit[] {
  const visits: Visit[] = [];
  for (const child of childrenIn(city.options, month)) {
    const visit = findVisit(city, child, month);
    if (visit) visits.push(visit);
  }
  return visits.sort((a, b) => a.home.posyandu.id - b.home.posyandu.id || a.child.id - b.child.id);
}

/** What shaped a child's growth: the place it was born into, wherever it lives now. */
export function surroundingsOf({ seed, town, options }: City, child: Child): Surroundings {
  const { village, posyandu } = homeOf(seed, town, child.family, child.bornMonth);
  const cared = options.careFrom === undefined ? {} : { careFromAgeDays: dayOf(monthNumber(options.careFrom), 1) - child.bornDay };
  return { burden: village.burden, shift: posyandu.shift, ...cared };
}
