/** A child's name made comparable. */
export interface ComparableName {
  /** Upper case letters of plain Latin, single blanks, short forms written out: `SITI RINA KOMALASARI`. */
  text: string;
  wordCount: number;
  /** The same words in alphabetical order, since the order of names is not stable. */
  sorted: string;
  /** One bit a letter that occurs: two names can be no closer than their letters allow. */
  letters: number;
  /** For `BY NY SITI` and the like: the mother's name that stands in it ('' when it does not); null for a real name. */
  motherOf: string | null;
  /** For a placeholder of a twin, `BY NY SITI 2`: its number; null when it has none. */
  ordinal: number | null;
}

/** Words and their usual short forms, written out the same way. */
const longForms = new Map<string, string>(
  (
    [
      ['MUHAMMAD', 'MUHAMAD MOHAMMAD MOHAMAD MOHAMMED MUHAMMED MUH MUHD MOH MOCH MOCHAMAD MOCHAMMAD MUCHAMAD MUCHAMMAD MHD MD M'],
      ['SITI', 'ST SITTI STI'],
      ['AHMAD', 'AKHMAD ACHMAD AHMED ACHMED AHMAT ACH'],
      ['ABDUL', 'ABD ABDL ABDOEL ABDU'],
      ['NUR', 'NOER NOOR NR'],
      ['RADEN', 'RD'],
    ] as const
  ).flatMap(([long, short]) => short.split(' ').map((word): [string, string] => [word, long])),
);

/** Only as a first word: `M` alone is Muhammad there and an initial elsewhere. */
const onlyFirst = new Set(['M', 'MD', 'ST', 'NR', 'RD']);
const titles = new Set(['AN', 'ANANDA', 'SDR', 'SDRI', 'NN']);
const placeholder = /^(?:BAYI|BY|BBY|BBL|BABY|ANAK)\s+(?:NY|NYONYA|IBU|TN|TUAN|MRS|NNY|DARI)\b\s*|^(?:BAYI|BY|BBL|BABY)\b\s*/u;
const ordinalWords = new Map<string, number>([
  ['1', 1],
  ['I', 1],
  ['A', 1],
  ['SATU', 1],
  ['PERTAMA', 1],
  ['2', 2],
  ['II', 2],
  ['B', 2],
  ['DUA', 2],
  ['KEDUA', 2],
  ['3', 3],
  ['III', 3],
  ['C', 3],
  ['TIGA', 3],
  ['KETIGA', 3],
]);

/** Case, accents, punctuation, doubled blanks and usual short forms do not count: `Moh. Ridwan` is `MUHAMMAD RIDWAN`. */
export function comparableName(name: string): ComparableName {
  const plain = plainLetters(name);
  const start = placeholder.exec(plain);
  if (start === null) {
    const words = writtenOut(
      plain.split(' ').filter((word, index) => word !== '' && !(index === 0 && titles.has(word) && plain.includes(' '))),
    );
    return named(words, null, null);
  }
  const rest = plain
    .slice(start[0].length)
    .split(' ')
    .filter((word) => word !== '' && word !== 'KEMBAR' && word !== 'NY');
  const ordinal = rest.length > 0 ? (ordinalWords.get(rest.at(-1) ?? '') ?? null) : null;
  const mother = writtenOut(ordinal === null ? rest : rest.slice(0, -1));
  return named(plain.split(' '), mother.join(' '), ordinal);
}

function named(words: string[], motherOf: string | null, ordinal: number | null): ComparableName {
  const text = words.join(' ');
  return { text, wordCount: words.length, sorted: words.length < 2 ? text : words.toSorted().join(' '), letters: lettersOf(text), motherOf, ordinal };
}

/** One bit a letter that occurs. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

/** An adult's name made comparable, without `Ny.`, `Bpk` and degrees of address. */
export function comparableParent(name: string): string {
  const words = plainLetters(name)
    .split(' ')
    .filter((word) => word !== '' && !['NY', 'NYONYA', 'TN', 'TUAN', 'IBU', 'BPK', 'BAPAK', 'BP', 'ALM', 'ALMH', 'H', 'HJ'].includes(word));
  return writtenOut(words).join(' ');
}

/**
 * 1 for equal names, 0 for nothing in common: one minus the edit distance (insert, delete, change, swap of neighbours) over
 * the longer length, the better of the order as written and alphabetical order.
 *
 * Edit distance rather than Jaro-Winkler, which rewards a common start: `RAFA PRATAMA` and `RAFI PRATIWI`, cousins or twins, come
 * out at 0.92 there and at 0.67 here, while a slip of the pen in a long name costs about 0.06 in both.
 */
export function nameSimilarity(a: ComparableName, b: ComparableName): number {
  if (a.text === b.text || a.sorted === b.sorted) return 1;
  return Math.max(similarity(a.text, b.text), similarity(a.sorted, b.sorted));
}

/** False when a glance at lengths and letters shows that the similarity lies below `least`; true says nothing yet. */
export function canBeSimilar(a: ComparableName, b: ComparableName, least: number): boolean {
  const longer = Math.max(a.text.length, b.text.length);
  const edits = Math.floor(longer * (1 - least) + 1e-9);
  if (Math.abs(a.text.length - b.text.length) > edits) return false;
  return bits(a.letters & ~b.letters) <= edits && bits(b.letters & ~a.letters) <= edits;
}

/** Letters that stand in one of two masks alone, whichever of them has more. */
export function lettersApart(a: number, b: number): number {
  return Math.max(bits(a & ~b), bits(b & ~a));
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** True when one name stands in the other as whole words and has at least five letters: `AISYAH` in `SITI AISYAH PUTRI`. */
export function isWordPart(a: ComparableName, b: ComparableName): boolean {
  if (a.wordCount === b.wordCount) return false;
  const [short, long] = a.wordCount < b.wordCount ? [a, b] : [b, a];
  if ((short.letters & ~long.letters) !== 0 || short.text.length - short.wordCount + 1 < 5) return false;
  const at = long.text.indexOf(short.text);
  if (at < 0) return false;
  return ` ${long.text} `.includes(` ${short.text} `);
}

/** `1 - edits / longer length` of two plain texts. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || Math.min(a.length, b.length) === 0) return 0;
  return 1 - editDistance(a, b) / longer;
}

/** Optimal string alignment: the fewest insertions, deletions, changes and swaps of neighbours. */
function editDistance(a: string, b: string): number {
  const width = b.length + 1;
  const costs = new Uint16Array(width * 3);
  for (let j = 0; j < width; j++) costs[j] = j;
  let [beforeLast, last, row] = [width * 2, 0, width];
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    const letterBefore = i > 1 ? a.charCodeAt(i - 2) : -1;
    costs[row] = i;
    for (let j = 1; j < width; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = (costs[last + j - 1] as number) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (costs[last + j] as number) + 1, (costs[row + j - 1] as number) + 1);
      if (j > 1 && letterBefore === other && letter === b.charCodeAt(j - 2))
        cost = Math.min(cost, (costs[beforeLast + j - 2] as number) + 1);
      costs[row + j] = cost;
    }
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return costs[last + b.length] as number;
}

function plainLetters(name: string): string {
  // oxlint-disable-next-line no-control-regex
  const plain = /^[\u0000-\u007f]*$/u.test(name) ? name : name.normalize('NFKD').replace(/[\u0300-\u036f’‘]/gu, '');
  return plain
    .toUpperCase()
    .replace(/['`]/gu, '')
    .replace(/[^A-Z0-9]+/gu, ' ')
    .trim();
}

function writtenOut(words: string[]): string[] {
  return words.map((word, index) => (onlyFirst.has(word) && (index > 0 || words.length === 1) ? word : (longForms.get(word) ?? word)));
}
