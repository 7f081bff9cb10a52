/** Looking at who did and read what. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { auditFaults } from './verification.ts';

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

export const readAuditSeal = endpoint({
  method: 'GET',
  path: '/v1/audit/seal',
  title: 'How far the audit is sealed, and what its last check found.',
  needs: 'audit.read',
  records: 'audit.seal_read',
  reply: z.object({
    lastSeq: z.number(),
    lastSealedAt: z.nullable(z.string()),
    /** Null until the first night. */
    checked: z.nullable(z.object({ at: z.string(), entries: z.number(), whole: z.boolean(), counts: z.record(z.enum(auditFaults), z.number()) })),
  }),
});

export const listAudit = endpoint({
  method: 'GET',
  path: '/v1/audit',
  title: 'What was done and read, newest first; by person, verb, child or days.',
  needs: 'audit.read',
  records: 'audit.list',
  query: z.strictObject({
    actorId: z.optional(z.uuid()),
    subjectId: z.optional(z.uuid()),
    verb: z.optional(z.string()),
    /** First and last day in Jakarta. */
    from: z.optional(z.iso.date()),
    until: z.optional(z.iso.date()),
    before: z.optional(z.uuid()),
  }),
  reply: z.object({ entries: z.array(auditView), next: z.nullable(z.string()) }),
});
