/** Simulating: needs and offers are read, then weighed without a transaction held open, then the draft is kept. Nothing enters the books. */
import type { Context } from 'hono';
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import type { Performance } from '../../platform/http/perform.ts';
import { Problem } from '../../platform/problem/index.ts';
import { loadVillages } from '../areas/server.ts';
import { shownQuantity } from '../contributions/index.ts';
import type { GiverKind } from '../contributions/index.ts';
import { findFreePledges, weighPromise } from '../contributions/server.ts';
import type { Offer } from './allocation-problem.ts';
import { countDraftsSince, findDraft, keepDraft } from './draft-store.ts';
import type { DraftRow, DraftSaid } from './draft-store.ts';
import { draftOf, needsToCover } from './draft.ts';
import type { DraftKind, DraftSource } from './draft.ts';
import type { OpenNeed } from './open-need.ts';
import { listOpenNeeds } from './open-store.ts';
import { directed } from './solve-serve.ts';
import { viewOf } from './view-serve.ts';

/** A person weighs again and again; a machine that asks for all that is needed everywhere is stopped. */
const DRAFTS_AN_HOUR = 60;
const HOUR_MS = 3_600_000;

/** What is weighed. */
export interface Weighed {
  kind: DraftKind;
  said: DraftSaid | null;
  offers: readonly (Offer & DraftSource)[];
  open: readonly OpenNeed[];
}

/** Runs a part of a simulation as its maker, in a transaction of its own; `records` is its verb in the audit. */
export type AsMaker = <T>(records: string | null, work: (tx: Tx) => Promise<T>) => Promise<T>;

/** Answers a simulation; `read` says what is weighed. Who leaves the page ends it. */
export async function answerSimulation(context: Context, corridor: Corridor, endpoint: Endpoint, draftId: string, read: (tx: Tx) => Promise<Weighed>): Promise<Response> {
  const regency = corridor.regencyOf(context);
  const as = makerOf({ pool: corridor.pool, regency, who: corridor.actorOf(context, regency), options: { requestId: context.get('requestId') as string } }, endpoint);
  return context.json(await simulated(as, endpoint, draftId, read, context.req.raw.signal), 200, { 'cache-control': 'no-store' });
}

/** Who simulates: where, as whom, and at which instant. */
export type Maker = Pick<Performance, 'pool' | 'regency' | 'who' | 'options'>;

export const makerOf = ({ pool, regency, who, options }: Maker, endpoint: Endpoint): AsMaker => (records, work) =>
  asActor(pool, regency, who, { ...options, need: endpoint.needs, records }, (tx) => {
    tx.mustSomewhere(endpoint.needs);
    return work(tx);
  });

/** Reads, weighs without a transaction held open, keeps the draft. A repeat gives the draft that it gave before. */
export async function simulated(as: AsMaker, endpoint: Endpoint, draftId: string, read: (tx: Tx) => Promise<Weighed>, signal: AbortSignal): ReturnType<typeof viewOf> {
  const asked = await as(null, async (tx) => ((await findDraft(tx, draftId)) === undefined ? problemOf(tx, await read(tx)) : null));
  const plan = asked === null ? null : await planOf(asked, signal);
  return as(endpoint.records, async (tx) => viewOf(tx, plan === null ? (await findDraft(tx, draftId))! : await keepDraft(tx, { id: draftId, kind: asked!.kind, said: asked!.said, plan })));
}

/** A problem as it is read, before it is weighed. */
export type Asked = Weighed & { today: string; places: Map<string, { lat: number | null; lng: number | null }> };

/** What is weighed with the day and the places of the kelurahan. @throws Problem too.many */
export async function problemOf(tx: Tx, weighed: Weighed): Promise<Asked> {
  if ((await countDraftsSince(tx, new Date(tx.now.getTime() - HOUR_MS))) >= DRAFTS_AN_HOUR) throw new Problem('too.many', {});
  return { ...weighed, today: tx.today, places: new Map((await loadVillages(tx)).map(({ code, lat, lng }) => [code, { lat, lng }])) };
}

/** The best plan as a draft. @throws Problem direction.busy, direction.failed */
export async function planOf({ today, offers, open, places }: Asked, signal: AbortSignal): Promise<DraftRow['plan']> {
  const { plan, proof } = await directed({ today, needs: needsToCover(open, places), offers }, signal);
  return draftOf(plan, proof, open, offers, new Map(offers.map(({ id, pledgeId, giverName }) => [id, { id, pledgeId, giverName }])));
}

/** A promise that is only said, and the needs it could go to. @throws Problem pledge.refused */
export async function weighSaid(tx: Tx, draftId: string, giver: { kind: GiverKind; name: string | null }, said: DraftSaid): Promise<Weighed> {
  const { commodity, unit, amount } = await weighPromise(tx, giver.kind, said);
  const offer = {
    id: draftId, pledgeId: null, giverName: giver.name, giverKind: giver.kind, commodity, unit, amount: shownQuantity(amount, commodity), wishArea: said.wishArea, wishItems: [], near: null,
    validUntil: said.validUntil,
  };
  return { kind: 'promise', said, offers: [offer], open: await listOpenNeeds(tx, said.wishArea, said.item) };
}

/** All that is free of all pledges, and all open needs within reach. */
export async function weighFree(tx: Tx): Promise<Weighed> {
  const offers = (await findFreePledges(tx)).map(({ id, giverName, giverKind, commodity, unit, unspent, wishArea, validUntil }) => ({
    id, pledgeId: id, giverName, giverKind, commodity, unit, amount: shownQuantity(unspent, commodity), wishArea, wishItems: [], near: null, validUntil,
  }));
  return { kind: 'free_pledges', said: null, offers, open: await listOpenNeeds(tx, tx.regency.code, null) };
}
