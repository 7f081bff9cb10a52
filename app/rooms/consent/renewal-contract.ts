/** Consent that has to be asked for anew: the text changed, records were merged, or a guardian is gone. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { purposes } from './purpose.ts';

export const listRenewals = endpoint({
  method: 'GET',
  path: '/v1/consent/renewals',
  title: 'Children within reach whose guardians said yes and have to be asked anew, longest waiting first; the counts are of all there are.',
  needs: 'consent.record',
  records: 'consent.renewals',
  reply: z.object({
    today: z.string(),
    counts: z.object({ late: z.number(), today: z.number(), soon: z.number() }),
    renewals: z.array(
      z.object({
        childId: z.string(),
        childName: z.string(),
        aliasSeed: z.number(),
        villageName: z.string(),
        posyanduName: z.nullable(z.string()),
        rt: z.nullable(z.number()),
        rw: z.nullable(z.number()),
        purposes: z.array(z.enum(purposes)),
        dueOn: z.string(),
      }),
    ),
  }),
});
