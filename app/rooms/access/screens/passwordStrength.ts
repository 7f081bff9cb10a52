/** How good a password is, as a hint; the server only demands the length. Pure. */
export const LEAST_LETTERS = 10;
const LONG = 16;

const GUESSED_FIRST = ['password', 'katasandi', 'rahasia', 'indonesia', 'anakkita', 'posyandu', 'stunting', 'bismillah', 'qwerty', 'admin'];
const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm'];

export type Strength =
  | { kind: 'empty' }
  | { kind: 'short'; missing: number }
  /** Long enough, but mostly repeated, running letters, a well-known word or one's own name. */
  | { kind: 'common' }
  | { kind: 'enough' }
  | { kind: 'strong' };

/** @param own the person's names, which others would try first */
export function passwordStrength(password: string, own: readonly string[] = []): Strength {
  const letters = [...password];
  if (letters.length === 0) return { kind: 'empty' };
  if (letters.length < LEAST_LETTERS) return { kind: 'short', missing: LEAST_LETTERS - letters.length };
  const known = own.flatMap((name) => name.toLowerCase().split(/[\s.@_-]+/)).filter((part) => part.length > 2);
  let rest = password.toLowerCase();
  for (const word of [...GUESSED_FIRST, ...known]) rest = rest.replaceAll(word, '');
  rest = rest.replace(/(.)\1{2,}/g, '$1');
  for (const row of ROWS) rest = withoutRuns(rest, row);
  if (rest.length < 6 || new Set(rest).size < 4) return { kind: 'common' };
  return letters.length >= LONG ? { kind: 'strong' } : { kind: 'enough' };
}

/** Takes out runs of four or more that follow a row of letters or keys. */
function withoutRuns(text: string, row: string): string {
  let kept = '';
  let at = 0;
  while (at < text.length) {
    let length = 1;
    while (at + length < text.length && row.includes(text.slice(at, at + length + 1))) length += 1;
    if (length < 4) kept += text.slice(at, at + length);
    at += length;
  }
  return kept;
}
