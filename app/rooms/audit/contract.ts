/** Looking at who did and read what. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';

export const auditView = z.object({
  id: z.string(),
  at: z.string(),
  actorName: z.string(),
  actorKind: z.string(),
  verb: z.string(),
  area: z.nullable(z.string()),
  subjects: z.number(),
  reason: z.nullable(z.string()),
});

export const listAudit = endpoint({
  method: 'GET',
  path: '/v1/audit',
  title: 'What was done and read, newest first; by person, verb or child.',
  needs: 'audit.read',
  records: 'audit.list',
  query: z.strictObject({
    actorId: z.optional(z.uuid()),
    subjectId: z.optional(z.uuid()),
    verb: z.optional(z.string()),
    before: z.optional(z.uuid()),
  }),
  reply: z.object({ entries: z.array(auditView), next: z.nullable(z.string()) }),
});
