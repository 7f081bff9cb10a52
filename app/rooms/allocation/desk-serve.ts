/** Answers for who keeps the books: all free pledges at once, a promise for a giver without an account, cover that waits in vain. */
import type { Tx } from '../../platform/db/actor.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { bare, commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { findFreePledges, findGiver, listRedirectable as listRedirectableRows } from '../contributions/server.ts';
import { downloadDraft, listRedirectable, orderDraft, readDraft, simulate } from './contract.ts';
import { findDraft, lockDraft } from './draft-store.ts';
import type { DraftRow } from './draft-store.ts';
import { orderFree, orderPromise } from './order-serve.ts';
import { draftFile } from './plan-file-serve.ts';
import { hasEnded, orderRedirect, undelivered, weighRedirect } from './redirect-serve.ts';
import { answerSimulation, makerOf, simulated, weighFree, weighSaid } from './simulate-serve.ts';
import type { Maker, Weighed } from './simulate-serve.ts';
import { viewOf } from './view-serve.ts';

export const deskAnswers: Answer[] = [
  bare(simulate, (context, corridor, input) => answerSimulation(context, corridor, simulate, input.draftId, (tx) => weighAtDesk(tx, input))),

  reads(readDraft, async (tx, { draftId }) => viewOf(tx, await getOwn(tx, draftId, findDraft))),

  commands(
    orderDraft,
    (tx, { draftId }) => getOwn(tx, draftId, lockDraft),
    async (tx, { without }, draft) => {
      if (draft.kind === 'free_pledges') return orderFree(tx, draft, without);
      if (draft.kind === 'redirect') return orderRedirect(tx, draft, without);
      const { said } = draft;
      if (said?.giverId === undefined) throw new Problem('record.missing', {});
      return orderPromise(tx, withoutLines(draft, without), said, async () => (await findGiver(tx, said.giverId!)) ?? missing(), false);
    },
  ),

  reads(downloadDraft, async (tx, { draftId, form }) => draftFile(tx, await viewOf(tx, await getOwn(tx, draftId, findDraft)), form)),

  reads(listRedirectable, async (tx) => {
    tx.mustSomewhere('ledger.record');
    const rows = await listRedirectableRows(tx);
    tx.shows([...new Set(rows.map(({ childId }) => childId))]);
    return {
      rows: rows.map((row) => ({
        allocationId: row.id, pledgeId: row.pledgeId, giverName: row.giverName, villageName: row.villageName, item: row.item, unit: row.unit, undelivered: undelivered(row), deadline: row.deadline,
        needEnded: hasEnded(row),
      })),
      freePledges: (await findFreePledges(tx)).length,
      today: tx.today,
    };
  }),
];

/** Whatever the desk weighs: all that is free, cover that waits in vain, or what a giver without an account says. */
async function weighAtDesk(tx: Tx, { draftId, what }: InputOf<typeof simulate>): Promise<Weighed> {
  if (what.kind === 'free_pledges') return weighFree(tx);
  if (what.kind === 'redirect') return weighRedirect(tx, what.allocationIds);
  const giver = (await findGiver(tx, what.giverId)) ?? missing();
  return weighSaid(tx, draftId, giver, { ...what.said, giverId: giver.id });
}

/** A simulation of the desk outside of a request. @throws Problem direction.busy, direction.failed, pledge.refused */
export const simulateAs = (maker: Maker, input: InputOf<typeof simulate>, signal: AbortSignal): ReturnType<typeof simulated> =>
  simulated(makerOf(maker, simulate), simulate, input.draftId, (tx) => weighAtDesk(tx, input), signal);

const withoutLines = (draft: DraftRow, without: readonly number[]): DraftRow => ({ ...draft, plan: { ...draft.plan, lines: draft.plan.lines.filter(({ line }) => !without.includes(line)) } });

/** @throws Problem record.missing for a draft of somebody else, or one that is forgotten */
async function getOwn(tx: Tx, draftId: string, find: (tx: Tx, id: string) => Promise<DraftRow | undefined>): Promise<DraftRow> {
  tx.mustSomewhere('ledger.record');
  return (await find(tx, draftId)) ?? missing();
}

function missing(): never {
  throw new Problem('record.missing', {});
}
