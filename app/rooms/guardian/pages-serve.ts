/** All pages of the door under their paths, and what each says when it cannot answer. */
import { html } from 'hono/html';
import type { Context } from 'hono';
import { answerProblem } from '../../platform/http/corridor.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import type { Page } from '../../platform/http/page.ts';
import { problemKinds } from '../../platform/problem/index.ts';
import type { ProblemBody } from '../../platform/problem/index.ts';
import { DOOR_PATH } from '../consent/index.ts';
import { saveRequest, showNewRequest, showRequests } from './asking-serve.ts';
import { showCare, showPhoto } from './care-serve.ts';
import { sendJson, sendPdf, showCopy } from './copy-serve.ts';
import { saveComplaint, showComplaint } from './complaint-serve.ts';
import { leave, showEnd, showLink, tryCode } from './entry-serve.ts';
import { sheet } from './frame-serve.ts';
import type { Sheet } from './frame-serve.ts';
import { showGrowth } from './growth-serve.ts';
import { showHome } from './home-serve.ts';
import { looks } from './looks-serve.ts';
import { savePermission, showPermissions } from './permission-serve.ts';
import { showReaders } from './readers-serve.ts';

type Show = Page['answer'];

const page = (method: Page['method'], path: string, show: Show): Page => ({ method, path: `${DOOR_PATH}${path}`, answer: inWords(show) });
const LINK = '/:token{[\\w-]{43}}';

/** Every page, by path: what `/wali` answers, and nothing else does. */
export const pages: readonly Page[] = [
  ...looks,
  page('GET', '', showHome),
  page('GET', '/tumbuh', showGrowth),
  page('GET', '/dilakukan', showCare),
  page('GET', '/foto/:visitId{[0-9a-f-]{36}}', showPhoto),
  page('GET', '/izin', showPermissions),
  page('POST', '/izin', savePermission),
  page('GET', '/pembaca', showReaders),
  page('GET', '/permintaan', showRequests),
  page('GET', '/permintaan/baru', showNewRequest),
  page('POST', '/permintaan', saveRequest),
  page('GET', '/keluhan-asuh/baru', showComplaint),
  page('POST', '/keluhan-asuh', saveComplaint),
  page('GET', '/salinan', showCopy),
  page('GET', '/salinan.pdf', sendPdf),
  page('GET', '/salinan.json', sendJson),
  page('POST', '/keluar', leave),
  page('GET', '/selesai', showEnd),
  page('GET', LINK, showLink),
  page('POST', LINK, tryCode),
  page('GET', '/*', (context) => sheet(context, lost)),
];

const lost: Sheet = {
  title: 'Tidak ada',
  status: 404,
  body: html`<h1>Halaman ini tidak ada</h1><p>Buka tautan atau pindai kartu Anda sekali lagi.</p>`,
};

const over: Sheet = {
  title: 'Waktu habis',
  status: 401,
  body: html`<h1>Kunjungan ini sudah berakhir</h1><p>Demi keamanan, pintu tertutup sendiri setelah 15 menit, atau saat kartu tidak berlaku lagi. Buka tautan atau pindai kartu Anda, lalu tulis kode.</p>
<p>Tetap tidak bisa? Temui kader posyandu.</p>`,
};

/** A problem as a page; what nobody foresaw is logged with its request and told as our own fault. */
function inWords(show: Show): Show {
  return async (context: Context, corridor: Corridor) => {
    try {
      return await show(context, corridor);
    } catch (error) {
      const { code, requestId } = (await answerProblem(context, error).json()) as ProblemBody;
      if (code === 'session.missing') return sheet(context, over);
      const { status, title, help } = problemKinds[code];
      const known = status === 403 || status === 404 || status === 409 || status === 413 || status === 422 || status === 429 || status === 503;
      const body = html`<h1>${title}</h1><p>${help}</p><p><a href="${DOOR_PATH}">Kembali ke halaman depan</a></p><p class="small">Kode: ${requestId ?? ''}</p>`;
      return sheet(context, { title: 'Belum bisa', body, status: known ? status : status === 400 ? 422 : 500 });
    }
  };
}
