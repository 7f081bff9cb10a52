/** What was done: weighings, calls to the puskesmas, visits, and what was received. */
import { html } from 'hono/html';
import type { Context } from 'hono';
import { jakartaDay } from '../../platform/clock/index.ts';
import type { Tx } from '../../platform/db/actor.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import { villageOf } from '../children/index.ts';
import { DOOR_PATH } from '../consent/index.ts';
import { listMet } from '../needs/server.ts';
import { listVisits, openPhoto } from '../visits/server.ts';
import { inOrder, sayCall, sayGiven, sayVisit, sayWeighing } from './care.ts';
import type { Deed } from './care.ts';
import { sayDate } from './figures.ts';
import { sheet } from './frame-serve.ts';
import { loadMeasured } from './growth-serve.ts';
import { getOneself, getShownChild } from './shown-child-serve.ts';
import { listCalls, namePlaces } from './store.ts';
import { onVisit } from './visit-serve.ts';

/** Everything done for a child, newest first; with places only where the guardian may know them. */
export async function loadDeeds(tx: Tx, childId: string, withPlaces: boolean): Promise<Deed[]> {
  const measured = await loadMeasured(tx, childId);
  const names = withPlaces ? await namePlaces(tx, measured.map(({ place }) => place)) : new Map<string, string>();
  const placeOf = (code: string): string | null => {
    const name = names.get(code);
    return name === undefined || code === villageOf(code) ? null : /^posyandu/i.test(name) ? name : `Posyandu ${name}`;
  };
  const calls = await listCalls(tx, childId);
  return inOrder([
    ...measured.map((m) => ({ on: m.on, what: sayWeighing(m, placeOf(m.place)) })),
    ...(await listVisits(tx, childId)).map((visit) => ({ on: visit.madeOn, what: sayVisit(visit.madeAs, visit.hasPhoto), ...(visit.hasPhoto ? { photoOf: visit.id } : {}) })),
    ...(await listMet(tx, childId)).map((given) => ({ on: given.metOn, what: sayGiven(given) })),
    ...calls.map((call) => ({ on: jakartaDay(call.openedAt), what: sayCall(call.reasons, call.doneAt !== null) })),
  ]);
}

export function showCare(context: Context, corridor: Corridor): Promise<Response> {
  return onVisit(context, corridor, 'guardian.read_care', async (visit) => {
    const { tx, guardian } = visit;
    const child = await getShownChild(tx, guardian.childId);
    const { livesWith } = await getOneself(tx, guardian);
    const deeds = await loadDeeds(tx, child.id, livesWith);
    const body = html`<h1>${deeds.length === 0 ? `Belum ada catatan untuk ${child.callName}` : `Yang sudah dilakukan untuk ${child.callName}`}</h1>
${deeds.length === 0 ? html`<p>Penimbangan pertama akan tampil di sini. Datanglah ke posyandu bulan ini.</p>` : html`<ul class="list">${deeds.map((deed) => html`<li><h2>${sayDate(deed.on)}</h2><p>${deed.what}</p>${deed.photoOf === undefined ? '' : html`<p><a href="${DOOR_PATH}/foto/${deed.photoOf}">Lihat foto kunjungan ini</a></p>`}</li>`)}</ul>`}`;
    return sheet(context, { title: 'Yang sudah dilakukan', body, visit });
  });
}

/** The photograph of a visit, while the guardians allow it: asked anew each time. */
export function showPhoto(context: Context, corridor: Corridor): Promise<Response> {
  return onVisit(context, corridor, 'guardian.read_photo', async ({ tx, guardian }) => openPhoto(tx, guardian.childId, context.req.param('visitId') ?? ''));
}
