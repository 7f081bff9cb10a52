/** Endpoints of duplicates: pairs that wait, both records side by side, one child or two, and what undoes it. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { duplicateGrades, duplicateReasons } from './duplicate.ts';
import { differentReasons, mergeFields, mergeObstacles } from './merge.ts';

const outcome = z.object({ id: z.string(), outcome: z.string() });

/** A record as a line. */
const brief = z.object({ childId: z.string(), name: z.string(), sex: z.enum(['M', 'F']), bornOn: z.string(), placeName: z.string() });

export const listDuplicates = endpoint({
  method: 'GET',
  path: '/v1/duplicates',
  title: 'Pairs of records that may be one child and wait for a person, the surest first; of a record out of reach only where it lies.',
  needs: 'child.merge',
  records: 'duplicate.list',
  query: z.strictObject({ grade: z.optional(z.enum(duplicateGrades)), after: z.optional(z.uuid()) }),
  reply: z.object({
    pairs: z.array(
      z.object({
        id: z.string(),
        grade: z.enum(duplicateGrades),
        reasons: z.array(z.enum(duplicateReasons)),
        one: z.nullable(brief),
        other: z.nullable(brief),
        /** Where the record lies that the actor does not reach; the city's desk decides such a pair. */
        outside: z.nullable(z.string()),
      }),
    ),
    waiting: z.object({ certain: z.number(), likely: z.number() }),
    next: z.nullable(z.string()),
    scannedAt: z.nullable(z.string()),
  }),
});
export type DuplicateList = z.output<(typeof listDuplicates)['reply']>;

const side = z.object({
  childId: z.string(),
  state: z.string(),
  name: z.string(),
  parents: z.array(z.string()),
  sex: z.enum(['M', 'F']),
  bornOn: z.string(),
  birthWeightG: z.nullable(z.number()),
  birthLengthMm: z.nullable(z.number()),
  nikState: z.string(),
  /** The last four digits, for who may see them. */
  nikEnding: z.nullable(z.string()),
  address: z.nullable(z.string()),
  rt: z.nullable(z.number()),
  rw: z.nullable(z.number()),
  posyanduName: z.nullable(z.string()),
  villageName: z.string(),
  recordedAt: z.string(),
  fromImport: z.boolean(),
  lastSeenOn: z.nullable(z.string()),
  measurements: z.array(z.object({ on: z.string(), weightG: z.nullable(z.number()), lengthMm: z.nullable(z.number()), inDoubt: z.boolean() })),
  /** What has to be done first when this record is the one that goes. */
  obstacles: z.array(z.enum(mergeObstacles)),
});
export type DuplicateSide = z.output<typeof side>;

export const readDuplicate = endpoint({
  method: 'GET',
  path: '/v1/duplicates/{pairId}',
  title: 'Both records of a pair, field by field, with what was measured and what stands against a merge.',
  needs: 'child.merge',
  records: 'duplicate.read',
  params: z.strictObject({ pairId: z.uuid() }),
  reply: z.object({
    id: z.string(),
    grade: z.enum(duplicateGrades),
    reasons: z.array(z.enum(duplicateReasons)),
    decision: z.nullable(z.string()),
    nik: z.enum(['same', 'other', 'unknown']),
    one: side,
    other: side,
  }),
});
export type DuplicateView = z.output<(typeof readDuplicate)['reply']>;

export const keepApart = endpoint({
  method: 'POST',
  path: '/v1/duplicates/{pairId}/different',
  title: 'These are two children, with the reason.',
  needs: 'child.merge',
  records: 'duplicate.different',
  params: z.strictObject({ pairId: z.uuid() }),
  body: z.strictObject({ why: z.enum(differentReasons) }),
  reply: outcome,
});

export const mergePair = endpoint({
  method: 'POST',
  path: '/v1/duplicates/{pairId}/merge',
  title: 'These are one child: the record `keep` goes on, with the fields that are taken from the other.',
  needs: 'child.merge',
  records: 'child.merge',
  params: z.strictObject({ pairId: z.uuid() }),
  body: z.strictObject({ keep: z.uuid(), take: z.array(z.enum(mergeFields)).check(z.maxLength(mergeFields.length)) }),
  reply: outcome,
});

export const listMerges = endpoint({
  method: 'GET',
  path: '/v1/children/{childId}/merges',
  title: 'Records that went into the record of a child, or the one that this record went into.',
  needs: 'child.read',
  records: 'child.merges',
  params: z.strictObject({ childId: z.uuid() }),
  reply: z.object({
    merges: z.array(
      z.object({
        id: z.string(),
        keptId: z.string(),
        mergedId: z.string(),
        /** What the other record is called. */
        name: z.string(),
        mergedAt: z.string(),
        mergedByName: z.string(),
        undoneAt: z.nullable(z.string()),
        undoneByName: z.nullable(z.string()),
        /** After an undo: how many rows that came later stayed with the child, by kind. */
        stays: z.nullable(z.object({ measurements: z.number(), steps: z.number(), visits: z.number() })),
        mayUndo: z.boolean(),
      }),
    ),
  }),
});
export type ChildMerges = z.output<(typeof listMerges)['reply']>;

export const undoMerge = endpoint({
  method: 'POST',
  path: '/v1/child-merges/{mergeId}/undo',
  title: 'Takes a merge back: both records stand again; what came later stays with the record that went on.',
  needs: 'child.merge',
  records: 'child.part',
  params: z.strictObject({ mergeId: z.uuid() }),
  reply: outcome,
});
