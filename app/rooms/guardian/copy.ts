/**
 * The copy of everything the door shows, in a documented form (docs/guardian-copy.md): JSON for other programs, the same for
 * page and paper. No NIK, no address, no parents, nobody of the staff, no other guardian.
 */
import * as z from 'zod/mini';
import { consentStates, correctableFields, purposes, requestKinds, requestOutcomes } from '../consent/index.ts';

export const COPY_FORM = 'anakkita.guardian-copy/1';

const day = z.iso.date();
const instant = z.iso.datetime();

export const guardianCopy = z.strictObject({
  form: z.literal(COPY_FORM),
  writtenAt: instant,
  /** Name of the city whose record it is. */
  city: z.string(),
  child: z.strictObject({ name: z.string(), sex: z.enum(['M', 'F']), bornOn: day }),
  /** Oldest first. Null: not measured. A held value waits to be measured again and counts nowhere. */
  measurements: z.array(
    z.strictObject({ on: day, ageDays: z.number(), weightKg: z.nullable(z.number()), lengthCm: z.nullable(z.number()), lengthForAgeZ: z.nullable(z.number()), held: z.boolean() }),
  ),
  /** Newest first. */
  done: z.array(z.strictObject({ on: day, what: z.string() })),
  consent: z.array(
    z.strictObject({
      purpose: z.enum(purposes),
      state: z.enum(consentStates),
      own: z.nullable(z.strictObject({ answer: z.string(), on: day })),
    }),
  ),
  /** Newest first; who is told as role and workplace. */
  readBy: z.array(z.strictObject({ on: day, who: z.string(), deed: z.string(), times: z.number(), reason: z.nullable(z.string()) })),
  requests: z.array(
    z.strictObject({
      kind: z.enum(requestKinds),
      field: z.nullable(z.enum(correctableFields)),
      words: z.nullable(z.string()),
      openedAt: instant,
      dueAt: instant,
      outcome: z.nullable(z.enum(requestOutcomes)),
      answer: z.nullable(z.string()),
    }),
  ),
});
export type GuardianCopy = z.output<typeof guardianCopy>;

/** Said on every copy: what it leaves out and where to get it. */
export const LEFT_OUT = 'NIK, alamat, dan nama orang tua tidak ditulis di salinan ini supaya aman bila hilang. Bagian itu diberikan di puskesmas dengan menunjukkan KTP.';
