/** Election mode: reading it, and setting its days. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';

export const readElectionMode = endpoint({
  method: 'GET',
  path: '/v1/election-mode',
  title: 'Whether election mode is on, and its days.',
  needs: 'signed-in',
  records: null,
  reply: z.object({ on: z.boolean(), from: z.nullable(z.string()), until: z.nullable(z.string()) }),
});

export const setElectionMode = endpoint({
  method: 'PUT',
  path: '/v1/election-mode',
  title: 'Sets the days of election mode, or takes them back. From the first day politicians get no new children and their names leave walls and certificates.',
  needs: 'election.set',
  records: 'election.set',
  body: z.strictObject({ from: z.nullable(z.iso.date()), until: z.nullable(z.iso.date()) }),
  reply: z.object({ id: z.string(), outcome: z.string() }),
});
