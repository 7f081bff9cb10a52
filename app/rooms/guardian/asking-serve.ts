/** What the guardian asks for: the list with its clock, and one form a kind. */
import { html } from 'hono/html';
import type { Context } from 'hono';
import type { Corridor } from '../../platform/http/corridor.ts';
import { readForm } from '../../platform/http/page.ts';
import { newId } from '../../platform/ids/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { DOOR_PATH, REQUEST_WORDS, correctableFields, hoursLeft, requestKinds } from '../consent/index.ts';
import type { CorrectableField, RequestKind } from '../consent/index.ts';
import { countRequests, listRequests, openRequest } from '../consent/server.ts';
import type { RightsRequest } from '../consent/server.ts';
import { fieldWords, kindWords, sayRequest } from './asking.ts';
import { sayInstant } from './figures.ts';
import { sheet } from './frame-serve.ts';
import type { Markup } from './frame-serve.ts';
import { onVisit, onceOnVisit } from './visit-serve.ts';

const PATH = '/permintaan';
/** More than this a day is somebody playing with the phone. */
const MOST_A_DAY = 20;

export function showRequests(context: Context, corridor: Corridor): Promise<Response> {
  return onVisit(context, corridor, 'guardian.read_requests', async (visit) => {
    const { tx, guardian } = visit;
    const requests = await listRequests(tx, { childId: guardian.childId, guardianId: guardian.guardianId });
    const sent = context.req.query('terkirim') === '1';
    const newest = requests.toSorted((one, other) => other.openedAt.getTime() - one.openedAt.getTime());
    const body = html`<h1>${newest.length === 0 ? 'Apa yang ingin Anda minta?' : 'Permintaan Anda'}</h1>${sent ? html`<div class="note good-news" role="status"><p><b>Terkirim.</b> Petugas menjawab paling lambat tiga hari. Jawabannya tampil di halaman ini.</p></div>` : ''}
${newest.length === 0 ? '' : html`<ul class="list">${newest.map((request) => row(request, tx.now))}</ul><h2>Minta yang lain</h2>`}
<nav aria-label="Jenis permintaan"><ul>${kinds.map((kind) => html`<li><a href="${DOOR_PATH}${PATH}/baru?jenis=${kind}"><b>${kindWords[kind].name}</b><span>${kindWords[kind].about}</span></a></li>`)}<li><a href="${DOOR_PATH}/keluhan-asuh/baru"><b>Keluhan tentang bapak atau bunda asuh</b><span>Hanya dibaca Inspektorat</span></a></li></ul></nav>`;
    return sheet(context, { title: 'Permintaan', body, visit });
  });
}

const kinds = Object.keys(kindWords) as RequestKind[];

function row(request: RightsRequest, now: Date): Markup {
  const field = request.field === null ? '' : `: ${fieldWords[request.field].toLowerCase()}`;
  return html`<li><h2>${kindWords[request.kind].name}${field}</h2><p class="small">Diminta ${sayInstant(request.openedAt)}</p>${request.words === null ? '' : html`<p>${request.words}</p>`}
<p class="state">${sayRequest(request.outcome, hoursLeft(request, now), sayInstant(request.dueAt))}</p>${request.answer === null ? '' : html`<p>${request.answer}</p>`}</li>`;
}

export function showNewRequest(context: Context, corridor: Corridor): Promise<Response> {
  return onVisit(context, corridor, 'guardian.read_requests', async (visit) => {
    const kind = kindOf(context.req.query('jenis'));
    const words = kindWords[kind];
    const body = html`<h1>${words.name}</h1><p>${words.about}.</p>
<form class="stack" method="post" action="${DOOR_PATH}${PATH}"><input type="hidden" name="kunci" value="${visit.formToken(PATH)}"><input type="hidden" name="jenis" value="${kind}">
${kind === 'correction' ? html`<label>Yang salah<select name="bagian">${correctableFields.map((field) => html`<option value="${field}">${fieldWords[field]}</option>`)}</select></label>` : ''}
<label>${words.asks}<textarea name="kata" maxlength="${REQUEST_WORDS}"${words.mustWrite ? html` required` : ''}></textarea></label>
<button>Kirim</button></form><p class="small">Petugas menjawab paling lambat tiga hari (3 x 24 jam).</p>`;
    return sheet(context, { title: words.name, body, visit, staysOpen: true });
  });
}

/** @throws Problem record.missing for a kind that there is not */
function kindOf(text: string | undefined): RequestKind {
  const kind = requestKinds.find((one) => one === text);
  if (kind === undefined) throw new Problem('record.missing', {});
  return kind;
}

export async function saveRequest(context: Context, corridor: Corridor): Promise<Response> {
  const fields = await readForm(context);
  const kind = kindOf(fields['jenis']);
  const words = (fields['kata'] ?? '').trim().slice(0, REQUEST_WORDS);
  const field = kind === 'correction' ? fieldOf(fields['bagian']) : null;
  if (words === '' && kindWords[kind].mustWrite) throw new Problem('input.unreadable', { part: 'body', issues: ['kata'] });
  await onceOnVisit(context, corridor, { path: PATH, records: 'request.open', fields }, async ({ tx, guardian }) => {
    const { childId, guardianId, area } = guardian;
    if ((await countRequests(tx, guardianId, new Date(tx.now.getTime() - 86_400_000))) >= MOST_A_DAY) throw new Problem('too.many', {});
    const id = newId();
    await openRequest(tx, { id, childId, area, guardianId, kind, field, words: words === '' ? null : words });
    return { id, outcome: 'opened' };
  });
  return context.body(null, 303, { location: `${DOOR_PATH}${PATH}?terkirim=1` });
}

function fieldOf(text: string | undefined): CorrectableField {
  return correctableFields.find((one) => one === text) ?? 'other';
}
