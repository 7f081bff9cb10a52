/** How the children of a survey were drawn: which sampling unit and stratum each belongs to. */

interface Stratum {
  /** Units seen, and those with a child whose weight is not 0. */
  units: number;
  weightedUnits: number;
  /** Children, and those whose weight is not 0: the units of a survey without clusters. */
  rows: number;
  weightedRows: number;
}

/** Units of a stratum and degrees of freedom, as the estimates need them. */
export interface DesignFacts {
  /** Whether children were drawn in clusters; else each child is a unit of its own. */
  readonly isClustered: boolean;
  /** Number of units in each stratum. */
  readonly unitsOf: readonly number[];
  /** Stratum of each unit. */
  readonly stratumOf: readonly number[];
  /** Units less strata, over the whole survey; those without any weight do not count. */
  readonly degrees: number;
}

/**
 * Counts units and strata while children come in. Clusters are nested: the same number in two strata is two clusters.
 * A survey in which every child has the same cluster has none.
 */
export class Design {
  private readonly strata = new Map<string, number>();
  /** Clusters of each stratum. */
  private readonly units: Map<string, number>[] = [];
  private readonly facts: Stratum[] = [];
  private readonly stratumOf: number[] = [];
  private readonly hasWeight: boolean[] = [];
  private firstCluster: string | undefined;
  private isClustered = false;

  /** The unit of one more child. */
  add(cluster: string, stratum: string, weight: number): number {
    this.firstCluster ??= cluster;
    if (cluster !== this.firstCluster) this.isClustered = true;
    const stratumAt = this.stratumNumber(stratum);
    const facts = this.facts[stratumAt] as Stratum;
    const clusters = this.units[stratumAt] as Map<string, number>;
    let unit = clusters.get(cluster);
    if (unit === undefined) {
      unit = this.stratumOf.length;
      clusters.set(cluster, unit);
      this.stratumOf.push(stratumAt);
      this.hasWeight.push(false);
      facts.units++;
    }
    facts.rows++;
    if (weight > 0) {
      facts.weightedRows++;
      if (!this.hasWeight[unit]) {
        this.hasWeight[unit] = true;
        facts.weightedUnits++;
      }
    }
    return unit;
  }

  finish(): DesignFacts {
    const { isClustered, stratumOf } = this;
    const weighted = this.facts.map((s) => (isClustered ? s.weightedUnits : s.weightedRows)).filter((n) => n > 0);
    return {
      isClustered,
      unitsOf: this.facts.map((s) => (isClustered ? s.units : s.rows)),
      stratumOf,
      degrees: weighted.reduce((sum, n) => sum + n, 0) - weighted.length,
    };
  }

  private stratumNumber(stratum: string): number {
    const known = this.strata.get(stratum);
    if (known !== undefined) return known;
    this.strata.set(stratum, this.facts.length);
    this.units.push(new Map());
    return this.facts.push({ units: 0, weightedUnits: 0, rows: 0, weightedRows: 0 }) - 1;
  }
}
