/** Running sums of a survey: over each group for its means, over each sampling unit for their errors. */
import type { DesignFacts } from './design.ts';
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

/** Calls `use` for every group of a row: 0, which is all children, then its memberships. */
function forEachGroup(rows: SurveyRows, row: number, use: (group: number) => void): void {
  use(0);
  for (let k = 0; k < MEMBERSHIPS; k++) {
    const group = rows.groups[row * MEMBERSHIPS + k] as number;
    if (group >= 0) use(group);
  }
}

/** Adds a row to the sums of every group it is in. */
export function addToGroups(sums: GroupSums[], rows: SurveyRows, row: number, values: Float64Array): void {
  const weight = rows.weight[row] as number;
  fillVariables(values, rows.z, row * 4, rows.oedema[row] === 1);
  forEachGroup(rows, row, (group) => {
    const to = (sums[group] ??= createGroupSums());
    for (let v = 0; v < VARIABLES; v++) {
      const value = values[v] as number;
      if (value !== value) continue;
      to.count[v]! += 1;
      if (weight !== 0) to.weighted[v]! += 1;
      to.weight[v]! += weight;
      to.total[v]! += weight * value;
      to.squares[v]! += weight * value * value;
    }
  });
}

/** Sum, and sum of squares, of the units' deviations: first all variables' sums, then their squares. */
type Deviations = Float64Array;

/**
 * Taylor linearisation: a unit deviates by the sum over its children of weight (value - mean) / weight of the group.
 * Deviations are summed for each group and stratum; a unit without a child of the group deviates by 0.
 */
export class UnitSums {
  /** By group and stratum. */
  private readonly deviations = new Map<number, Deviations>();
  /** By unit and group, of the units not yet folded: weight times value of each variable, then weight. */
  private readonly open = new Map<number, Float64Array>();
  private readonly values = new Float64Array(VARIABLES);
  private readonly design: DesignFacts;
  private readonly groups: readonly GroupSums[];

  constructor(design: DesignFacts, groups: readonly GroupSums[]) {
    this.design = design;
    this.groups = groups;
  }

  /** Takes in a child. All children of a unit must come before `fold`. */
  add(rows: SurveyRows, row: number): void {
    const weight = rows.weight[row] as number;
    const unit = rows.unit[row] as number;
    const { values } = this;
    fillVariables(values, rows.z, row * 4, rows.oedema[row] === 1);
    forEachGroup(rows, row, (group) => {
      const key = unit * this.groups.length + group;
      let sums = this.open.get(key);
      if (sums === undefined) this.open.set(key, (sums = new Float64Array(2 * VARIABLES)));
      for (let v = 0; v < VARIABLES; v++) {
        const value = values[v] as number;
        if (value !== value) continue;
        sums[v]! += weight * value;
        sums[v + VARIABLES]! += weight;
      }
    });
    if (!this.design.isClustered) this.fold();
  }

  /** Ends the units taken in since the last call. */
  fold(): void {
    for (const [key, sums] of this.open) {
      const group = key % this.groups.length;
      const stratum = this.design.stratumOf[(key - group) / this.groups.length] as number;
      const { weight, total } = this.groups[group] as GroupSums;
      const to = this.deviationsOf(group, stratum);
      for (let v = 0; v < VARIABLES; v++) {
        const all = weight[v] as number;
        if (all === 0) continue;
        const deviation = ((sums[v] as number) - ((total[v] as number) / all) * (sums[v + VARIABLES] as number)) / all;
        to[v]! += deviation;
        to[v + VARIABLES]! += deviation * deviation;
      }
    }
    this.open.clear();
  }

  private deviationsOf(group: number, stratum: number): Deviations {
    const key = group * this.design.unitsOf.length + stratum;
    let found = this.deviations.get(key);
    if (found === undefined) this.deviations.set(key, (found = new Float64Array(2 * VARIABLES)));
    return found;
  }

  /**
   * Standard error of a variable's mean over a group. Units are compared with the mean of their stratum, a lone one
   * with the mean of all, which is 0.
   */
  standardError(group: number, variable: number): number {
    let variance = 0;
    for (const [stratum, units] of this.design.unitsOf.entries()) {
      const found = this.deviations.get(group * this.design.unitsOf.length + stratum);
      if (!found) continue;
      const sum = found[variable] as number;
      const squares = found[variable + VARIABLES] as number;
      variance += units === 1 ? squares : (units / (units - 1)) * (squares - (sum * sum) / units);
    }
    return Math.sqrt(Math.max(0, variance));
  }
}
