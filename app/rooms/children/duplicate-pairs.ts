/**
 * Pairs of a whole register that may be one child, without comparing everybody with everybody: who was born on the same day or
 * the next, who bears the same name, who names the same parents. No I/O, no clock.
 */
import { duplicateOf } from './duplicate.ts';
import type { DuplicateFinding, DuplicateRecord } from './duplicate.ts';
import { canBeSimilar, isWordPart, lettersApart } from './names.ts';

export interface DuplicatePair extends DuplicateFinding {
  one: DuplicateRecord;
  other: DuplicateRecord;
}

/** A key that more share than this tells nobody apart, and would make the work grow with its square. */
const MOST_OF_ONE_KEY = 200;

/**
 * Every pair that stands on a rung, each once. Measurings are not looked at yet: the caller grades anew with them.
 * @param rest asked every few thousand comparisons, so that whoever shares the process has its turn
 */
export async function duplicatePairs(
  records: readonly DuplicateRecord[],
  rest: () => Promise<void> = async () => undefined,
): Promise<DuplicatePair[]> {
  const found = new Map<string, DuplicatePair>();
  const see = (one: DuplicateRecord, other: DuplicateRecord): void => {
    const [a, b] = one.id < other.id ? [one, other] : [other, one];
    const key = `${a.id}${b.id}`;
    if (a.id === b.id || found.has(key)) return;
    const finding = duplicateOf(a, b);
    if (finding !== null) found.set(key, { one: a, other: b, ...finding });
  };
  const glance = (a: DuplicateRecord, b: DuplicateRecord): void => {
    if (mayBeAlike(a, b)) see(a, b);
  };
  const days = grouped(records, ({ sex, bornOn }) => `${sex}${dayNumber(bornOn)}`);
  for (const one of days.values()) {
    eachPair(one, glance);
    const next = days.get(`${one[0]!.sex}${dayNumber(one[0]!.bornOn) + 1}`) ?? [];
    for (const a of one) for (const b of next) glance(a, b);
    await rest();
  }
  for (const key of [nameKey, parentsKey]) {
    for (const group of grouped(records, key).values()) if (group.length <= MOST_OF_ONE_KEY) eachPair(group, see);
    await rest();
  }
  return [...found.values()];
}

type See = (one: DuplicateRecord, other: DuplicateRecord) => void;

/** A glance at lengths and letters spares most comparisons: either the names are close, or a parent may be the same. */
function mayBeAlike(a: DuplicateRecord, b: DuplicateRecord): boolean {
  if (canBeSimilar(a.name, b.name, 0.85)) return true;
  const unnamed = a.name.motherOf !== null || b.name.motherOf !== null;
  if (!unnamed && a.name.text.charCodeAt(0) !== b.name.text.charCodeAt(0) && !canBeSimilar(a.name, b.name, 0.7))
    return isWordPart(a.name, b.name);
  return a.parents.length === 0 || b.parents.length === 0 || mayShareParent(a, b);
}

/** A parent's name differs by few letters, or stands in the other as words of it. */
function mayShareParent(a: DuplicateRecord, b: DuplicateRecord): boolean {
  for (const [i, one] of a.parents.entries()) {
    for (const [j, other] of b.parents.entries()) {
      if (Math.abs(one.length - other.length) <= 2) {
        if (lettersApart(a.parentLetters[i]!, b.parentLetters[j]!) <= 2) return true;
      } else if (one.length < other.length ? other.includes(one) : one.includes(other)) return true;
    }
  }
  return false;
}

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;
const nameKey = ({ name }: DuplicateRecord): string | null => (name.motherOf !== null || name.wordCount < 2 ? null : name.sorted);
const parentsKey = ({ parents, village }: DuplicateRecord): string | null =>
  parents.length >= 2 ? parents.toSorted().join('\n') : parents.length === 1 && village !== null ? `${parents[0]}\n${village}` : null;

function grouped(records: readonly DuplicateRecord[], keyOf: (record: DuplicateRecord) => string | null): Map<string, DuplicateRecord[]> {
  const groups = new Map<string, DuplicateRecord[]>();
  for (const record of records) {
    const key = keyOf(record);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return groups;
}

function eachPair(group: readonly DuplicateRecord[], see: See): void {
  for (const [place, one] of group.entries()) for (let next = place + 1; next < group.length; next++) see(one, group[next]!);
}
