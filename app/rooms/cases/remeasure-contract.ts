/** Orders to measure again: who is due where, and the result of a second person, taken without seeing the first. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { measuringPlaces, secondOutcomes } from '../measurements/index.ts';

const number = z.nullable(z.number());
const sizes = z.object({ weightG: number, lengthMm: number });

export const remeasureRow = z.object({
  orderId: z.string(),
  childId: z.string(),
  name: z.string(),
  aliasSeed: z.number(),
  ageMonths: z.number(),
  villageName: z.string(),
  posyanduName: z.nullable(z.string()),
  rt: number,
  rw: number,
  orderReason: z.enum(['flagged', 'posture', 'asked']),
  dueOn: z.string(),
  doneOn: z.nullable(z.string()),
  /** Day of the first measuring, and who measured where that is known. Its figures are told only with the result. */
  firstOn: z.string(),
  firstBy: z.nullable(z.string()),
  result: z.nullable(
    z.object({
      outcome: z.enum(secondOutcomes),
      first: sizes,
      second: sizes,
      weightGapG: number,
      lengthGapMm: number,
      secondBy: z.nullable(z.string()),
      secondOn: z.string(),
    }),
  ),
  /** The person may enter the result. */
  mine: z.boolean(),
});
export type RemeasureRow = z.output<typeof remeasureRow>;

export const listRemeasure = endpoint({
  method: 'GET',
  path: '/v1/remeasure-orders',
  title: 'Orders to measure again within reach: open ones by due date, or those with a result, newest first.',
  needs: 'case.work',
  records: 'measurement.orders',
  query: z.strictObject({
    show: z.optional(z.enum(['open', 'done'])),
    limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(300))),
  }),
  reply: z.object({
    today: z.string(),
    open: z.number(),
    late: z.number(),
    done: z.number(),
    /** Between first and second measurers of the last 300 results within reach; in grams and millimetres. */
    technicalError: z.object({ pairs: z.number(), weightG: number, lengthMm: number }),
    tolerance: z.object({ weightG: z.number(), lengthMm: z.number(), verified: z.boolean() }),
    rows: z.array(remeasureRow),
  }),
});

export const recordSecondMeasuring = endpoint({
  method: 'POST',
  path: '/v1/remeasure-orders/{orderId}/result',
  title: 'Keeps what a second person measured, blind, and says what it came to: confirmed, corrected, or both in doubt.',
  needs: 'measurement.decide',
  records: 'measurement.second',
  params: z.strictObject({ orderId: z.uuid() }),
  body: z.strictObject({
    measurementId: z.uuid(),
    measuredOn: z.iso.date(),
    weightKg: z.optional(z.number().check(z.gt(0), z.lte(100_000))),
    lengthCm: z.optional(z.number().check(z.gt(0), z.lte(10_000))),
    posture: z.optional(z.enum(['L', 'H'])),
    measuredBy: z.string().check(z.trim(), z.minLength(2), z.maxLength(100)),
    trained: z.boolean(),
    place: z.enum(measuringPlaces),
    /** The person saw the doubts, measured twice, and means it. */
    sure: z.boolean(),
  }),
  reply: z.object({ id: z.string(), outcome: z.string() }),
});
