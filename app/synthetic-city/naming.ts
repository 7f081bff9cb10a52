import type { Child } from './children.ts';
import { bits, pick, saltOf, share } from './draw.ts';
import { type Parents, parentsOf } from './families.ts';
import { boysFirst, boysLast, boysSecond, girlsFirst, girlsLast, girlsSecond } from './name-lists.ts';

/** A child of this share has no name of its own yet in its first or first two months. */
const UNNAMED = 0.55;
/** Rows whose spelling of the name is not the usual one. */
const MISSPELT = 0.009;
/** Rows typed in another case than the posyandu's own. */
const OTHER_CASE = 0.06;
/** Rows whose parents are written in another way than the family's own. */
const OTHER_PARENTS = 0.03;

const given = saltOf('given name');
const unnamed = saltOf('unnamed');
const spelling = saltOf('spelling');
const parenting = saltOf('parents as written');

/** First names that nobody bears alone. */
const NEEDS_MORE = new Set(['Muhammad', 'Ahmad', 'Abdul', 'Siti', 'Nur', 'Neng']);

/** The child's name in full, as the birth certificate has it: two or three words. Twins share all but one. */
function wordsOf(seed: number, child: Child): string[] {
  const elder = child.twin === 2 ? child.id - 1 : child.id;
  const [firsts, seconds, lasts] = child.sex === 'M' ? [boysFirst, boysSecond, boysLast] : [girlsFirst, girlsSecond, girlsLast];
  const at = bits(seed, given, elder, 1) % firsts.length;
  const first = firsts[child.twin === 2 ? at ^ 1 : at] ?? firsts[0];
  const isRepeated = child.twin === 2 && first === firsts[at];
  const second = seconds[(bits(seed, given, elder, 2) + (isRepeated ? 1 : 0)) % seconds.length] ?? seconds[0];
  const last = pick(lasts, share(seed, given, elder, 3));
  return share(seed, given, elder, 4) < 0.86 || NEEDS_MORE.has(first) ? [first, second, last] : [first, last];
}

/**
 * The name as the row of a month writes it: a placeholder while the child has none, now and then another spelling, in
 * the posyandu's case or the other.
 */
export function writtenName(seed: number, child: Child, month: number, capitals: boolean): string {
  const words = isUnnamed(seed, child, month) ? placeholderOf(seed, child) : wordsOf(seed, child);
  const odd = share(seed, spelling, child.id, month) < MISSPELT;
  const text = (odd ? misspell(words, bits(seed, spelling, child.id, -month)) : words).join(' ');
  const otherCase = share(seed, spelling, month, child.id) < OTHER_CASE;
  return capitals !== otherCase ? text.toUpperCase() : text;
}

function isUnnamed(seed: number, child: Child, month: number): boolean {
  const drawn = share(seed, unnamed, child.family, child.bornMonth);
  return drawn < UNNAMED && month - child.bornMonth <= (drawn < UNNAMED / 2 ? 0 : 1);
}

function placeholderOf(seed: number, child: Child): string[] {
  const mother = parentsOf(seed, child.family).mother;
  return ['BY', 'NY', mother, ...(child.twin ? [child.twin === 1 ? 'I' : 'II'] : [])];
}

const SHORT_FORMS: { readonly [word: string]: readonly [string, ...string[]] } = {
  Muhammad: ['Moh.', 'M.', 'Muhamad', 'Mochamad', 'Muh'],
  Siti: ['St.'],
  Ahmad: ['Akhmad', 'Achmad'],
  Abdul: ['Abd.'],
};

function misspell(words: readonly string[], choice: number): string[] {
  const [first = '', ...rest] = words;
  const short = SHORT_FORMS[first];
  if (short) return [pick(short, (choice % 101) / 101), ...rest];
  if (words.length > 2 && choice % 4 === 0 && first !== 'BY') return words.slice(0, -1);
  return words.map((word) => (word.length < 4 ? word : respell(word)));
}

/** The letters that people here write for one another: Rizky and Rizki, Fauzan and Faujan, Asyifa and Asifa. */
function respell(word: string): string {
  return word
    .replace(/[iy]$/, (end) => (end === 'y' ? 'i' : 'y'))
    .replace('z', 'j')
    .replace('sy', 's')
    .replace('kh', 'h')
    .replace('aa', 'a');
}

/** Parents as the row of a month writes them: one name or two, in no settled order, or nothing. */
export function writtenParents(seed: number, child: Child, month: number): string {
  const parents = parentsOf(seed, child.family);
  const usual = share(seed, parenting, child.family);
  return share(seed, parenting, child.id, month) < OTHER_PARENTS ? joined(parents, (usual + 0.37) % 1) : joined(parents, usual);
}

function joined({ mother, father }: Parents, way: number): string {
  if (way < 0.45) return `${mother} / ${father}`;
  if (way < 0.6) return `${mother}-${father}`;
  if (way < 0.72) return `${father} / ${mother}`;
  if (way < 0.92) return mother;
  return way < 0.97 ? father : '';
}
