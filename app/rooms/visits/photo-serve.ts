/** Answers of the card's facts and of photographs: with consent alone, without place and time in them, sealed with the child's key. */
import type { Context } from 'hono';
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { stillPicture } from '../../platform/files/still-picture.ts';
import type { StillPicture } from '../../platform/files/still-picture.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { readAtMost } from '../../platform/http/limited-body.ts';
import { bare, commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { findChild, findSiblings, openForChild, sealForChild } from '../children/server.ts';
import type { ChildRow } from '../children/server.ts';
import { callName } from '../fostering/index.ts';
import { listPromised } from '../needs/server.ts';
import { MOST_PHOTO_BYTES, readCard, readMyCard, readPhoto, removePhoto, sendMyPhoto, sendPhoto } from './photo-contract.ts';
import type { CardFacts } from './photo-contract.ts';
import { listLastWeights, ownChildHasTwin } from './twin-store.ts';
import { deletePhoto, findOwnVisit, findPhoto, insertPhoto } from './photo-store.ts';

/** The child, once the right is proved. */
type Demand = (tx: Tx, childId: string) => Promise<ChildRow>;

const ownChild: Demand = async (tx, childId) => {
  const child = await findChild(tx, childId);
  if (child === undefined) throw new Problem('visit.not_paired', {});
  tx.must('own.read', child.area, child.id);
  return child;
};

const childOfStaff =
  (verb: string): Demand =>
  async (tx, childId) => {
    const child = await findChild(tx, childId);
    if (child === undefined) throw new Problem('record.missing', {});
    tx.must(verb, child.area, child.id);
    return child;
  };

async function askedOf(tx: Tx, child: ChildRow): Promise<Pick<CardFacts, 'mayPhoto' | 'help'>> {
  tx.shows([child.id]);
  return { mayPhoto: child.allows_photo, help: await listPromised(tx, child.id) };
}

/** A twin is a child of the same parents and place, born on the same day. */
async function twinsOf(tx: Tx, child: ChildRow): Promise<CardFacts['twins']> {
  const twins = (await findSiblings(tx, child)).filter(({ bornOn }) => bornOn === child.born_on);
  if (twins.length === 0) return [];
  const pair = [{ id: child.id, name: child.name }, ...twins];
  tx.shows(pair.map(({ id }) => id));
  const last = new Map((await listLastWeights(tx, pair.map(({ id }) => id))).map((row) => [row.childId, row]));
  return pair.flatMap(({ id, name }) => {
    const row = last.get(id);
    return row === undefined ? [] : [{ childId: id, name, sex: row.sex, lastWeightG: row.weightG, lastOn: row.on }];
  });
}

/** @throws Problem photo.refused without consent, and for a visit that somebody else made */
async function keepPhoto(tx: Tx, child: ChildRow, visitId: string, photo: StillPicture | null): Promise<void> {
  tx.shows([child.id]);
  if (!child.allows_photo) throw new Problem('photo.refused', { reason: 'consent' });
  const visit = await findOwnVisit(tx, child.id, visitId);
  if (visit === undefined) throw new Problem('photo.refused', { reason: 'visit' });
  if (photo === null) return;
  const sealed = await sealForChild(tx, child.id, photo.bytes.toString('base64'));
  await insertPhoto(tx, { childId: child.id, area: child.area, visitId, sealed, kind: photo.kind, byteCount: photo.bytes.length, takenOn: visit.made_on });
}

async function takeIn(context: Context, corridor: Corridor, endpoint: Endpoint, demand: Demand, input: { childId: string; visitId: string }): Promise<Response> {
  const regency = corridor.regencyOf(context);
  const who = corridor.actorOf(context, regency);
  const told = { need: endpoint.needs, requestId: context.get('requestId') as string };
  // Right and consent are proved before a byte is read.
  await asActor(corridor.pool, regency, who, { ...told, records: null }, async (tx) => keepPhoto(tx, await demand(tx, input.childId), input.visitId, null));
  const bytes = await readAtMost(context, MOST_PHOTO_BYTES);
  if (bytes === null) throw new Problem('picture.refused', { reason: 'large', limitBytes: MOST_PHOTO_BYTES });
  const photo = stillPicture(bytes);
  if (photo === null) throw new Problem('picture.refused', { reason: bytes.length === 0 ? 'empty' : 'kind' });
  await asActor(corridor.pool, regency, who, { ...told, records: endpoint.records }, async (tx) => keepPhoto(tx, await demand(tx, input.childId), input.visitId, photo));
  return context.json({ id: input.visitId, outcome: 'kept' }, 200, { 'cache-control': 'no-store' });
}

/** The picture of a visit as a reply that nothing keeps. @throws Problem photo.missing when there is none, or none that is allowed */
export async function openPhoto(tx: Tx, childId: string, visitId: string): Promise<Response> {
  const photo = await findPhoto(tx, childId, visitId);
  const text = photo === undefined ? null : await openForChild(tx, childId, photo.sealed);
  if (photo === undefined || text === null) throw new Problem('photo.missing', {});
  return new Response(new Uint8Array(Buffer.from(text, 'base64')), {
    headers: { 'content-type': photo.kind, 'cache-control': 'no-store', 'content-disposition': 'inline; filename="foto.bin"', 'x-content-type-options': 'nosniff' },
  });
}

export const photoAnswers: Answer[] = [
  reads(readMyCard, async (tx, { childId }) => {
    const child = await ownChild(tx, childId);
    return { ...(await askedOf(tx, child)), twin: (await ownChildHasTwin(tx, child.id)) ? { callName: callName(child.name) } : null };
  }),
  reads(readCard, async (tx, { childId }) => {
    const child = await childOfStaff('visit.record')(tx, childId);
    return { ...(await askedOf(tx, child)), twins: await twinsOf(tx, child) };
  }),

  bare(sendMyPhoto, (context, corridor, input) => takeIn(context, corridor, sendMyPhoto as Endpoint, ownChild, input)),
  bare(sendPhoto, (context, corridor, input) => takeIn(context, corridor, sendPhoto as Endpoint, childOfStaff('visit.record'), input)),

  reads(readPhoto, async (tx, { childId, visitId }) => {
    const child = await childOfStaff('case.read')(tx, childId);
    tx.shows([child.id]);
    return openPhoto(tx, child.id, visitId);
  }),

  commands(
    removePhoto,
    (tx, { childId }) => childOfStaff('visit.record')(tx, childId),
    async (tx, { visitId }, child) => {
      tx.shows([child.id]);
      await deletePhoto(tx, child.id, visitId);
      return { id: visitId, outcome: 'removed' };
    },
  ),
];
