/** The register by urgency, one child's page, and the urgent tasks. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { sightView } from '../access/index.ts';
import { filterShape } from './register-filter.ts';
import { attentions, childClasses } from './standing.ts';

const classes = z.enum(childClasses);
const attention = z.enum(attentions);
const hundredths = z.nullable(z.number());

export const registerRow = z.object({
  childId: z.string(),
  name: z.string(),
  sex: z.enum(['M', 'F']),
  bornOn: z.string(),
  ageMonths: z.number(),
  area: z.string(),
  villageName: z.string(),
  posyanduName: z.nullable(z.string()),
  rt: z.nullable(z.number()),
  rw: z.nullable(z.number()),
  aliasSeed: z.number(),
  class: classes,
  attention,
  reasons: z.array(z.string()),
  /** Hundredths of z. */
  lenZ: hundredths,
  lastMeasuredOn: z.nullable(z.string()),
  recent: z.array(z.object({ on: z.string(), z: hundredths, held: z.boolean() })),
  caseOpenedOn: z.nullable(z.string()),
});
export type RegisterRow = z.output<typeof registerRow>;

export const listChildren = endpoint({
  method: 'GET',
  path: '/v1/children',
  title: 'The register, filtered and sorted; searched by name, parent, address or NIK, typos forgiven.',
  needs: 'child.read',
  records: 'child.list',
  query: z.strictObject({
    q: z.optional(z.string().check(z.trim(), z.maxLength(100))),
    ...filterShape,
    /** Opaque place to go on from, given by the reply before. */
    after: z.optional(z.string()),
    limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100))),
  }),
  reply: z.object({
    rows: z.array(registerRow),
    next: z.nullable(z.string()),
    /** How many match within the person's reach; null for a search, which shows the most alike. */
    total: z.nullable(z.number()),
    /** How many are in the register within reach, below 60 months. */
    inReach: z.number(),
    asOf: z.nullable(z.string()),
  }),
});

export const measurementView = z.object({
  id: z.string(),
  measuredOn: z.string(),
  ageDays: z.number(),
  weightG: z.nullable(z.number()),
  lengthMm: z.nullable(z.number()),
  posture: z.nullable(z.enum(['L', 'H'])),
  armMm: z.nullable(z.number()),
  headMm: z.nullable(z.number()),
  oedema: z.boolean(),
  lenZ: hundredths,
  weiZ: hundredths,
  wflZ: hundredths,
  bmiZ: hundredths,
  /** Bits of implausible z: 1 length, 2 weight, 4 weight-for-length, 8 BMI. */
  flags: z.number(),
  gain: z.nullable(z.string()),
  unitError: z.nullable(z.enum(['proposed', 'accepted', 'rejected'])),
  rawWeight: z.nullable(z.string()),
  rawLength: z.nullable(z.string()),
  proposedWeightG: z.nullable(z.number()),
  proposedLengthMm: z.nullable(z.number()),
  parity: z.nullable(z.string()),
  reportedLenZ: hundredths,
  measurer: z.enum(['unknown', 'kader', 'trained']),
  posyanduName: z.nullable(z.string()),
  importId: z.nullable(z.string()),
  recordedByName: z.string(),
  recordedAt: z.string(),
});
export type MeasurementView = z.output<typeof measurementView>;

export const readChildPage = endpoint({
  method: 'GET',
  path: '/v1/children/{childId}',
  title: 'One child: who, where, how it grows, who measured, where each field came from, and the case.',
  needs: 'child.read',
  records: 'child.read',
  params: z.strictObject({ childId: z.uuid() }),
  reply: z.object({
    child: z.object({
      id: z.string(),
      name: z.string(),
      sex: z.enum(['M', 'F']),
      bornOn: z.string(),
      ageMonths: z.number(),
      parentNames: z.array(z.string()),
      birthWeightG: z.nullable(z.number()),
      birthLengthMm: z.nullable(z.number()),
      nikState: z.string(),
      /** Only the last four digits, only for those who treat; null otherwise. */
      nikEnding: z.nullable(z.string()),
      rt: z.nullable(z.number()),
      rw: z.nullable(z.number()),
      address: z.nullable(z.string()),
      area: z.string(),
      villageName: z.string(),
      districtName: z.string(),
      posyanduName: z.nullable(z.string()),
      puskesmasName: z.nullable(z.string()),
      aliasSeed: z.number(),
      state: z.string(),
      stateOn: z.nullable(z.string()),
    }),
    standing: z.nullable(
      z.object({ asOf: z.string(), class: classes, wasting: z.string(), weightClass: z.string(), attention, reasons: z.array(z.string()), lenZ: hundredths, lastCountedOn: z.nullable(z.string()) }),
    ),
    measurements: z.array(measurementView),
    case: z.nullable(z.object({ id: z.string(), openedOn: z.string(), openedAt: z.string(), reason: z.string(), lenZ: z.number(), openedByName: z.string() })),
    urgentTasks: z.array(z.object({ id: z.string(), reasons: z.array(z.string()), openedAt: z.string(), dueAt: z.string(), doneAt: z.nullable(z.string()), outcome: z.nullable(z.string()) })),
    remeasureOrders: z.array(z.object({ id: z.string(), measurementId: z.string(), reason: z.string(), dueOn: z.string(), doneOn: z.nullable(z.string()) })),
    siblings: z.array(z.object({ id: z.string(), name: z.string(), bornOn: z.string() })),
    sources: z.array(z.object({ field: z.string(), valueBefore: z.nullable(z.string()), at: z.string(), byName: z.string(), importId: z.nullable(z.string()) })),
    record: z.object({ recordedAt: z.string(), recordedByName: z.string(), firstImport: z.nullable(z.string()), lastImport: z.nullable(z.string()) }),
    /** Why this person sees the child. */
    sight: sightView,
    may: z.object({ decideMeasurement: z.boolean(), doTask: z.boolean() }),
  }),
});
export type ChildPage = z.output<(typeof readChildPage)['reply']>;

export const finishUrgentTask = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/urgent-tasks/{taskId}/done',
  title: 'An urgent task was done: what was found and done, in words.',
  needs: 'task.do',
  records: 'task.done',
  params: z.strictObject({ childId: z.uuid(), taskId: z.uuid() }),
  body: z.strictObject({ outcome: z.string().check(z.trim(), z.minLength(3), z.maxLength(1000)) }),
  reply: z.object({ id: z.string(), outcome: z.string() }),
});

export const decideUnitError = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/measurements/{measurementId}/unit-error',
  title: 'Accepts the proposed value, gives another figure, leaves it as written (held back), or asks for a second measuring. Both values are kept.',
  needs: 'measurement.decide',
  records: 'measurement.decide',
  params: z.strictObject({ childId: z.uuid(), measurementId: z.uuid() }),
  body: z.strictObject({
    decision: z.enum(['accept', 'figure', 'remeasure', 'leave']),
    /** With `figure`: what was meant. */
    weightKg: z.optional(z.number().check(z.gt(0), z.lte(1_000))),
    lengthCm: z.optional(z.number().check(z.gt(0), z.lte(1_000))),
  }),
  reply: z.object({ id: z.string(), outcome: z.string() }),
});

export const readHome = endpoint({
  method: 'GET',
  path: '/v1/home',
  title: 'What waits in the person\'s reach: counts with the first children of each list.',
  needs: 'child.read',
  records: 'child.list',
  reply: z.object({
    asOf: z.nullable(z.string()),
    children: z.number(),
    /** Children with an open case, the urgent ones among them included. */
    openCases: z.number(),
    lists: z.array(z.object({ attention, total: z.number(), rows: z.array(registerRow) })),
    unitErrors: z.number(),
    importsWaiting: z.number(),
  }),
});
