/** The city page: counts and shares by village, with coverage and date. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';

const counts = {
  /** Children registered below 60 months (S). */
  registered: z.nullable(z.number()),
  measured: z.nullable(z.number()),
  lengthCounted: z.nullable(z.number()),
  stunted: z.nullable(z.number()),
  severelyStunted: z.nullable(z.number()),
  underweight: z.nullable(z.number()),
  wasted: z.nullable(z.number()),
};

export const areaCounts = z.object({ code: z.string(), name: z.string(), district: z.string(), ...counts, openCases: z.nullable(z.number()), hidden: z.boolean() });
export type AreaCounts = z.output<typeof areaCounts>;

export const readCity = endpoint({
  method: 'GET',
  path: '/v1/city',
  title: 'Counts and shares of the month by village. A cell of fewer than five children is hidden from those who see no names there.',
  needs: 'numbers.read',
  records: null,
  query: z.strictObject({ asOf: z.optional(z.iso.date()), area: z.optional(z.string()) }),
  reply: z.object({
    asOf: z.nullable(z.string()),
    months: z.array(z.string()),
    total: z.object({ ...counts, weightCounted: z.nullable(z.number()), wastingCounted: z.nullable(z.number()), severelyWasted: z.nullable(z.number()), openCases: z.nullable(z.number()) }),
    villages: z.array(areaCounts),
    trend: z.array(z.object({ month: z.string(), registered: z.number(), measured: z.number(), lengthCounted: z.number(), stunted: z.number() })),
    /** Areas whose children the person may open by name; the drill-down is offered there. */
    namesWithin: z.array(z.string()),
    lastImportAt: z.nullable(z.string()),
  }),
});
export type CityView = z.output<(typeof readCity)['reply']>;
