/** Running sums of a survey over each group of children, for its means. */
import { MEMBERSHIPS, type SurveyRows } from './rows.ts';
import { fillVariables, VARIABLES } from './variables.ts';

/** For one group and each of the variables, over its children who have it. */
export interface GroupSums {
  readonly count: Float64Array;
  /** Children whose weight is not 0. */
  readonly weighted: Float64Array;
  readonly weight: Float64Array;
  /** Weight times value, and times its square. */
  readonly total: Float64Array;
  readonly squares: Float64Array;
}

function createGroupSums(): GroupSums {
  const column = (): Float64Array => new Float64Array(VARIABLES);
  return { count: column(), weighted: column(), weight: column(), total: column(), squares: column() };
}

/** The group at place `k` of a row: 0, all children, at place 0, then its memberships; -1 for none. */
export function groupAt(rows: SurveyRows, row: number, k: number): number {
  return k === 0 ? 0 : (rows.groups[row * MEMBERSHIPS + k - 1] as number);
}

/** Adds a row to the sums of every group it is in. `values` is working space. */
export function addToGroups(sums: GroupSums[], rows: SurveyRows, row: number, values: Float64Array): void {
  const w = rows.weight[row] as number;
  fillVariables(values, rows.z, row * 4, rows.oedema[row] === 1);
  for (let k = 0; k <= MEMBERSHIPS; k++) {
    const group = groupAt(rows, row, k);
    if (group < 0) continue;
    const { count, weighted, weight, total, squares } = (sums[group] ??= createGroupSums());
    for (let v = 0; v < VARIABLES; v++) {
      const value = values[v] as number;
      if (value !== value) continue;
      count[v]! += 1;
      if (w !== 0) weighted[v]! += 1;
      weight[v]! += w;
      total[v]! += w * value;
      squares[v]! += w * value * value;
    }
  }
}
