import { formatDate } from '../../../platform/ui/dates.ts';
import type { Language } from '../../../platform/ui/language.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import type { ImportRowView } from '../contract.ts';
import { decisionWords } from './decisionWords.ts';
import { reviewWords } from './reviewWords.ts';

export type Side = ImportRowView['candidates'][number]['side'];

/** One line of a comparison: a field of the row, and of each candidate with whether it differs. */
export interface Line {
  key: string;
  label: string;
  row: string;
  others: { shown: string; differs: boolean }[];
}

/** A row of the file and its candidates, field by field. What is empty on one side does not differ, it is unknown. */
export function compareSides(row: Side, others: readonly Side[], language: Language): Line[] {
  const say = decisionWords[language];
  const fields: [key: string, label: string, read: (side: Side) => string][] = [
    ['name', say.name, (side) => side.name],
    ['sex', say.sex, (side) => (side.sex === 'F' ? reviewWords[language].girl : side.sex === 'M' ? reviewWords[language].boy : '')],
    ['bornOn', say.bornOn, (side) => (side.bornOn === null ? '' : formatDate(side.bornOn, language))],
    ['parents', say.parents, (side) => side.parentNames.join(' / ')],
    ['nik', say.nik, (side) => nikWord(side.nikState, say)],
    ['village', say.villageField, (side) => side.villageName ?? ''],
    ['posyandu', say.posyanduField, (side) => side.posyanduName ?? ''],
    ['rtRw', say.rtRw, (side) => (side.rt === null && side.rw === null ? '' : `${side.rt ?? '?'}/${side.rw ?? '?'}`)],
    ['address', say.addressField, (side) => side.address ?? ''],
    ['last', say.lastMeasured, (side) => lastOf(side, language)],
  ];
  return fields.map(([key, label, read]) => ({
    key,
    label,
    row: read(row),
    others: others.map((other) => ({ shown: read(other), differs: key !== 'last' && key !== 'nik' && differ(key, row, other, read) })),
  }));
}

function differ(key: string, row: Side, other: Side, read: (side: Side) => string): boolean {
  if (key === 'parents') return row.parentNames.length > 0 && other.parentNames.length > 0 && bare(row.parentNames) !== bare(other.parentNames);
  if (key === 'rtRw') return partsDiffer(row.rt, other.rt) || partsDiffer(row.rw, other.rw);
  const [a, b] = [read(row), read(other)];
  return a !== '' && b !== '' && a.trim().toLowerCase() !== b.trim().toLowerCase();
}

const partsDiffer = (a: number | null, b: number | null): boolean => a !== null && b !== null && a !== b;

/** Parents have no order in these files. */
function bare(names: readonly string[]): string {
  return names.map((name) => name.trim().toLowerCase()).toSorted().join('/');
}

function nikWord(state: string, say: (typeof decisionWords)['id']): string {
  if (state === 'valid') return say.nikValid;
  if (state === 'masked') return say.nikMasked;
  return state === 'missing' ? say.nikMissing : say.nikWrong;
}

function lastOf(side: Side, language: Language): string {
  if (side.lastMeasuredOn === null) return '';
  const sizes = [
    side.lastWeightG === null ? '' : `${formatNumber(side.lastWeightG / 1000, 1)} kg`,
    side.lastLengthMm === null ? '' : `${formatNumber(side.lastLengthMm / 10, 1)} cm`,
  ].filter((size) => size !== '');
  return [formatDate(side.lastMeasuredOn, language), ...sizes].join(', ');
}
