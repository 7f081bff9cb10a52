/** Complaints about foster parents: filed by kader, puskesmas and guardians, read and answered by the inspectorate alone. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';

const id = z.uuid();
const outcome = z.object({ id: z.string(), outcome: z.string() });
export const COMPLAINT_WORDS = 1000;
const words = z.string().check(z.trim(), z.minLength(10), z.maxLength(COMPLAINT_WORDS));

export const complainants = ['guardian', 'kader', 'puskesmas'] as const;
export const complaintOutcomes = ['founded', 'not_founded'] as const;

export const readFosterCare = endpoint({
  method: 'GET',
  path: '/v1/children/{childId}/foster-care',
  title: 'Who comes to a child as foster parent, now and before, for those who come along; and what became of complaints they filed.',
  needs: 'complaint.file',
  records: 'pairing.read',
  params: z.strictObject({ childId: id }),
  reply: z.object({
    pairings: z.array(
      z.object({ pairingId: z.string(), personName: z.string(), startedAt: z.string(), endedAt: z.nullable(z.string()), paused: z.boolean(), standInName: z.nullable(z.string()), standInUntil: z.nullable(z.string()) }),
    ),
    complaints: z.array(z.object({ filedAt: z.string(), outcome: z.nullable(z.enum(complaintOutcomes)), answer: z.nullable(z.string()) })),
  }),
});
export type FosterCare = z.output<typeof readFosterCare.reply>;

export const fileComplaint = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/foster-complaints',
  title: 'Kader or puskesmas complain about a foster parent. Only the inspectorate reads the words.',
  needs: 'complaint.file',
  records: 'complaint.file',
  params: z.strictObject({ childId: id }),
  body: z.strictObject({ complaintId: id, pairingId: id, words }),
  reply: outcome,
});

export const complaintView = z.object({
  complaintId: z.string(),
  personName: z.string(),
  filedAs: z.enum(complainants),
  filedAt: z.string(),
  aliasSeed: z.number(),
  villageName: z.string(),
  /** Null once the child's identity was erased. */
  words: z.nullable(z.string()),
  outcome: z.nullable(z.enum(complaintOutcomes)),
  answer: z.nullable(z.string()),
  answeredAt: z.nullable(z.string()),
  /** Where the pairing stands that it is about. */
  pairing: z.enum(['in_force', 'paused', 'ended']),
  endedThePairing: z.boolean(),
  /** Complaints about the same foster parent, this one included. */
  ofThisPerson: z.number(),
});
export type ComplaintView = z.output<typeof complaintView>;

export const listComplaints = endpoint({
  method: 'GET',
  path: '/v1/foster-complaints',
  title: 'Complaints about foster parents: those that wait, longest first, then those answered last. The child by alias and kelurahan.',
  needs: 'complaint.handle',
  records: 'complaint.list',
  reply: z.object({ complaints: z.array(complaintView) }),
});

const complaint = z.strictObject({ complaintId: id });

export const holdByComplaint = endpoint({
  method: 'POST',
  path: '/v1/foster-complaints/{complaintId}/hold',
  title: 'The inspectorate holds a pairing still while it looks into a complaint, or lets it go on. Held still, the foster parent sees nothing and the kader keeps the clock.',
  needs: 'complaint.handle',
  records: 'complaint.hold',
  params: complaint,
  body: z.strictObject({ hold: z.boolean() }),
  reply: outcome,
});

export const answerComplaint = endpoint({
  method: 'POST',
  path: '/v1/foster-complaints/{complaintId}/answer',
  title: 'The inspectorate answers a complaint. A founded one may end the pairing; the two are then never paired again.',
  needs: 'complaint.handle',
  records: 'complaint.answer',
  params: complaint,
  body: z.strictObject({ outcome: z.enum(complaintOutcomes), words, endPairing: z.boolean() }),
  reply: outcome,
});
