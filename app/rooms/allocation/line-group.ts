/** Lines of a plan that are alike are told once: so many children, each the same. Pure. */
import type { DraftLineView } from './draft-contract.ts';

export interface LineGroup {
  /** The first of the lines; the others differ in nothing that is told but their number. */
  first: DraftLineView;
  /** Numbers of all its lines. */
  numbers: number[];
  quantity: number;
  rupiah: number | null;
}

/** Groups in the order of their first lines. Each line is one child: a child needs an item once. */
export function groupLines(lines: readonly DraftLineView[]): LineGroup[] {
  const groups = new Map<string, LineGroup>();
  for (const line of lines) {
    const { line: number, ...told } = line;
    const key = JSON.stringify(told);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: line, numbers: [number], quantity: line.quantity, rupiah: line.rupiah });
    else {
      group.numbers.push(number);
      group.quantity = Math.round((group.quantity + line.quantity) * 100) / 100;
      group.rupiah = line.rupiah === null ? null : (group.rupiah ?? 0) + line.rupiah;
    }
  }
  return [...groups.values()];
}
