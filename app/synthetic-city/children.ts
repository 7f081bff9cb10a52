import type { Sex } from '@anakkita/growth';
import { dayOf, daysIn } from './calendar.ts';
import { bits, saltOf, share } from './draw.ts';
import type { CityOptions } from './options.ts';

/** A made-up child: who it is, before anything is measured. */
export interface Child {
  /** Unique in the city, in the order of birth months. */
  readonly id: number;
  /** Place within the month of birth; twins are neighbours. */
  readonly slot: number;
  readonly sex: Sex;
  readonly bornMonth: number;
  readonly bornDay: number;
  /** The same for brothers and sisters. */
  readonly family: number;
  /** 0 for a single child, 1 and 2 for twins. */
  readonly twin: 0 | 1 | 2;
}

/** Months that a child is followed: until the fifth birthday. */
export const MONTHS_FOLLOWED = 60;

/** One pair in a hundred is born together, and so is one child in a hundred. */
const TWIN_PAIRS = 0.01;
const IDENTICAL = 0.5;
const HAS_OLDER_SIBLING = 0.4;
const LEAST_GAP_MONTHS = 18;
const GAP_RANGE_MONTHS = 34;
const BOYS = 0.512;

const twins = saltOf('twins');
const sexes = saltOf('sex');
const birthdays = saltOf('birthday');
const siblings = saltOf('siblings');
const gaps = saltOf('birth gap');

/** Id of the first child born in a month. Any 60 months in a row bear exactly `children` children. */
function firstId(children: number, month: number): number {
  return Math.floor((month * children) / MONTHS_FOLLOWED);
}

function birthsIn(children: number, month: number): number {
  return firstId(children, month + 1) - firstId(children, month);
}

function isSecondTwin({ seed, children }: CityOptions, month: number, slot: number): boolean {
  return slot % 2 === 1 && share(seed, twins, firstId(children, month) + slot - 1) < TWIN_PAIRS;
}

/**
 * The id of the family's first child. Children of one place in their months of birth form a line, a fixed number of
 * months apart, so no mother has two children within a few months.
 */
function familyOf(options: CityOptions, month: number, slot: number): number {
  if (isSecondTwin(options, month, slot)) return familyOf(options, month, slot - 1);
  const { seed, children } = options;
  const id = firstId(children, month) + slot;
  const before = month - LEAST_GAP_MONTHS - (bits(seed, gaps, slot) % GAP_RANGE_MONTHS);
  const hasOlder =
    share(seed, siblings, id) < HAS_OLDER_SIBLING && slot < birthsIn(children, before) && !isSecondTwin(options, before, slot);
  return hasOlder ? familyOf(options, before, slot) : id;
}

/** The child at a place in a month of births. */
export function childOf(options: CityOptions, bornMonth: number, slot: number): Child {
  const { seed, children } = options;
  const first = firstId(children, bornMonth);
  const id = first + slot;
  const second = isSecondTwin(options, bornMonth, slot);
  const isTwin = second || (slot + 1 < birthsIn(children, bornMonth) && isSecondTwin(options, bornMonth, slot + 1));
  const elder = second ? id - 1 : id;
  const alike = second && share(seed, twins, id, 1) < IDENTICAL;
  return {
    id,
    slot,
    sex: share(seed, sexes, alike ? elder : id) < BOYS ? 'M' : 'F',
    bornMonth,
    bornDay: dayOf(bornMonth, 1 + Math.floor(share(seed, birthdays, elder) * daysIn(bornMonth))),
    family: familyOf(options, bornMonth, slot),
    twin: isTwin ? (second ? 2 : 1) : 0,
  };
}

/** Every child who may be below 60 months on some day of a month, oldest first. */
export function* childrenIn(options: CityOptions, month: number): Iterable<Child> {
  for (let born = month - MONTHS_FOLLOWED; born <= month; born++) {
    const births = birthsIn(options.children, born);
    for (let slot = 0; slot < births; slot++) yield childOf(options, born, slot);
  }
}
