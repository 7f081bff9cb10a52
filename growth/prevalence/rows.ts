/** The children of a survey in memory, 32 bytes each: all that estimates and their errors need. */

/** Groups a child can be in: one of each grouping but `All`. */
export const MEMBERSHIPS = 8;

export interface SurveyRows {
  length: number;
  /** Hundredths of the four reported z, side by side. */
  z: Int16Array;
  oedema: Uint8Array;
  weight: Float64Array;
  /** Primary sampling unit: number of the cluster within its stratum. */
  unit: Int32Array;
  /** Numbers of the groups a child is in beside `All`, -1 for none. */
  groups: Int16Array;
}

export function createRows(capacity = 1024): SurveyRows {
  return {
    length: 0,
    z: new Int16Array(capacity * 4),
    oedema: new Uint8Array(capacity),
    weight: new Float64Array(capacity),
    unit: new Int32Array(capacity),
    groups: new Int16Array(capacity * MEMBERSHIPS),
  };
}

/** Makes room for one row more, twice the room when it was full. */
export function reserveRow(rows: SurveyRows): number {
  if (rows.length === rows.weight.length) {
    const grown = createRows(rows.length * 2);
    grown.z.set(rows.z);
    grown.oedema.set(rows.oedema);
    grown.weight.set(rows.weight);
    grown.unit.set(rows.unit);
    grown.groups.set(rows.groups);
    Object.assign(rows, grown, { length: rows.length });
  }
  return rows.length++;
}
