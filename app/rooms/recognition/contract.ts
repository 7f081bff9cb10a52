/** What is told to those who walk with a child and to those who give, and the thanks they get. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { coverage } from '../contributions/index.ts';
import { milestones } from './story.ts';
import { thanksPhrases } from './thanks.ts';

export const outcome = z.object({ id: z.string(), outcome: z.string() });

const growth = z.object({
  points: z.array(z.object({ month: z.string(), rise: z.number() })),
  /** For a foster parent alone; null on a giver's page. */
  gainedMm: z.nullable(z.number()),
  gainedFrom: z.nullable(z.string()),
  gainedUntil: z.nullable(z.string()),
  lately: z.nullable(z.enum(['rose', 'flat', 'fell'])),
  weight: z.object({ rose: z.number(), of: z.number(), until: z.nullable(z.string()) }),
});
export type GrowthView = z.output<typeof growth>;

const story = {
  growth,
  milestones: z.array(z.object({ kind: z.enum(milestones), on: z.string() })),
  /** Month in which the plan ends, while it runs. */
  hopeUntil: z.nullable(z.string()),
  gifts: z.array(z.object({ item: z.string(), unit: z.string(), quantity: z.number() })),
};
const toldStory = z.object(story);
export type StoryView = z.output<typeof toldStory>;

export const thanksView = z.object({
  id: z.string(),
  phrase: z.enum(thanksPhrases),
  said: z.nullable(z.string()),
  byName: z.string(),
  thankedOn: z.string(),
  /** The child's alias; null while its guardians do not consent to stories. */
  aliasSeed: z.nullable(z.number()),
});
export type ThanksView = z.output<typeof thanksView>;

export const ownStory = z.object({
  childId: z.string(),
  aliasSeed: z.number(),
  since: z.string(),
  /** Own visits, oldest first. */
  visitDays: z.array(z.string()),
  visitsInARow: z.number(),
  /** Null while the guardians do not consent to stories: then visits, the next day and thanks are all there is. */
  story: z.nullable(toldStory),
});
export type OwnStory = z.output<typeof ownStory>;

export const readMyStories = endpoint({
  method: 'GET',
  path: '/v1/my-stories',
  title: 'A foster parent\'s own children as stories: own visits always; line, milestones and what arrived while the guardians consent.',
  needs: 'own.read',
  records: 'story.read',
  reply: z.object({ personName: z.string(), stories: z.array(ownStory), thanks: z.array(thanksView), today: z.string() }),
});

const item = z.object({ item: z.string(), unit: z.string(), directed: z.number(), delivered: z.number(), received: z.number(), used: z.number() });
export type GivenItem = z.output<typeof item>;

export const givenStory = z.object({ aliasSeed: z.number(), villageName: z.string(), ageBand: z.number(), since: z.string(), story: toldStory });
export type GivenStory = z.output<typeof givenStory>;

export const readMyGiving = endpoint({
  method: 'GET',
  path: '/v1/my-giving',
  title: 'What I gave as one picture, from the promise to the use, and the stories that may be told of it.',
  needs: 'pledge.make',
  records: 'story.read',
  reply: z.object({
    personName: z.string(),
    giverName: z.nullable(z.string()),
    promises: z.number(),
    money: z.object({ promised: z.number(), bound: z.number() }),
    items: z.array(item),
    coverage: z.array(coverage),
    /** Children reached and villages they live in; null below five. */
    reached: z.nullable(z.number()),
    reachedVillages: z.nullable(z.number()),
    /** Whether anything reached anybody at all. */
    anyReached: z.boolean(),
    monthsInARow: z.number(),
    stories: z.array(givenStory),
    thanks: z.array(thanksView),
    today: z.string(),
  }),
});
