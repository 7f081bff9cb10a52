/** How the child grows: a sentence, the line, and every measurement in words. */
import { html, raw } from 'hono/html';
import type { Context } from 'hono';
import type { Tx } from '../../platform/db/actor.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import { listMeasurements } from '../measurements/server.ts';
import { sayAge, sayDate, sayNumber } from './figures.ts';
import { sheet } from './frame-serve.ts';
import { ageMonthsOn, growthSentence, lengthPoints, sideOf, sideSentence } from './growth.ts';
import type { Measured } from './growth.ts';
import { growthPicture } from './growth-picture.ts';
import { getShownChild } from './shown-child-serve.ts';
import { onVisit } from './visit-serve.ts';

/** Measurements of a child, oldest first, as the pages of the door take them. */
export async function loadMeasured(tx: Tx, childId: string): Promise<(Measured & { place: string })[]> {
  return (await listMeasurements(tx, childId)).map((m) => ({
    id: m.id,
    on: m.measured_on,
    ageDays: m.age_days,
    weightG: m.weight_g,
    lengthMm: m.length_mm,
    posture: m.posture,
    lenZ: m.len_z,
    weiZ: m.wei_z,
    wflZ: m.wfl_z,
    flags: m.flags,
    unitError: m.unit_error,
    weightInDoubt: m.proposed_weight_g !== null,
    lengthInDoubt: m.proposed_length_mm !== null,
    oedema: m.oedema,
    place: m.measured_area,
  }));
}

export function showGrowth(context: Context, corridor: Corridor): Promise<Response> {
  return onVisit(context, corridor, 'guardian.read_growth', async (visit) => {
    const { tx, guardian } = visit;
    const child = await getShownChild(tx, guardian.childId);
    const measured = await loadMeasured(tx, child.id);
    const sentence = growthSentence(child.callName, measured);
    const points = lengthPoints(child.sex, measured);
    const body = html`<h1>${sentence}</h1><p>${sideSentence(measured)}</p>
${points.length === 0 ? '' : html`${raw(growthPicture(child.sex, points, `Garis panjang badan. ${sentence}`))}<p class="small">Garis hitam: panjang badan ${child.callName}. Garis cokelat tebal: garis pendek. Titik kuning: ukuran terakhir. Belah ketupat putih: sedang diperiksa.</p>`}
<h2>Semua penimbangan</h2>${measured.length === 0 ? html`<p>Belum ada. Datanglah ke posyandu bulan ini.</p>` : html`<ul class="list">${measured.toReversed().map((m) => row(m, child.bornOn))}</ul>`}`;
    return sheet(context, { title: 'Tumbuh', body, visit });
  });
}

function row(m: Measured, bornOn: string) {
  const side = { above: 'Di atas garis pendek.', below: 'Masih di bawah garis pendek.' };
  const where = sideOf(m);
  const said = m.lengthMm === null ? '' : where === null ? 'Sedang diperiksa; akan diukur sekali lagi.' : side[where];
  return html`<li><h3>${sayDate(m.on)}</h3><p class="small">Umur ${sayAge(ageMonthsOn(bornOn, m.on))}</p><p>${m.lengthMm === null ? '' : html`Panjang ${sayNumber(m.lengthMm / 10)} cm. `}${m.weightG === null ? '' : html`Berat ${sayNumber(m.weightG / 1000)} kg. `}${said}</p></li>`;
}
