/** A guardian complains about a foster parent: the words go to the inspectorate alone, and its answer stands here. */
import { html } from 'hono/html';
import type { Context } from 'hono';
import { jakartaDay } from '../../platform/clock/index.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import { readForm } from '../../platform/http/page.ts';
import { newId } from '../../platform/ids/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { findChild } from '../children/server.ts';
import { DOOR_PATH } from '../consent/index.ts';
import { COMPLAINT_WORDS } from '../fostering/index.ts';
import { complain, listCarePairings, listOwnComplaints } from '../fostering/server.ts';
import { sayDate, sayInstant } from './figures.ts';
import { sheet } from './frame-serve.ts';
import { onVisit, onceOnVisit } from './visit-serve.ts';

const PATH = '/keluhan-asuh';
/** Shorter words tell the inspectorate nothing it could look into. */
const SHORTEST = 10;

const OUTCOMES = { founded: 'Sudah diperiksa: keluhan Anda terbukti.', not_founded: 'Sudah diperiksa: keluhan tidak terbukti.' } as const;

export function showComplaint(context: Context, corridor: Corridor): Promise<Response> {
  return onVisit(context, corridor, 'guardian.read_requests', async (visit) => {
    const { tx, guardian } = visit;
    const pairings = await listCarePairings(tx, guardian.childId);
    const complaints = await listOwnComplaints(tx, guardian.childId);
    const sent = context.req.query('terkirim') === '1';
    const body = html`<h1>Keluhan tentang bapak atau bunda asuh</h1>${sent ? html`<div class="note good-news" role="status"><p><b>Terkirim ke Inspektorat.</b> Jawabannya tampil di halaman ini.</p></div>` : ''}
<p>Hanya Inspektorat yang membaca. Kader, puskesmas, dan tim pendampingan tidak. Anak tidak kehilangan bantuan apa pun.</p>
${pairings.length === 0 ? html`<p>Belum ada bapak atau bunda asuh yang mendampingi. Untuk hal lain, <a href="${DOOR_PATH}/permintaan/baru?jenis=complaint">kirim keluhan biasa</a>.</p>` : html`<form class="stack" method="post" action="${DOOR_PATH}${PATH}"><input type="hidden" name="kunci" value="${visit.formToken(PATH)}">
<label>Tentang siapa<select name="siapa">${pairings.map((one) => html`<option value="${one.pairingId}">${one.personName}${one.endedAt === null ? '' : ` (sampai ${sayDate(jakartaDay(one.endedAt))})`}</option>`)}</select></label>
<label>Ceritakan apa yang terjadi, dan kapan.<textarea name="kata" minlength="${SHORTEST}" maxlength="${COMPLAINT_WORDS}" required></textarea></label>
<button>Kirim ke Inspektorat</button></form>`}
${complaints.length === 0 ? '' : html`<h2>Yang sudah Anda sampaikan</h2><ul class="list">${complaints.map((one) => html`<li><h3>${sayInstant(one.filedAt)}</h3>${one.words === null ? '' : html`<p>${one.words}</p>`}<p class="state">${one.outcome === null ? 'Sedang diperiksa Inspektorat.' : OUTCOMES[one.outcome]}</p>${one.answer === null ? '' : html`<p>${one.answer}</p>`}</li>`)}</ul>`}`;
    return sheet(context, { title: 'Keluhan', body, visit, staysOpen: true });
  });
}

export async function saveComplaint(context: Context, corridor: Corridor): Promise<Response> {
  const fields = await readForm(context);
  const words = (fields['kata'] ?? '').trim().slice(0, COMPLAINT_WORDS);
  await onceOnVisit(context, corridor, { path: PATH, records: 'complaint.file', fields }, async ({ tx, guardian }) => {
    if (words.length < SHORTEST) throw new Problem('input.unreadable', { part: 'body', issues: ['kata'] });
    const child = await findChild(tx, guardian.childId);
    if (child === undefined) throw new Problem('record.missing', {});
    const id = newId();
    await complain(tx, { id: child.id, area: child.area, aliasSeed: child.alias_seed }, { id, pairingId: fields['siapa'] ?? '', words, filedAs: 'guardian' });
    return { id, outcome: 'filed' };
  });
  return context.body(null, 303, { location: `${DOOR_PATH}${PATH}/baru?terkirim=1` });
}
