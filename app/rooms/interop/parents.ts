/** Words that stand for "nobody" where a parent's name is asked. */
const nobody = new Set(['', '-', '--', '.', '0', 'tidak ada', 'tidak diketahui', 'tdk ada', 'nn', 'n/a', 'na', 'null', 'x']);

/**
 * The parents' names of one cell, in no order: `Wati / Nining`, `Rosmiati-Yudi`, `Siti & Dedi`, `Siti dan Dedi`. A hyphen
 * without blanks also parts two names, as the export writes it. The same name twice is one parent.
 */
export function splitParents(...cells: readonly string[]): string[] {
  if (cells.every((cell) => cell === '')) return [];
  const names = cells
    .flatMap((cell) => cell.split(/\s*[/&;+|\\]\s*|\s*-\s*|\s*,\s*(?=\p{L}{4})|\s+(?:dan|dg|dgn|dengan)\s+/iu))
    .map((name) => name.replace(/^[\s.'"]+|[\s"]+$/gu, '').replace(/\s+/gu, ' '))
    .filter((name) => !nobody.has(name.toLowerCase()));
  const seen = new Map(names.map((name) => [name.toLowerCase(), name]));
  return [...seen.values()].slice(0, 4);
}
