/** What each field of a record reads as, and which record of a pair goes on at first. */
import { formatDate } from '../../../platform/ui/dates.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { shownName } from '../../../platform/ui/shownName.ts';
import type { DuplicateSide, MergeField } from '../index.ts';
import type { duplicateWords } from './duplicateWords.ts';

type Words = (typeof duplicateWords)['id'];

/** A field of a record in words; empty when there is nothing. */
export function fieldText(side: DuplicateSide, field: MergeField, say: Words): string {
  switch (field) {
    case 'name':
      return shownName(side.name);
    case 'parents':
      return side.parents.map(shownName).join(', ');
    case 'sex':
      return side.sex === 'M' ? say.male : say.female;
    case 'bornOn':
      return formatDate(side.bornOn);
    case 'birthSize':
      return [
        side.birthWeightG === null ? null : `${formatNumber(side.birthWeightG / 1000, 2)} kg`,
        side.birthLengthMm === null ? null : `${formatNumber(side.birthLengthMm / 10, 1)} cm`,
      ]
        .filter((part) => part !== null)
        .join(', ');
    case 'nik':
      if (side.nikState === 'valid') return side.nikEnding === null ? say.nik_valid : say.nikEnds(side.nikEnding);
      return side.nikState === 'masked' ? say.nik_masked : side.nikState === 'wrongLength' ? say.nik_wrongLength : '';
    case 'address':
      return side.address ?? '';
    case 'home': {
      const numbers = [side.rt === null ? null : `RT ${side.rt}`, side.rw === null ? null : `RW ${side.rw}`]
        .filter((part) => part !== null)
        .join(' ');
      return [side.posyanduName, side.villageName, numbers].filter((part) => part !== null && part !== '').join(', ');
    }
  }
}

/** The record that goes on at first: the one whose closing something forbids, else the one seen last, else the first. */
export function firstKept(one: DuplicateSide, other: DuplicateSide): 'one' | 'other' {
  if (one.obstacles.length !== other.obstacles.length) return one.obstacles.length > other.obstacles.length ? 'one' : 'other';
  if (one.measurements.length !== other.measurements.length) return one.measurements.length > other.measurements.length ? 'one' : 'other';
  return one.recordedAt <= other.recordedAt ? 'one' : 'other';
}

/** Fields that the record which goes on lacks and the other has: taken unless the person says otherwise. */
export function firstTaken(kept: DuplicateSide, other: DuplicateSide, fields: readonly MergeField[], say: Words): Set<MergeField> {
  return new Set(fields.filter((field) => fieldText(kept, field, say) === '' && fieldText(other, field, say) !== ''));
}

/** Days on which either record was measured, oldest first, with both figures. */
export function daysOfBoth(one: DuplicateSide, other: DuplicateSide) {
  const days = [...new Set([...one.measurements, ...other.measurements].map(({ on }) => on))].toSorted();
  const at = (side: DuplicateSide, day: string) => side.measurements.find(({ on }) => on === day) ?? null;
  return days.map((day) => ({ day, one: at(one, day), other: at(other, day) }));
}
