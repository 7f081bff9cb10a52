/** What a person types who looks for a child and misses one letter: dropped, doubled, swapped, or its neighbour on the keyboard. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;

/** The text with one letter wrong, the first of a word too; a text without two letters side by side is returned as it is. */
export function withTypo(text: string, draw: () => number): string {
  const places = [...text].flatMap((letter, at) => (/[a-z]/i.test(letter) && /[a-z]/i.test(text[at + 1] ?? '') ? [at] : []));
  if (places.length === 0) return text;
  const at = places[Math.floor(draw() * places.length)]!;
  const letter = text[at]!;
  const kind = Math.floor(draw() * 4);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at) + letter + text.slice(at);
  if (kind === 2 && text[at + 1] !== letter) return text.slice(0, at) + text[at + 1]! + letter + text.slice(at + 2);
  return text.slice(0, at) + besideKey(letter.toLowerCase(), draw) + text.slice(at + 1);
}

function besideKey(letter: string, draw: () => number): string {
  const row = ROWS.find((keys) => keys.includes(letter))!;
  const at = row.indexOf(letter);
  const near = [row[at - 1], row[at + 1]].filter((key) => key !== undefined);
  return near[Math.floor(draw() * near.length)]!;
}
