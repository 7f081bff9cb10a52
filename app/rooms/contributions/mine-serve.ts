/** Answers for a giver with an account: their own promises and nobody else's. */
import type { Tx } from '../../platform/db/actor.ts';
import { together } from '../../platform/db/together.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { readCatalogue } from '../needs/server.ts';
import { listAllocations, listHelped } from './allocation-store.ts';
import { downloadMyStatement, listGiftItems, makeMyPledge, readMyContributions, readMyPledge, withdrawMyPledge } from './contract.ts';
import { ownGiver } from './giver-serve.ts';
import { findGiverOf, findPledge, listPledgesOf } from './pledge-store.ts';
import type { PledgeStanding } from './pledge-store.ts';
import { coverageOf, pledgeDetail, pledgeView } from './pledge-view-serve.ts';
import { makePledge, withdraw } from './promise-serve.ts';
import { unitsFor } from './quantity.ts';
import { statementFile } from './statement-serve.ts';

export const mineAnswers: Answer[] = [
  reads(listGiftItems, async (tx) => ({
    items: (await readCatalogue(tx)).map(({ code, label, labelEn, unit, donor, isService }) => ({
      code, label, labelEn, unit, units: unitsFor(code, unit), kind: isService ? ('service' as const) : ('goods' as const), donor,
    })),
  })),

  reads(readMyContributions, async (tx) => {
    tx.mustSomewhere('pledge.make');
    const [giver, pledges] = await together(
      tx,
      () => findGiverOf(tx, tx.actor.id),
      () => listPledgesOf(tx, tx.actor.id),
    );
    const ids = pledges.map(({ id }) => id);
    const [allocations, helped] = await together(
      tx,
      () => listAllocations(tx, ids),
      () => listHelped(tx, ids),
    );
    return {
      giver: giver === undefined ? null : { id: giver.id, name: giver.name, kind: giver.kind },
      pledges: pledges.map(pledgeView),
      coverage: coverageOf(allocations, helped),
      today: tx.today,
    };
  }),

  reads(readMyPledge, async (tx, input) => {
    const pledge = await getMine(tx, input.pledgeId);
    return pledgeDetail(tx, pledge, { withdraw: pledge.unspent > 0, direct: false });
  }),

  commands(
    makeMyPledge,
    async (tx) => tx.mustSomewhere('pledge.make'),
    async (tx, { pledgeId, giverKind, ...said }) => {
      await makePledge(tx, await ownGiver(tx, giverKind), { id: pledgeId, ...said });
      return { id: pledgeId, outcome: 'promised' };
    },
  ),

  commands(
    withdrawMyPledge,
    (tx, input) => getMine(tx, input.pledgeId),
    async (tx, input) => ({ id: await withdraw(tx, input.pledgeId, input.reason), outcome: 'withdrawn' }),
  ),

  reads(downloadMyStatement, async (tx, input) => {
    tx.mustSomewhere('pledge.make');
    const giver = await findGiverOf(tx, tx.actor.id);
    if (giver === undefined) throw new Problem('record.missing', {});
    return statementFile(tx, giver, await listPledgesOf(tx, tx.actor.id), input.form);
  }),
];

/** @throws Problem record.missing for a pledge of somebody else: whether it exists is not told */
async function getMine(tx: Tx, pledgeId: string): Promise<PledgeStanding> {
  tx.mustSomewhere('pledge.make');
  const pledge = await findPledge(tx, pledgeId);
  if (pledge === undefined || pledge.giverPersonId !== tx.actor.id) throw new Problem('record.missing', {});
  return pledge;
}
