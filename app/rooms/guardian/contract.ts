/** What staff do about the doors of guardians: see them, make one face to face, end one, print the card. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { relations } from '../consent/index.ts';

const params = z.strictObject({ childId: z.uuid(), guardianId: z.uuid() });

export const listGuardianDoors = endpoint({
  method: 'GET',
  path: '/v1/children/{childId}/guardian-doors',
  title: "Guardians of a child with the state of each one's own door.",
  needs: 'guardian.invite',
  records: 'guardian.doors_read',
  params: z.strictObject({ childId: z.uuid() }),
  reply: z.object({
    guardians: z.array(
      z.object({
        guardianId: z.string(),
        name: z.nullable(z.string()),
        relation: z.enum(relations),
        /** The last door; null when there never was one. */
        door: z.nullable(
          z.object({
            id: z.string(),
            state: z.enum(['open', 'locked', 'expired', 'ended']),
            madeAt: z.string(),
            endsAt: z.string(),
            lastUsedAt: z.nullable(z.string()),
            lockedAt: z.nullable(z.string()),
          }),
        ),
        /** A code to offer, drawn anew with every reply and stored nowhere. */
        proposedCode: z.string(),
      }),
    ),
  }),
});
export type GuardianDoors = z.output<(typeof listGuardianDoors)['reply']>;

export const makeGuardianDoor = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/guardians/{guardianId}/door',
  title: 'A new link and code for one guardian, made face to face; the one before opens nothing any more. The link is shown this once.',
  needs: 'guardian.invite',
  records: 'guardian.door_made',
  params,
  body: z.strictObject({ doorId: z.uuid(), code: z.string().check(z.maxLength(20)) }),
  reply: z.object({
    id: z.string(),
    outcome: z.string(),
    /** Path of the link; its token is told this once, so a repeat has none. */
    path: z.optional(z.string()),
    endsAt: z.optional(z.string()),
  }),
});
export type MadeDoor = z.output<(typeof makeGuardianDoor)['reply']>;

export const endGuardianDoor = endpoint({
  method: 'DELETE',
  path: '/v1/children/{childId}/guardians/{guardianId}/door',
  title: 'The door of one guardian is closed; a visit under way ends with its next step.',
  needs: 'guardian.invite',
  records: 'guardian.door_ended',
  params,
  reply: z.object({ id: z.string(), outcome: z.string() }),
});

export const printGuardianCard = endpoint({
  method: 'POST',
  path: '/v1/guardian-cards',
  title: 'A card to print with the QR code of a link. It names nobody, and nothing of it is kept.',
  needs: 'guardian.invite',
  records: 'guardian.card_printed',
  body: z.strictObject({ link: z.string().check(z.maxLength(300), z.regex(/^https?:\/\/[^/\s]+\/wali\/[\w-]{43}$/)), endsAt: z.iso.datetime() }),
  reply: z.unknown(),
  carries: 'download',
});
