/** Short notes that pass through the posyandu. Nobody's telephone number or address of an account goes along. */

/** Longest note, characters. */
export const NOTE_WORDS = 300;
/** Notes of one side about one child in a day. */
export const NOTES_A_DAY = 5;

/** Seven digits in a row or nearly so can be called; a day and an hour cannot. */
const CALLABLE = /\d(?:[\s()-]?\d){6}/;
const DAY = /\b\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4}\b/g;
const ACCOUNT = /\S+@\S+|\b(?:wa\.me|t\.me|whats\s?app|telegram|instagram|facebook|tiktok|https?:)/i;

/** Whether words lead to somebody beside the posyandu: a number that can be called, an address, an account. */
export function leadsPastThePosyandu(words: string): boolean {
  return CALLABLE.test(words.replaceAll(DAY, ' ')) || ACCOUNT.test(words);
}
