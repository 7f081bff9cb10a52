/** Rests of foster parents, and who stands in for them. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { restReasons } from './rest.ts';

const id = z.uuid();
const outcome = z.object({ id: z.string(), outcome: z.string() });
const days = { from: z.iso.date(), until: z.iso.date(), why: z.enum(restReasons) };

const restView = z.object({ restId: z.string(), from: z.string(), until: z.string(), why: z.enum(restReasons) });

export const readRests = endpoint({
  method: 'GET',
  path: '/v1/foster-parents/{personId}/rests',
  title: "A foster parent's rests that are not over, their children, and who stands in for whom.",
  needs: 'fostering.manage',
  records: 'foster_rest.read',
  params: z.strictObject({ personId: id }),
  reply: z.object({
    rests: z.array(restView),
    children: z.array(
      z.object({
        childId: z.string(),
        name: z.string(),
        villageName: z.string(),
        standIns: z.array(z.object({ restId: z.string(), personName: z.string() })),
      }),
    ),
  }),
});

export const recordRest = endpoint({
  method: 'POST',
  path: '/v1/foster-parents/{personId}/rests',
  title: 'Records days on which a foster parent cannot come. The kader keeps the clocks unless somebody stands in.',
  needs: 'fostering.manage',
  records: 'foster_rest.record',
  params: z.strictObject({ personId: id }),
  body: z.strictObject({ restId: id, ...days }),
  reply: outcome,
});

export const endRest = endpoint({
  method: 'DELETE',
  path: '/v1/foster-parents/{personId}/rests/{restId}',
  title: 'Takes a rest back, or ends it early: the foster parent keeps the clocks again from now on.',
  needs: 'fostering.manage',
  records: 'foster_rest.end',
  params: z.strictObject({ personId: id, restId: id }),
  reply: outcome,
});

export const nameStandIn = endpoint({
  method: 'PUT',
  path: '/v1/children/{childId}/stand-ins/{restId}',
  title: 'Names who stands in for one child during a rest: another foster parent, or nobody, then it is the kader.',
  needs: 'fostering.manage',
  records: 'foster_rest.stand_in',
  params: z.strictObject({ childId: id, restId: id }),
  body: z.strictObject({ grantId: id, personId: z.nullable(id) }),
  reply: outcome,
});

export const recordMyRest = endpoint({
  method: 'POST',
  path: '/v1/my-rests',
  title: 'The foster parent tells on which days they cannot come.',
  needs: 'own.read',
  records: 'foster_rest.record',
  body: z.strictObject({ restId: id, ...days }),
  reply: outcome,
});

export const listMyRests = endpoint({
  method: 'GET',
  path: '/v1/my-rests',
  title: "The foster parent's own rests that are not over.",
  needs: 'own.read',
  records: null,
  reply: z.object({ rests: z.array(restView) }),
});

export const endMyRest = endpoint({
  method: 'DELETE',
  path: '/v1/my-rests/{restId}',
  title: 'The foster parent takes a rest back, or comes again earlier.',
  needs: 'own.read',
  records: 'foster_rest.end',
  params: z.strictObject({ restId: id }),
  reply: outcome,
});

export const declineStandIn = endpoint({
  method: 'POST',
  path: '/v1/my-stand-ins/{grantId}/decline',
  title: 'Somebody who was named to stand in cannot: the kader keeps the clock.',
  needs: 'own.read',
  records: 'foster_rest.decline',
  params: z.strictObject({ grantId: id }),
  body: z.strictObject({}),
  reply: outcome,
});
