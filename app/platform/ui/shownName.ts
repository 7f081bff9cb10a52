/**
 * A name as it is shown: files that shout (`HAFIZ AQILA`) or whisper are written as people write names; anything with
 * both cases is left as its writer had it. What is stored stays untouched.
 */
export function shownName(name: string): string {
  const mixed = /\p{Lu}/u.test(name) && /\p{Ll}/u.test(name);
  if (mixed) return name;
  return name
    .toLowerCase()
    .replace(/(^|[^\p{L}\p{N}'\u2019])(\p{L})/gu, (_whole, before: string, letter: string) => before + letter.toUpperCase());
}
