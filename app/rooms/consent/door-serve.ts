/** Making a guardian's door: a link shown once, a code that is not guessed first. */
import { createHash, randomInt } from 'node:crypto';
import { addMonths, jakartaDay } from '../../platform/clock/index.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { newSecret } from '../../platform/ids/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { hashPassword } from '../identity/server.ts';
import { codeFault, codeOf, DOOR_MONTHS, typedCode } from './door.ts';
import { writeDoor } from './door-store.ts';
import { linkPath, TOKEN_BYTES } from './guardian-link.ts';

/** What is stored of a link's and of a cookie's token. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A code that is no birthday of the child and no pattern, for guardians who would rather not think of one. */
export function proposeCode(bornOn: string): string {
  for (;;) {
    const code = codeOf(randomInt(1_000_000), [bornOn]);
    if (code !== null) return code;
  }
}

/**
 * Makes the door of one guardian; the one before it ends. The link is returned once and stored nowhere. Whoever calls has
 * demanded `guardian.invite` over the area and knows that the guardian answers for the child.
 * @returns the link's path, and the instant until which it lasts: the end of that day in Jakarta, twelve months later
 * @throws Problem door.code with the fault when the code is one that is guessed first
 */
export async function makeDoor(
  tx: Tx,
  door: { id: string; child: { id: string; area: string; bornOn: string }; guardianId: string; code: string },
): Promise<{ path: string; endsAt: Date }> {
  const code = typedCode(door.code);
  const fault = codeFault(code, [door.child.bornOn]);
  if (fault !== null) throw new Problem('door.code', { fault });
  const token = newSecret(TOKEN_BYTES);
  const endsAt = new Date(`${addMonths(jakartaDay(tx.now), DOOR_MONTHS)}T23:59:59+07:00`);
  const keys = { tokenHash: hashOfToken(token), codeHash: await hashPassword(code) };
  await writeDoor(tx, { id: door.id, childId: door.child.id, area: door.child.area, guardianId: door.guardianId, ...keys, endsAt });
  tx.announce({ topic: 'guardian.door_made', subjectId: door.id, area: door.child.area, payload: { childId: door.child.id } });
  return { path: linkPath(token), endsAt };
}
