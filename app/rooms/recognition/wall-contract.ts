/** The wall of contributions: what reached children, by village; who agreed to stand there by name. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { outcome } from './contract.ts';

const wall = {
  cityName: z.string(),
  on: z.string(),
  /** What anybody may give, most children first: the sum of the city, and villages with five children or more. */
  items: z.array(
    z.object({
      label: z.string(),
      labelEn: z.string(),
      unit: z.string(),
      quantity: z.number(),
      children: z.number(),
      villages: z.array(z.object({ name: z.string(), quantity: z.number(), children: z.number() })),
      /** Villages that are part of the sum and not told by themselves. */
      untold: z.number(),
    }),
  ),
  /** In the order of the alphabet: nobody is ranked. */
  givers: z.array(z.object({ shownName: z.string(), items: z.array(z.object({ label: z.string(), labelEn: z.string(), unit: z.string(), quantity: z.number() })) })),
  /** True while names of office holders are left out. */
  isElection: z.boolean(),
};
const wallView = z.object(wall);
export type WallView = z.output<typeof wallView>;

export const readWall = endpoint({
  method: 'GET',
  path: '/v1/wall',
  title: 'The wall of contributions for those who are signed in.',
  needs: 'numbers.read',
  records: null,
  reply: z.object({ ...wall, isPublic: z.boolean(), myName: z.nullable(z.string()) }),
});

export const readPublicWall = endpoint({
  method: 'GET',
  path: '/v1/public-wall',
  title: 'The wall of contributions for anybody, where the city opened it.',
  needs: 'anybody',
  records: null,
  reply: wallView,
});

export const openWall = endpoint({
  method: 'PUT',
  path: '/v1/wall/setting',
  title: 'Opens the wall to anybody, or closes it.',
  needs: 'wall.manage',
  records: 'wall.set',
  body: z.strictObject({ isPublic: z.boolean() }),
  reply: outcome,
});

export const chooseName = endpoint({
  method: 'PUT',
  path: '/v1/wall/choice',
  title: 'My name on the wall: as I write it, or not at all.',
  needs: 'pledge.make',
  records: 'wall.choose',
  body: z.strictObject({ shownName: z.nullable(z.string().check(z.trim(), z.minLength(2), z.maxLength(120))) }),
  reply: outcome,
});
