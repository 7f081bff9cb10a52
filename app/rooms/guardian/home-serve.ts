/** The first page behind the code: one sentence on the child, and where to go. */
import { html } from 'hono/html';
import type { Context } from 'hono';
import type { Corridor } from '../../platform/http/corridor.ts';
import { DOOR_PATH } from '../consent/index.ts';
import { sheet } from './frame-serve.ts';
import { growthSentence } from './growth.ts';
import { loadMeasured } from './growth-serve.ts';
import { emergencies } from './readers-serve.ts';
import { getOneself, getShownChild } from './shown-child-serve.ts';
import { listReadings } from './store.ts';
import { onVisit } from './visit-serve.ts';

/** Broken glasses of so many latest readings are told on the first page already. */
const LATEST = 200;

const ways: readonly (readonly [path: string, name: string, about: string])[] = [
  ['tumbuh', 'Lihat tumbuhnya', 'Garis tumbuh dan semua penimbangan'],
  ['dilakukan', 'Yang sudah dilakukan', 'Penimbangan, kunjungan, bantuan yang diterima'],
  ['izin', 'Izin Anda', 'Memberi, menolak, atau menghentikan izin'],
  ['pembaca', 'Siapa yang membaca', 'Siapa yang membuka data anak, kapan, mengapa'],
  ['permintaan', 'Minta atau perbaiki', 'Perbaikan data, penghapusan, keluhan'],
  ['salinan', 'Ambil salinan', 'Semua data anak untuk dibaca, dicetak, atau disimpan'],
];

export function showHome(context: Context, corridor: Corridor): Promise<Response> {
  return onVisit(context, corridor, 'guardian.read', async (visit) => {
    const { tx, guardian } = visit;
    const child = await getShownChild(tx, guardian.childId);
    const { livesWith } = await getOneself(tx, guardian);
    const sentence = growthSentence(child.callName, await loadMeasured(tx, child.id));
    const body = html`<h1>${sentence}</h1>${emergencies(await listReadings(tx, LATEST), livesWith)}
<nav aria-label="Halaman"><ul>${ways.map(([path, name, about]) => html`<li><a href="${DOOR_PATH}/${path}"><b>${name}</b><span>${about}</span></a></li>`)}</ul></nav>`;
    return sheet(context, { title: 'Halaman depan', body, visit, isHome: true });
  });
}
