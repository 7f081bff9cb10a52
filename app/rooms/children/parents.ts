/** Whether two records name the same parents. No I/O, no clock. */
import { similarity } from './names.ts';

export type ParentsEvidence = 'agree' | 'partly' | 'unknown' | 'differ';

const sameParent = 0.87;

/** Names of both sides in any order; a single name that stands on the other side agrees. */
export function parentsEvidence(a: readonly string[], b: readonly string[]): ParentsEvidence {
  if (a.length === 0 || b.length === 0) return 'unknown';
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  const found = fewer.filter((parent) => more.some((other) => isSameParent(parent, other))).length;
  if (found === fewer.length) return 'agree';
  return found > 0 ? 'partly' : 'differ';
}

function isSameParent(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (similarity(a, b) >= sameParent) return true;
  // `SITI` for `SITI AMINAH`: parents are often written with one of their names.
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 4 && ` ${long} `.includes(` ${short} `);
}
