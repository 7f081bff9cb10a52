/** In and out: the page of the link, the code, leaving, and what is said when a visit is over. */
import { html } from 'hono/html';
import type { Context } from 'hono';
import { callerAddress } from '../../platform/http/caller.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import { readForm } from '../../platform/http/page.ts';
import { DOOR_PATH, VISIT_MINUTES, linkPath } from '../consent/index.ts';
import { endVisit, enterDoor, hashOfToken } from '../consent/server.ts';
import { doorOf } from '../identity/server.ts';
import { sheet } from './frame-serve.ts';
import type { Markup } from './frame-serve.ts';
import { cityOf, onceOnVisit, visitCookie, visitToken } from './visit-serve.ts';

/** The same page for every link, whether it leads somewhere or not: nothing is looked up. */
export async function showLink(context: Context, corridor: Corridor): Promise<Response> {
  cityOf(context, corridor);
  return linkSheet(context, null);
}

function linkSheet(context: Context, trouble: Markup | null, status: 200 | 401 | 429 = 200, retryAfter?: number): Promise<Response> {
  const body = html`<h1>Tulis kode enam angka Anda</h1>
${trouble === null ? '' : html`<div class="note alarm" role="alert">${trouble}</div>`}
<p>Kode ini Anda pilih bersama kader atau petugas. Kode tidak tertulis di kartu.</p>
<form class="stack" method="post" action="${linkPath(context.req.param('token') ?? '')}">
<label>Kode<input class="code" type="text" name="kode" inputmode="numeric" autocomplete="off" maxlength="12" required></label>
<button>Buka</button></form>
<p class="small">Lupa kode, atau kartu hilang? Temui kader posyandu. Kader membuat kartu dan kode baru; yang lama tidak berlaku lagi.</p>
<div class="note"><p><b>Memakai HP pinjaman?</b> Tidak apa-apa. Halaman tertutup sendiri setelah ${VISIT_MINUTES} menit. Jangan biarkan HP menyimpan kode, dan tekan Keluar kalau sudah selesai.</p></div>`;
  return sheet(context, { title: 'Pintu wali', body, status, retryAfter });
}

/** Tries the code. Success leads on with a cookie; everything else gives the same words. */
export async function tryCode(context: Context, corridor: Corridor): Promise<Response> {
  const regency = cityOf(context, corridor);
  const { kode = '' } = await readForm(context);
  const door = doorOf(corridor, regency).pool;
  const tried = {
    token: context.req.param('token') ?? '',
    code: kode.slice(0, 40),
    address: callerAddress(context, corridor.origin),
    now: new Date(),
    requestId: context.get('requestId') as string,
  };
  const entry = await enterDoor({ pool: corridor.pool, door, regency }, tried);
  if (entry.kind === 'wait') {
    const trouble = html`<p><b>Terlalu banyak percobaan.</b> Tunggu ${sayWait(entry.seconds)}, lalu coba lagi. Kalau lupa kode, temui kader.</p>`;
    return linkSheet(context, trouble, 429, entry.seconds);
  }
  if (entry.kind === 'refused') {
    const trouble = html`<p><b>Kode tidak cocok, atau kartu ini sudah tidak berlaku.</b> Periksa lagi. Kalau tetap tidak bisa, kader dapat membuat kartu dan kode baru.</p>`;
    return linkSheet(context, trouble, 401);
  }
  // Whoever was in before on this phone is out now.
  const before = visitToken(context, corridor);
  if (before !== null) await endVisit(door, hashOfToken(before), tried.now);
  return context.body(null, 303, { location: DOOR_PATH, 'set-cookie': visitCookie(corridor, entry.token) });
}

function sayWait(seconds: number): string {
  return seconds <= 90 ? `${seconds} detik` : `${Math.ceil(seconds / 60)} menit`;
}

/** Ends the visit, here and in the database: the cookie opens nothing any more, whoever kept it. */
export async function leave(context: Context, corridor: Corridor): Promise<Response> {
  const fields = await readForm(context);
  const token = visitToken(context, corridor);
  await onceOnVisit(context, corridor, { path: '/keluar', records: 'guardian.leave', fields }, async ({ guardian }) => ({ id: guardian.doorId, outcome: 'left' }));
  await endVisit(doorOf(corridor, cityOf(context, corridor)).pool, hashOfToken(token!), new Date());
  return context.body(null, 303, { location: `${DOOR_PATH}/selesai`, 'set-cookie': visitCookie(corridor, null) });
}

export async function showEnd(context: Context): Promise<Response> {
  const body = html`<h1>Anda sudah keluar</h1><p>Data anak tidak terlihat lagi di HP ini. Tutup jendela ini sekarang.</p>
<p>Untuk masuk lagi, buka tautan atau pindai kartu Anda, lalu tulis kode.</p>`;
  return sheet(context, { title: 'Selesai', body });
}
