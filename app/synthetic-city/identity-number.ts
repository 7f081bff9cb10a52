import { dayText } from './calendar.ts';
import type { Child } from './children.ts';
import { bits, saltOf, share } from './draw.ts';

/** How the file shows a child's identity number. */
export type NikState = 'whole' | 'missing' | 'masked' | 'fifteen';

/** Newborns mostly have none yet; some older children never get one. */
const NEWBORN_WITHOUT = 0.35;
const OLDER_WITHOUT = 0.016;
const MASKED = 0.023;
const FIFTEEN = 0.0135;

/**
 * Serials start here. The civil registry counts from 1 within a district and a birth date and does not get this far, so
 * no number is a real child's.
 */
const FIRST_SERIAL = 5000;

const states = saltOf('nik state');
const masks = saltOf('nik mask');

/**
 * 16 digits: regency, district of birth, date of birth (girls: day + 40), serial. Twins differ in the last digits alone.
 *
 * @param districtDigits two digits of the kecamatan in which the child was registered
 */
export function nikOf(child: Child, districtDigits: string): string {
  const [year = '', month = '', day = ''] = dayText(child.bornDay).split('-');
  const dayDigits = child.sex === 'F' ? String(Number(day) + 40) : day;
  return `3271${districtDigits}${dayDigits}${month}${year.slice(2)}${FIRST_SERIAL + (child.slot % FIRST_SERIAL)}`;
}

/** What the file of a month shows. Masks come and go; a missing or short number stays, but newborns get theirs in time. */
export function nikStateOf(seed: number, child: Child, month: number): NikState {
  const lasting = share(seed, states, child.id);
  const without = OLDER_WITHOUT + (NEWBORN_WITHOUT - OLDER_WITHOUT) * Math.max(0, 1 - (month - child.bornMonth) / 4);
  if (lasting < without) return 'missing';
  if (lasting > 1 - FIFTEEN) return 'fifteen';
  return share(seed, masks, child.id, month) < MASKED ? 'masked' : 'whole';
}

/** The number as the column shows it. */
export function shownNik(nik: string, state: NikState): string {
  switch (state) {
    case 'whole':
      return nik;
    case 'missing':
      return '';
    case 'masked':
      return `${nik.slice(0, 5)}**********`;
    case 'fifteen': {
      const left = bits(0, states, Number(nik.slice(8)), 1) % 2 === 0 ? 15 : 12;
      return nik.slice(0, left) + nik.slice(left + 1);
    }
  }
}
