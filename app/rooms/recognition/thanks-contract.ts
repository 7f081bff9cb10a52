/** Thanks, as those see them who write and check them. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { outcome } from './contract.ts';
import { LONGEST_WORDS, SHORTEST_WORDS, thanksPhrases } from './thanks.ts';

const childId = z.strictObject({ childId: z.uuid() });
const ids = z.strictObject({ childId: z.uuid(), thanksId: z.uuid() });

export const writtenThanks = z.object({
  id: z.string(),
  childId: z.string(),
  aliasSeed: z.number(),
  receiverName: z.string(),
  phrase: z.enum(thanksPhrases),
  said: z.nullable(z.string()),
  byName: z.string(),
  thankedOn: z.string(),
  thanksState: z.enum(['sent', 'waits', 'returned', 'taken_back']),
  mayTakeBack: z.boolean(),
});
export type WrittenThanks = z.output<typeof writtenThanks>;

export const readThanks = endpoint({
  method: 'GET',
  path: '/v1/children/{childId}/thanks',
  title: 'Who may be thanked for a child, and the thanks so far.',
  needs: 'thanks.write',
  records: 'thanks.read',
  params: childId,
  reply: z.object({ aliasSeed: z.number(), receivers: z.array(z.object({ receiverId: z.string(), receiverName: z.string(), bond: z.enum(['foster', 'giver']) })), thanks: z.array(writtenThanks) }),
});

export const writeThanks = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/thanks',
  title: 'Thanks a foster parent or a giver: a sentence of the house; own words wait for a second person.',
  needs: 'thanks.write',
  records: 'thanks.write',
  params: childId,
  body: z.strictObject({
    thanksId: z.uuid(),
    receiverId: z.uuid(),
    phrase: z.enum(thanksPhrases),
    said: z.nullable(z.string().check(z.trim(), z.minLength(SHORTEST_WORDS), z.maxLength(LONGEST_WORDS))),
  }),
  reply: outcome,
});

export const takeBackThanks = endpoint({
  method: 'DELETE',
  path: '/v1/children/{childId}/thanks/{thanksId}',
  title: 'Takes thanks back: they are shown nowhere from the next request on.',
  needs: 'thanks.write',
  records: 'thanks.take_back',
  params: ids,
  reply: outcome,
});

export const listThanksToCheck = endpoint({
  method: 'GET',
  path: '/v1/thanks-to-check',
  title: 'Own words of thanks that wait for a second person, the oldest first.',
  needs: 'thanks.check',
  records: 'thanks.list',
  reply: z.object({ thanks: z.array(writtenThanks) }),
});

export const checkThanks = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/thanks/{thanksId}/check',
  title: 'A second person lets own words of thanks go, or returns them.',
  needs: 'thanks.check',
  records: 'thanks.check',
  params: ids,
  body: z.strictObject({ send: z.boolean() }),
  reply: outcome,
});
