/** Answers for a giver: what I have, what it would do, and the order. */
import type { Tx } from '../../platform/db/actor.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { bare, commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { ownGiver, ownGiverKind } from '../contributions/server.ts';
import { downloadMyDraft, orderMine, readMyDraft, simulateMine } from './contract.ts';
import { findDraft, lockDraft } from './draft-store.ts';
import type { DraftRow } from './draft-store.ts';
import { orderPromise } from './order-serve.ts';
import { draftFile } from './plan-file-serve.ts';
import { answerSimulation, makerOf, simulated, weighSaid } from './simulate-serve.ts';
import type { Maker, Weighed } from './simulate-serve.ts';
import { viewOf } from './view-serve.ts';

export const mineAnswers: Answer[] = [
  bare(simulateMine, (context, corridor, { draftId, ...said }) =>
    answerSimulation(context, corridor, simulateMine, draftId, (tx) => weighMine(tx, { draftId, ...said })),
  ),

  reads(readMyDraft, async (tx, { draftId }) => viewOf(tx, await getMine(tx, draftId, findDraft))),

  commands(
    orderMine,
    (tx, { draftId }) => getMine(tx, draftId, lockDraft),
    async (tx, _input, draft) => {
      // Only what the giver said themselves is theirs to order here.
      if (draft.kind !== 'promise' || draft.said?.giverId !== undefined) throw new Problem('record.missing', {});
      return orderPromise(tx, draft, draft.said!, () => ownGiver(tx, draft.said!.giverKind), true);
    },
  ),

  reads(downloadMyDraft, async (tx, { draftId, form }) => draftFile(tx, await viewOf(tx, await getMine(tx, draftId, findDraft)), form)),
];

/** What somebody says they have, against the needs it could go to. */
async function weighMine(tx: Tx, { draftId, ...said }: InputOf<typeof simulateMine>): Promise<Weighed> {
  return weighSaid(tx, draftId, { kind: await ownGiverKind(tx, said.giverKind), name: null }, said);
}

/** A giver's simulation outside of a request: what their screen would show. @throws Problem direction.busy, direction.failed, pledge.refused */
export const simulateMineAs = (maker: Maker, input: InputOf<typeof simulateMine>, signal: AbortSignal): ReturnType<typeof simulated> =>
  simulated(makerOf(maker, simulateMine), simulateMine, input.draftId, (tx) => weighMine(tx, input), signal);

/** @throws Problem record.missing for a draft of somebody else, or one that is forgotten */
async function getMine(tx: Tx, draftId: string, find: (tx: Tx, id: string) => Promise<DraftRow | undefined>): Promise<DraftRow> {
  tx.mustSomewhere('pledge.make');
  const draft = await find(tx, draftId);
  if (draft === undefined) throw new Problem('record.missing', {});
  return draft;
}
