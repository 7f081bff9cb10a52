/** Answers for the secretariat and those who read the books: givers, promises written down for them, directing by hand. */
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { Problem } from '../../platform/problem/index.ts';
import { findOpenNeeds } from '../needs/server.ts';
import { addOfflineGiver, downloadStatement, listGivers as listGiversEndpoint, listPledges as listPledgesEndpoint, readPledge, recordPledge } from './contract.ts';
import { allocate, getAllocation, release, settle } from './direct-serve.ts';
import { directByHand, listNeedsFor, releaseCover, reverseTransfer, settleBill } from './handover-contract.ts';
import type { NeedChoice } from './handover-contract.ts';
import { misfitOf } from './match.ts';
import { addGiver, findGiver, findPledge, listGivers, listPledges, listPledgesOfGiver } from './pledge-store.ts';
import type { PledgeCursor, PledgeStanding } from './pledge-store.ts';
import { pledgeDetail, pledgeView } from './pledge-view-serve.ts';
import { makePledge } from './promise-serve.ts';
import { affordable } from './quantity.ts';
import { reverse } from './receive-serve.ts';
import { statementFile } from './statement-serve.ts';

const PAGE = 50;
/** Open needs offered for one promise: more are never read by a person. */
const OFFERED = 60;

export const deskAnswers: Answer[] = [
  reads(listPledgesEndpoint, async (tx, input) => {
    tx.mustSomewhere('ledger.read');
    const rows = await listPledges(tx, { free: input.free === '1' }, readCursor(input.after), PAGE);
    const last = rows.length > PAGE ? rows[PAGE - 1]! : undefined;
    return { pledges: rows.slice(0, PAGE).map(({ movedAt: _none, ...row }) => pledgeView(row)), next: last === undefined ? null : `${last.movedAt.toISOString()}_${last.id}` };
  }),

  reads(readPledge, async (tx, input) => {
    tx.mustSomewhere('ledger.read');
    const pledge = await getPledge(tx, input.pledgeId);
    return pledgeDetail(tx, pledge, { withdraw: false, direct: tx.actor.areasFor('ledger.record').length > 0 });
  }),

  reads(listGiversEndpoint, async (tx) => {
    tx.mustSomewhere('ledger.read');
    return { givers: (await listGivers(tx)).map(({ personId, ...giver }) => ({ ...giver, signsIn: personId !== null })) };
  }),

  commands(
    addOfflineGiver,
    async (tx) => tx.mustSomewhere('ledger.record'),
    async (tx, input) => {
      await addGiver(tx, { id: input.giverId, kind: input.kind, name: input.name, personId: null });
      return { id: input.giverId, outcome: 'added' };
    },
  ),

  commands(
    recordPledge,
    async (tx, input) => {
      tx.mustSomewhere('ledger.record');
      return (await findGiver(tx, input.giverId)) ?? missing();
    },
    async (tx, { giverId: _none, pledgeId, ...said }, giver) => {
      await makePledge(tx, giver, { id: pledgeId, ...said });
      return { id: pledgeId, outcome: 'promised' };
    },
  ),

  reads(downloadStatement, async (tx, input) => {
    tx.mustSomewhere('ledger.read');
    const giver = (await findGiver(tx, input.giverId)) ?? missing();
    return statementFile(tx, giver, await listPledgesOfGiver(tx, giver.id), input.form);
  }),

  reads(listNeedsFor, async (tx, input) => {
    tx.mustSomewhere('ledger.record');
    const pledge = await getPledge(tx, input.pledgeId);
    const except = input.exceptAllocation === undefined ? null : await getAllocation(tx, input.exceptAllocation);
    const open = await findOpenNeeds(tx, { areas: [pledge.wishArea], ...(pledge.kind === 'money' ? {} : { item: pledge.commodity }), limit: 500 });
    const fitting = open.filter((need) => need.id !== except?.needId && misfitOf(pledge, need, tx.today) === null).slice(0, OFFERED);
    tx.shows(fitting.map(({ childId }) => childId));
    return { needs: fitting.map((need): NeedChoice => ({
      needId: need.id, item: need.item, unit: need.unit, villageName: need.villageName, quantity: need.quantity, remaining: need.quantity - need.covered, unitPrice: need.unitPrice,
      deadline: need.deadline, urgency: need.urgency, divisible: need.divisible, affordable: affordable(pledge.kind, pledge.unspent, need),
    })) };
  }),

  commands(
    directByHand,
    async (tx) => tx.mustSomewhere('ledger.record'),
    async (tx, input) => {
      await allocate(tx, [input]);
      return { id: input.allocationId, outcome: 'directed' };
    },
  ),

  commands(
    releaseCover,
    async (tx, input) => {
      const row = await getAllocation(tx, input.allocationId);
      tx.must('ledger.record', row.area);
      return row;
    },
    async (tx, input, row) => ({ id: await release(tx, row, input.quantity, input.reason, input.onwards), outcome: input.onwards === null ? 'released' : 'redirected' }),
  ),

  commands(
    settleBill,
    async (tx, input) => {
      const row = await getAllocation(tx, input.allocationId);
      tx.must('ledger.record', row.area);
      return row;
    },
    async (tx, input, row) => ({ id: await settle(tx, row, input.spent, input.on), outcome: 'settled' }),
  ),

  commands(
    reverseTransfer,
    async (tx) => tx.mustSomewhere('ledger.record'),
    async (tx, input) => ({ id: await reverse(tx, input.transferId, input.reason), outcome: 'reversed' }),
  ),
];

function missing(): never {
  throw new Problem('record.missing', {});
}

async function getPledge(tx: Tx, id: string): Promise<PledgeStanding> {
  return (await findPledge(tx, id)) ?? missing();
}

function readCursor(text: string | undefined): PledgeCursor | null {
  const match = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '');
  return match === null ? null : { movedAt: match[1]!, id: match[2]! };
}
