/** Answers on doors, for those who may invite guardians; and the card. */
import { readFileSync } from 'node:fs';
import { encode } from 'uqr';
import type { Tx } from '../../platform/db/actor.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { renderPdf } from '../../platform/pdf/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { findChild, openForChild } from '../children/server.ts';
import type { ChildRow } from '../children/server.ts';
import { doorState } from '../consent/index.ts';
import { endDoors, findGuardian, listDoors, listGuardianRows, makeDoor, proposeCode } from '../consent/server.ts';
import { endGuardianDoor, listGuardianDoors, makeGuardianDoor, printGuardianCard } from './contract.ts';
import { sayDate } from './figures.ts';

const template = readFileSync(new URL('card.typ', import.meta.url), 'utf8');

/** The child, with the right to invite its guardians. @throws Problem record.missing; access.denied */
async function getInvited(tx: Tx, childId: string): Promise<ChildRow> {
  const child = await findChild(tx, childId);
  if (child === undefined || child.salt === null) throw new Problem('record.missing', {});
  tx.must('guardian.invite', child.area);
  tx.shows([child.id]);
  return child;
}

/** A guardian who answers for the child now. @throws Problem consent.guardian for anybody else */
async function mustAnswer(tx: Tx, childId: string, guardianId: string): Promise<void> {
  const guardian = await findGuardian(tx, childId, guardianId);
  if (guardian === undefined || guardian.until !== null) throw new Problem('consent.guardian', { reason: guardian === undefined ? 'unknown' : 'ended' });
}

export const answers: Answer[] = [
  reads(listGuardianDoors, async (tx, { childId }) => {
    tx.mustSomewhere('guardian.invite');
    const child = await getInvited(tx, childId);
    const doors = new Map((await listDoors(tx, childId)).map((door) => [door.guardianId, door]));
    const guardians = [];
    for (const guardian of (await listGuardianRows(tx, childId)).filter(({ until }) => until === null)) {
      const door = doors.get(guardian.id);
      guardians.push({
        guardianId: guardian.id,
        name: await openForChild(tx, childId, guardian.nameSealed),
        relation: guardian.relation,
        proposedCode: proposeCode(child.born_on),
        door:
          door === undefined
            ? null
            : {
                id: door.id,
                state: doorState(door, tx.now),
                madeAt: door.madeAt.toISOString(),
                endsAt: door.endsAt.toISOString(),
                lastUsedAt: door.lastUsedAt?.toISOString() ?? null,
                lockedAt: door.lockedAt?.toISOString() ?? null,
              },
      });
    }
    return { guardians };
  }),

  commands(
    makeGuardianDoor,
    async (tx, { childId, guardianId }) => {
      const child = await getInvited(tx, childId);
      await mustAnswer(tx, childId, guardianId);
      return child;
    },
    async (tx, { doorId, guardianId, code }, child) => {
      const { path, endsAt } = await makeDoor(tx, { id: doorId, child: { id: child.id, area: child.area, bornOn: child.born_on }, guardianId, code });
      const made = { id: doorId, outcome: 'made', path, endsAt: endsAt.toISOString() };
      return made;
    },
  ),

  commands(
    endGuardianDoor,
    (tx, { childId }) => getInvited(tx, childId),
    async (tx, { childId, guardianId }) => {
      if ((await findGuardian(tx, childId, guardianId)) === undefined) throw new Problem('consent.guardian', { reason: 'unknown' });
      const ended = await endDoors(tx, { guardianId }, 'revoked');
      return { id: guardianId, outcome: ended > 0 ? 'ended' : 'unchanged' };
    },
  ),

  reads(printGuardianCard, async (tx, { link, endsAt }, context) => {
    tx.mustSomewhere('guardian.invite');
    const { data } = encode(link, { ecc: 'M', border: 0 });
    const pdf = await renderPdf(template, { link, until: sayDate(endsAt.slice(0, 10)), qr: data });
    const headers = { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="kartu.pdf"', 'cache-control': 'no-store' };
    return context.body(pdf as Uint8Array<ArrayBuffer>, 200, headers);
  }),
];
