/** The quality of measuring by place: what training would help most. Places are told of, people never. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { qualityFindings } from '../measurements/index.ts';

const number = z.nullable(z.number());

const qualityOf = {
  /** Measurements of the month. */
  measured: z.number(),
  /** False below the least that is judged: then nothing else is told. */
  judged: z.boolean(),
  lengthWhole: number,
  lengthHalf: number,
  lengthIndex: number,
  weightWhole: number,
  postureWrong: number,
  postureKnown: z.number(),
  unitErrors: number,
  flagged: number,
  armMissing: number,
  drifted: number,
  /** Standard deviation of length-for-age. */
  spread: number,
  findings: z.array(z.object({ finding: z.enum(qualityFindings), share: z.number(), touched: z.number() })),
};

export const qualityPlace = z.object({ code: z.string(), name: z.string(), villageName: z.string(), gain: z.number(), ...qualityOf });
export type QualityPlace = z.output<typeof qualityPlace>;

export const readQuality = endpoint({
  method: 'GET',
  path: '/v1/quality',
  title:
    'How well a month was measured, by kelurahan and posyandu: rounding, posture, unit errors, spread; places by what training would better.',
  needs: 'numbers.read',
  records: null,
  query: z.strictObject({ month: z.optional(z.iso.date()), area: z.optional(z.string().check(z.regex(/^\d{2}(\.\d+)+$/))) }),
  reply: z.object({
    month: z.nullable(z.string()),
    months: z.array(z.string()),
    total: z.object(qualityOf),
    digits: z.object({ length: z.array(z.number()), weight: z.array(z.number()) }),
    /** Kelurahan; within one, its posyandu. Most to better first. */
    places: z.array(qualityPlace),
    /** Posyandu where training betters most, over the whole area; at most ten. */
    first: z.array(qualityPlace),
    trend: z.array(
      z.object({
        month: z.string(),
        lengths: z.number(),
        whole: z.number(),
        postureKnown: z.number(),
        postureWrong: z.number(),
        measured: z.number(),
        unitErrors: z.number(),
      }),
    ),
    least: z.object({ measured: z.number(), spread: z.number() }),
  }),
});
export type QualityView = z.output<(typeof readQuality)['reply']>;
