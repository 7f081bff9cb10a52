/** Photographs of signed papers. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';

const params = z.strictObject({ childId: z.uuid(), paperId: z.uuid() });

export const sendPaper = endpoint({
  method: 'PUT',
  path: '/v1/children/{childId}/consent/papers/{paperId}',
  title: 'The photograph of a signed paper: JPEG, PNG or WebP of at most 1.5 MiB, told by its content.',
  needs: 'consent.record',
  records: 'consent.paper',
  params,
  reply: z.object({ id: z.string(), outcome: z.string() }),
  carries: 'upload',
});

export const readPaper = endpoint({
  method: 'GET',
  path: '/v1/children/{childId}/consent/papers/{paperId}',
  title: 'The photograph of a signed paper.',
  needs: 'consent.record',
  records: 'consent.paper_read',
  params,
  reply: z.unknown(),
  carries: 'download',
});
