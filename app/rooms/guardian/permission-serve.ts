/** The guardian's consent: what holds for each purpose, stopped or given in one step. */
import { html } from 'hono/html';
import type { Context } from 'hono';
import type { Corridor } from '../../platform/http/corridor.ts';
import { readForm } from '../../platform/http/page.ts';
import { Problem } from '../../platform/problem/index.ts';
import { DOOR_PATH, purposes } from '../consent/index.ts';
import type { Purpose } from '../consent/index.ts';
import { findTextInForce, listOwnAnswers, readConsentOf, recordConsent, withdrawConsent } from '../consent/server.ts';
import { sayDate } from './figures.ts';
import { sheet } from './frame-serve.ts';
import type { Markup } from './frame-serve.ts';
import { choices, purposeNames, sayState, saySaid } from './permission.ts';
import { onVisit, onceOnVisit } from './visit-serve.ts';

const PATH = '/izin';

/** Yes and no look alike: neither is the one that we would rather have. */
const buttons = { stop: ['Hentikan izin', 'stop'], allow: ['Saya izinkan', 'quiet'], refuse: ['Saya tidak izinkan', 'quiet'] } as const;

export function showPermissions(context: Context, corridor: Corridor): Promise<Response> {
  return onVisit(context, corridor, 'guardian.read_consent', async (visit) => {
    const { tx, guardian } = visit;
    const text = await findTextInForce(tx);
    const consent = await readConsentOf(tx, guardian.childId);
    const own = new Map((await listOwnAnswers(tx, guardian.childId, guardian.guardianId)).map((one) => [one.purpose, one]));
    const card = (purpose: Purpose): Markup => {
      const said = own.get(purpose);
      return html`<section class="sheet"><h2>${purposeNames[purpose]}</h2><p>${text[purpose]}</p><p class="state">${sayState(consent[purpose])}</p>
${said === undefined ? '' : html`<p class="small">${saySaid(said.answer, sayDate(said.day))}</p>`}
${choices(consent[purpose].state, said?.answer ?? null).map(
        (choice) => html`<form method="post" action="${DOOR_PATH}${PATH}"><input type="hidden" name="kunci" value="${visit.formToken(PATH)}"><input type="hidden" name="untuk" value="${purpose}"><input type="hidden" name="jawaban" value="${choice}"><input type="hidden" name="teks" value="${text.version}"><button class="${buttons[choice][1]}">${buttons[choice][0]}<span class="hidden"> untuk ${purposeNames[purpose].toLowerCase()}</span></button></form>`,
      )}</section>`;
    };
    const done = context.req.query('tersimpan') === '1';
    const body = html`<h1>Izin Anda untuk data anak</h1>${done ? html`<div class="note good-news" role="status"><p><b>Tersimpan.</b> Jawaban Anda berlaku mulai sekarang, di semua tempat.</p></div>` : ''}
<p>${text.care}</p>${purposes.map(card)}<p>${text.closing}</p>`;
    return sheet(context, { title: 'Izin', body, visit });
  });
}

/** Saves one answer. With the reply it is in force: lists, exports and foster parents read it from the same row. */
export async function savePermission(context: Context, corridor: Corridor): Promise<Response> {
  const fields = await readForm(context);
  const purpose = purposes.find((one) => one === fields['untuk']);
  const choice = fields['jawaban'];
  if (purpose === undefined || choice === undefined || !Object.hasOwn(buttons, choice)) throw new Problem('input.unreadable', { part: 'body', issues: ['jawaban'] });
  const records = choice === 'stop' ? 'consent.withdraw' : 'consent.record';
  await onceOnVisit(context, corridor, { path: PATH, records, fields }, async ({ tx, guardian }) => {
    const { childId, guardianId } = guardian;
    if (choice === 'stop') await withdrawConsent(tx, childId, { guardianId, purposes: [purpose], way: 'link' });
    else {
      const answers = { [purpose]: choice === 'allow' ? 'given' : 'refused' } as const;
      await recordConsent(tx, childId, { guardianId, answers, textVersion: Number(fields['teks']), day: tx.today, way: 'link' });
    }
    return { id: childId, outcome: choice };
  });
  return context.body(null, 303, { location: `${DOOR_PATH}${PATH}?tersimpan=1` });
}
