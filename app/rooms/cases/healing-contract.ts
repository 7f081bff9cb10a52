/** The healing desk: every unit error in reach, over all imports; and taking a decision back. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { slips } from '../measurements/index.ts';

const number = z.nullable(z.number());
const scores = z.object({ lenZ: number, weiZ: number, wflZ: number, flags: z.number() });

export const healingRow = z.object({
  measurementId: z.string(),
  childId: z.string(),
  name: z.string(),
  aliasSeed: z.number(),
  ageMonths: z.number(),
  villageName: z.string(),
  posyanduName: z.nullable(z.string()),
  measuredOn: z.string(),
  rawWeight: z.nullable(z.string()),
  rawLength: z.nullable(z.string()),
  /** As it was written, grams and millimetres. */
  writtenWeightG: number,
  writtenLengthMm: number,
  proposedWeightG: number,
  proposedLengthMm: number,
  /** What is used now. */
  weightG: number,
  lengthMm: number,
  /** How the written value differs from the one that is meant; alike ones of one posyandu may be decided together. */
  slip: z.enum(slips),
  alike: z.string(),
  asWritten: scores,
  asProposed: scores,
  /** Figures of the child before and after, without this one, oldest first. */
  others: z.array(z.object({ on: z.string(), weightG: number, lengthMm: number })),
  unitDecision: z.nullable(z.enum(['accept', 'figure', 'remeasure', 'leave'])),
  decidedByName: z.nullable(z.string()),
  unitDecidedAt: z.nullable(z.string()),
});
export type HealingRow = z.output<typeof healingRow>;

export const listUnitErrors = endpoint({
  method: 'GET',
  path: '/v1/unit-errors',
  title: 'Unit errors within reach over all imports: undecided ones by posyandu, or decided ones, newest first.',
  needs: 'measurement.decide',
  records: 'measurement.unit_errors',
  query: z.strictObject({
    show: z.optional(z.enum(['waiting', 'decided'])),
    limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100))),
  }),
  reply: z.object({ rows: z.array(healingRow), waiting: z.number(), decided: z.number() }),
});

export const undoUnitDecision = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/measurements/{measurementId}/unit-error/undo',
  title: 'Takes a decision on a unit error back: the value is in doubt again, as it was written.',
  needs: 'measurement.decide',
  records: 'measurement.undecide',
  params: z.strictObject({ childId: z.uuid(), measurementId: z.uuid() }),
  body: z.strictObject({}),
  reply: z.object({ id: z.string(), outcome: z.string() }),
});
