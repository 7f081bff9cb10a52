/** The copy at once: a page to read and print, a PDF, and JSON. File names and titles name nobody. */
import { readFileSync } from 'node:fs';
import { html } from 'hono/html';
import type { Context } from 'hono';
import * as z from 'zod/mini';
import { jakartaDay } from '../../platform/clock/index.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import { renderPdf } from '../../platform/pdf/index.ts';
import { DOOR_PATH, purposes } from '../consent/index.ts';
import { listOwnAnswers, listRequests, readConsentOf } from '../consent/server.ts';
import { kindWords } from './asking.ts';
import { loadDeeds } from './care-serve.ts';
import { COPY_FORM, guardianCopy, LEFT_OUT } from './copy.ts';
import type { GuardianCopy } from './copy.ts';
import { sayDate, sayInstant, sayNumber } from './figures.ts';
import { sheet } from './frame-serve.ts';
import { growthSentence, sideOf, sideSentence } from './growth.ts';
import { loadMeasured } from './growth-serve.ts';
import { purposeNames, sayState } from './permission.ts';
import { byDay, isEmergency, sayDeed, sayReader, sayReading } from './readers.ts';
import { getOneself, getShownChild } from './shown-child-serve.ts';
import { listReadings } from './store.ts';
import { onVisit } from './visit-serve.ts';
import type { Visit } from './visit-serve.ts';

const READINGS = 500;
const template = readFileSync(new URL('copy.typ', import.meta.url), 'utf8');

async function writeCopy({ tx, guardian }: Visit): Promise<GuardianCopy> {
  const { childId, guardianId } = guardian;
  const child = await getShownChild(tx, childId);
  const { livesWith } = await getOneself(tx, guardian);
  const measured = await loadMeasured(tx, childId);
  const consent = await readConsentOf(tx, childId);
  const own = new Map((await listOwnAnswers(tx, childId, guardianId)).map((one) => [one.purpose, { answer: one.answer, on: one.day }]));
  const readings = await listReadings(tx, READINGS);
  const emergencies = readings.filter(isEmergency).map((one) => ({ on: jakartaDay(one.at), who: sayReader(one, livesWith), deed: sayDeed(one.verb), times: 1, reason: one.reason }));
  const others = byDay(readings.filter((one) => !isEmergency(one)), livesWith, jakartaDay).map(({ day, ...one }) => ({ on: day, ...one, reason: null }));
  const requests = await listRequests(tx, { childId, guardianId });
  return {
    form: COPY_FORM,
    writtenAt: tx.now.toISOString(),
    city: tx.regency.name,
    child: { name: child.name, sex: child.sex, bornOn: child.bornOn },
    measurements: measured.map((m) => ({
      on: m.on,
      ageDays: m.ageDays,
      weightKg: m.weightG === null ? null : m.weightG / 1000,
      lengthCm: m.lengthMm === null ? null : m.lengthMm / 10,
      lengthForAgeZ: m.lenZ === null ? null : m.lenZ / 100,
      held: m.lengthMm !== null && sideOf(m) === null,
    })),
    done: (await loadDeeds(tx, childId, livesWith)).map(({ on, what }) => ({ on, what })),
    consent: purposes.map((purpose) => ({ purpose, state: consent[purpose].state, own: own.get(purpose) ?? null })),
    readBy: [...emergencies, ...others].toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0)),
    requests: requests.map(({ kind, field, words, openedAt, dueAt, outcome, answer }) => ({
      kind, field, words, openedAt: openedAt.toISOString(), dueAt: dueAt.toISOString(), outcome, answer,
    })),
  };
}

/** The same in words, for page and paper: tables of texts. */
async function inWords(visit: Visit) {
  const copy = await writeCopy(visit);
  const measured = await loadMeasured(visit.tx, visit.guardian.childId);
  const name = copy.child.name;
  const orDash = (value: number | null): string => (value === null ? '\u2013' : sayNumber(value));
  return {
    title: 'Salinan data anak',
    name,
    about: `${copy.child.sex === 'M' ? 'Laki-laki' : 'Perempuan'}, lahir ${sayDate(copy.child.bornOn)}`,
    city: copy.city,
    written: sayInstant(visit.tx.now),
    growth: [growthSentence(name, measured), sideSentence(measured)],
    measurements: copy.measurements.map((m) => [sayDate(m.on), orDash(m.weightKg), orDash(m.lengthCm), m.held ? 'sedang diperiksa' : '']),
    done: copy.done.map(({ on, what }) => [sayDate(on), what]),
    consent: copy.consent.map(({ purpose }, index) => [purposeNames[purpose], sayState({ state: copy.consent[index]!.state, why: null })]),
    readBy: copy.readBy.map((one) => [sayDate(one.on), `${sayReading(one)}${one.reason === null ? '' : ` Alasan: ${one.reason}`}`]),
    requests: copy.requests.map((one) => [sayInstant(new Date(one.openedAt)), `${kindWords[one.kind].name}${one.words === null ? '' : `: ${one.words}`}`, one.answer ?? '']),
    leftOut: LEFT_OUT,
  };
}

export function showCopy(context: Context, corridor: Corridor): Promise<Response> {
  return onVisit(context, corridor, 'guardian.copy', async (visit) => {
    const it = await inWords(visit);
    const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
      rows.length === 0 ? html`<p>Belum ada.</p>` : html`<table><thead><tr>${head.map((one) => html`<th scope="col">${one}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
    const body = html`<h1>Salinan data ${it.name}</h1><p>${it.about}. ${it.city}, ditulis ${it.written}.</p>
<div class="note noprint"><p>Untuk disimpan: <a href="${DOOR_PATH}/salinan.pdf">berkas PDF untuk dibaca</a> atau <a href="${DOOR_PATH}/salinan.json">berkas JSON untuk komputer</a>.</p><p><b>HP pinjaman?</b> Jangan simpan: berkasnya tertinggal di HP ini. Baca saja di halaman ini.</p></div>
<p>${it.growth[0]} ${it.growth[1]}</p>
<h2>Penimbangan</h2>${table(['Tanggal', 'Berat, kg', 'Panjang, cm', 'Catatan'], it.measurements)}
<h2>Yang sudah dilakukan</h2>${table(['Tanggal', 'Apa'], it.done)}
<h2>Izin</h2>${table(['Untuk', 'Keadaan'], it.consent)}
<h2>Yang membaca</h2>${table(['Tanggal', 'Siapa dan apa'], it.readBy)}
<h2>Permintaan Anda</h2>${table(['Diminta', 'Apa', 'Jawaban'], it.requests)}<p class="small">${it.leftOut}</p>`;
    return sheet(context, { title: 'Salinan', body, visit });
  });
}

export async function sendPdf(context: Context, corridor: Corridor): Promise<Response> {
  const it = await onVisit(context, corridor, 'guardian.copy', inWords);
  return file(context, 'application/pdf', 'salinan.pdf', await renderPdf(template, it));
}

export async function sendJson(context: Context, corridor: Corridor): Promise<Response> {
  const copy = z.parse(guardianCopy, await onVisit(context, corridor, 'guardian.copy', writeCopy));
  return file(context, 'application/json', 'salinan.json', Buffer.from(`${JSON.stringify(copy, null, 2)}\n`));
}

function file(context: Context, type: string, name: string, bytes: Buffer): Response {
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' };
  return context.body(bytes as Uint8Array<ArrayBuffer>, 200, headers);
}
