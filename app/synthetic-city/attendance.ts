import { AGE_LIMIT_DAYS } from '@anakkita/growth';
import { dayOf, weekday } from './calendar.ts';
import type { Child } from './children.ts';
import { saltOf, share } from './draw.ts';
import type { Home } from './families.ts';

const keenness = saltOf('keenness');
const coming = saltOf('coming');
const lateness = saltOf('lateness');

/** Nobody carries a child of a few days to the posyandu. */
const FIRST_DAY = 5;
/** Rows measured on a later day of the month, when the kader goes to the child. */
const VISITED_LATER = 0.07;

/** How likely a child is to come in any month: most nearly always, some often, some seldom; 84 % on the whole. */
function habitOf(seed: number, child: Child): number {
  const at = share(seed, keenness, child.family);
  return at < 0.7 ? 0.95 : at < 0.9 ? 0.7 : 0.375;
}

/** The day on which a child was measured in a month, or null: it did not come, was not yet born, or is too old. */
export function findMeasuringDay(seed: number, child: Child, home: Home, month: number): number | null {
  if (share(seed, coming, child.id, month) >= habitOf(seed, child) + home.village.zeal) return null;
  const day = posyanduDay(seed, child, home, month);
  const age = day - child.bornDay;
  return age >= FIRST_DAY && age < AGE_LIMIT_DAYS ? day : null;
}

function posyanduDay(seed: number, child: Child, home: Home, month: number): number {
  const late = share(seed, lateness, child.id, month);
  const after = late < VISITED_LATER ? 1 + Math.floor((late / VISITED_LATER) * 4) : 0;
  const day = dayOf(month, home.posyandu.dayOfMonth + after);
  return weekday(day) === 0 ? day + 1 : day;
}
