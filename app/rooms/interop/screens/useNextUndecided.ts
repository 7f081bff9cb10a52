import { useState } from 'react';
import type { ImportRowView } from '../contract.ts';

/** Which row of a pile is before the person: the chosen one, else the first undecided; deciding goes on to the next. */
export function useNextUndecided(rows: readonly ImportRowView[]): {
  row: ImportRowView | undefined;
  choose: (rowNo: number) => void;
  goOn: (from: number) => void;
} {
  const [chosen, setChosen] = useState<number | null>(null);
  const row = rows.find((one) => one.rowNo === chosen) ?? rows.find((one) => one.decision === null) ?? rows[0];
  return {
    row,
    choose: setChosen,
    goOn(from) {
      const at = rows.findIndex((one) => one.rowNo === from);
      const ahead = [...rows.slice(at + 1), ...rows.slice(0, at)];
      setChosen((ahead.find((one) => one.decision === null) ?? rows[at])?.rowNo ?? null);
    },
  };
}
