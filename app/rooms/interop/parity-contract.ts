/** The parity report of an import: how its z agree with ours, where they do not, and why. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { driftCauses } from './parity-report.ts';

const importId = z.strictObject({ importId: z.uuid() });

const drift = z.object({
  rowNo: z.number(),
  /** Where the row is of a child within reach. */
  childId: z.nullable(z.string()),
  villageName: z.nullable(z.string()),
  posyanduName: z.nullable(z.string()),
  cause: z.enum(driftCauses),
  /** What the row would have to say for its own z. */
  fits: z.string(),
  /** Hundredths of z: the file's minus ours. */
  gap: z.nullable(z.number()),
});
export type DriftRow = z.output<typeof drift>;

const counts = { match: z.number(), posture: z.number(), drifted: z.number(), none: z.number() };

export const readParity = endpoint({
  method: 'GET',
  path: '/v1/imports/{importId}/parity',
  title: 'How the z of a file agree with ours: counts by place, how far apart, why, and drifted rows.',
  needs: 'import.run',
  records: 'import.parity',
  params: importId,
  query: z.strictObject({ after: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(2_147_483_647))) }),
  reply: z.object({
    fileName: z.string(),
    committedAt: z.nullable(z.string()),
    measuredFrom: z.nullable(z.string()),
    measuredTo: z.nullable(z.string()),
    /** Files of earlier releases kept no verdict by row: then all counts are zero. */
    keptByRow: z.boolean(),
    counts: z.object(counts),
    /** Rows by how far apart, as `gapNames`. */
    histogram: z.array(z.number()),
    causes: z.array(z.object({ cause: z.enum(driftCauses), rows: z.number() })),
    places: z.array(
      z.object({ placeCode: z.string(), villageName: z.nullable(z.string()), posyanduName: z.nullable(z.string()), ...counts }),
    ),
    drifts: z.array(drift),
    next: z.nullable(z.number()),
  }),
});
export type ParityView = z.output<(typeof readParity)['reply']>;

export const exportParity = endpoint({
  method: 'GET',
  path: '/v1/imports/{importId}/parity/export',
  title: 'Drifted rows of a file as CSV for the operator of e-PPGBM: row numbers and places, no names.',
  needs: 'import.run',
  records: 'import.parity_export',
  carries: 'download',
  params: importId,
  reply: z.unknown(),
});
