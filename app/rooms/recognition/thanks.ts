/** Thanks: sentences of the house, and what one's own words may not hold. */

export const thanksPhrases = ['came', 'arrived', 'used', 'patient', 'together'] as const;
export type ThanksPhrase = (typeof thanksPhrases)[number];

/** What a receiver did decides which sentences fit: a foster parent came, a giver gave. */
export const phrasesFor: Readonly<Record<'foster' | 'giver', readonly ThanksPhrase[]>> = {
  foster: ['came', 'patient', 'together', 'arrived', 'used'],
  giver: ['arrived', 'used', 'together'],
};

export const SHORTEST_WORDS = 3;
export const LONGEST_WORDS = 200;

export type WordsFault = 'name' | 'number' | 'health';

/** Letters and digits alone, in lower case, without marks: `Nur'aini` and `nuraini` are one. */
const plain = (text: string): string => text.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '').replaceAll(/['\u2018\u2019`.-]/g, '');

/** Words that judge a child's body or name an illness. They are for those who treat it. */
const health = ['stunting', 'pendek', 'kerdil', 'gizi', 'kurus', 'wasting', 'penyakit', 'tbc', 'cacing', 'diagnosa', 'diagnosis', 'z-score', 'skor'];

/**
 * Why words may not go, or null. A name counts from three letters on, as a word of its own; so do its parts.
 * @param secrets names of the child, its parents, its street
 * @example faultOfWords('Bintang makin lahap', ['Bintang Akhir']) // 'name'
 */
export function faultOfWords(text: string, secrets: readonly string[]): WordsFault | null {
  const words = new Set(plain(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''));
  const parts = secrets.flatMap((secret) => plain(secret).split(/[^\p{L}\p{N}]+/u)).filter((part) => part.length >= 3 && !ordinary.has(part));
  if (parts.some((part) => words.has(part))) return 'name';
  if (/\d{4,}/.test(text.replaceAll(/[\s.-]/g, ''))) return 'number';
  return health.some((one) => words.has(plain(one))) ? 'health' : null;
}

/** Words that stand in names and addresses and tell nobody who a child is. */
const ordinary = new Set(['anak', 'ibu', 'bapak', 'jalan', 'gang', 'kampung', 'blok', 'nomor', 'bin', 'binti']);

/** How far thanks have come. */
export type ThanksState = 'sent' | 'waits' | 'returned' | 'taken_back';

/** Without words of one's own thanks are there at once; with them, once a second person has read them. */
export function stateOfThanks({ said, checkOutcome, takenBack }: { said: string | null; checkOutcome: string | null; takenBack: boolean }): ThanksState {
  if (takenBack) return 'taken_back';
  if (said === null) return 'sent';
  return checkOutcome === null ? 'waits' : checkOutcome === 'sent' ? 'sent' : 'returned';
}
