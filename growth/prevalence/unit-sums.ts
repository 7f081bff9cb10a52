/** How far each sampling unit lies from the mean of a group: what standard errors are made of. */
import type { DesignFacts } from './design.ts';
import { MEMBERSHIPS, type SurveyRows } from './rows.ts';
import { groupAt, type GroupSums } from './sums.ts';
import { UnitSlots } from './unit-slots.ts';
import { fillVariables, VARIABLES } from './variables.ts';

/**
 * Taylor linearisation: a unit deviates by the sum over its children of weight (value - mean) / weight of the group.
 * Deviations and their squares are summed for each group and stratum; a unit without a child of the group deviates
 * by 0.
 */
export class UnitSums {
  /** By group and stratum: each variable's sum of deviations, then of their squares. */
  private readonly deviations = new Map<number, Float64Array>();
  /** Of the units not yet folded, by group: each variable's weight times value, then its weight. */
  private readonly open = new UnitSlots(2 * VARIABLES);
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
    for (let k = 0; k <= MEMBERSHIPS; k++) {
      const group = groupAt(rows, row, k);
      if (group < 0) continue;
      if (this.design.isClustered) this.addValues(unit, group, weight);
      else this.addAlone(group, this.design.stratumOf[unit] as number, weight);
    }
  }

  /** Ends the units taken in since the last call. */
  fold(): void {
    const { open } = this;
    for (let slot = 0; slot < open.size; slot++) {
      const group = open.groups[slot] as number;
      const { weight, total } = this.groups[group] as GroupSums;
      const to = this.deviationsOf(group, this.design.stratumOf[open.units[slot] as number] as number);
      const start = slot * 2 * VARIABLES;
      for (let v = 0; v < VARIABLES; v++) {
        const all = weight[v] as number;
        if (all === 0) continue;
        const mean = (total[v] as number) / all;
        const unitWeight = open.numbers[start + v + VARIABLES] as number;
        addDeviation(to, v, ((open.numbers[start + v] as number) - mean * unitWeight) / all);
      }
    }
    open.clear();
  }

  /**
   * Standard error of a variable's mean over a group. Units are compared with the mean of their stratum, a lone one
   * with the mean of all, which is 0.
   */
  standardError(group: number, variable: number): number {
    const { unitsOf } = this.design;
    let variance = 0;
    for (const [stratum, units] of unitsOf.entries()) {
      const found = this.deviations.get(group * unitsOf.length + stratum);
      if (!found) continue;
      const sum = found[variable] as number;
      const squares = found[variable + VARIABLES] as number;
      variance += units === 1 ? squares : (units / (units - 1)) * (squares - (sum * sum) / units);
    }
    return Math.sqrt(Math.max(0, variance));
  }

  /** A child that is a unit of its own. */
  private addAlone(group: number, stratum: number, childWeight: number): void {
    const { weight, total } = this.groups[group] as GroupSums;
    const to = this.deviationsOf(group, stratum);
    for (let v = 0; v < VARIABLES; v++) {
      const value = this.values[v] as number;
      const all = weight[v] as number;
      if (value === value && all !== 0) addDeviation(to, v, (childWeight * (value - (total[v] as number) / all)) / all);
    }
  }

  private addValues(unit: number, group: number, weight: number): void {
    const start = this.open.startOf(unit, group);
    const { numbers } = this.open;
    for (let v = 0; v < VARIABLES; v++) {
      const value = this.values[v] as number;
      if (value !== value) continue;
      numbers[start + v]! += weight * value;
      numbers[start + v + VARIABLES]! += weight;
    }
  }

  private deviationsOf(group: number, stratum: number): Float64Array {
    const key = group * this.design.unitsOf.length + stratum;
    let found = this.deviations.get(key);
    if (found === undefined) this.deviations.set(key, (found = new Float64Array(2 * VARIABLES)));
    return found;
  }
}

function addDeviation(to: Float64Array, variable: number, deviation: number): void {
  to[variable]! += deviation;
  to[variable + VARIABLES]! += deviation * deviation;
}
