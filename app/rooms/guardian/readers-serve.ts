/** Who read the record: when, as what, from where, why. */
import { html } from 'hono/html';
import type { Context } from 'hono';
import { jakartaDay } from '../../platform/clock/index.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import { sayDate, sayInstant } from './figures.ts';
import { sheet } from './frame-serve.ts';
import type { Markup } from './frame-serve.ts';
import { byDay, isEmergency, sayReader, sayReading } from './readers.ts';
import type { Reading } from './readers.ts';
import { getOneself } from './shown-child-serve.ts';
import { listReadings } from './store.ts';
import { onVisit } from './visit-serve.ts';

/** Further back than this a page does not go; the rest is told on request. */
const AT_MOST = 500;

export function showReaders(context: Context, corridor: Corridor): Promise<Response> {
  return onVisit(context, corridor, 'guardian.read_readers', async (visit) => {
    const { tx, guardian } = visit;
    const { livesWith } = await getOneself(tx, guardian);
    const readings = await listReadings(tx, AT_MOST);
    const days = byDay(readings.filter((reading) => !isEmergency(reading)), livesWith, jakartaDay);
    const body = html`<h1>${days.length === 0 ? 'Belum ada yang membaca data anak' : 'Yang membaca data anak'}</h1>
<p>Setiap orang yang membuka data anak tercatat. Ada yang tidak wajar? <a href="/wali/permintaan/baru?jenis=complaint">Sampaikan keluhan Anda</a>.</p>
${emergencies(readings, livesWith)}
${days.length === 0 ? '' : html`<ul class="list">${[...Map.groupBy(days, ({ day }) => day)].map(([day, some]) => html`<li><h2>${sayDate(day)}</h2>${some.map((one) => html`<p>${sayReading(one)}</p>`)}</li>`)}</ul>`}
${readings.length < AT_MOST ? '' : html`<p class="small">Ini ${AT_MOST} catatan terbaru. Yang lebih lama dapat diminta lewat <a href="/wali/permintaan">Permintaan</a>.</p>`}`;
    return sheet(context, { title: 'Yang membaca', body, visit });
  });
}

/** Broken glasses, on top and with their reason. */
export function emergencies(readings: readonly Reading[], withPlace: boolean): Markup {
  const some = readings.filter(isEmergency);
  if (some.length === 0) return html``;
  return html`<div class="note alarm"><h2>Dibuka secara darurat</h2>${some.map(
    (one) => html`<p><b>${sayInstant(one.at)}</b>: ${sayReader(one, withPlace)}. ${one.reason === null ? '' : html`Alasannya: ${one.reason}`}</p>`,
  )}<p class="small">Petugas di luar wilayah boleh membuka data satu jam bila anak berobat ke sana. Kepala puskesmas memeriksa setiap pembukaan.</p></div>`;
}
