/** A grandmother with a borrowed phone: the kader makes a door at the desk, the link and the code open it, without JavaScript. */
import type { Page } from '@playwright/test';
import { barriersOn, DESK, enter, expect, PHONE, test } from './journey.ts';
import type { OwnCity } from './own-city.ts';

const CODE = '271846';

/** As the desk sends it: a command with an id of its own. */
async function send(page: Page, origin: string, path: string, data: Record<string, unknown>): Promise<void> {
  const reply = await page.context().request.post(origin + path, { headers: { origin, 'command-id': crypto.randomUUID() }, data });
  expect(reply.status(), await reply.text()).toBe(200);
}

/** Rina records the grandmother and makes her door on the child's page. @returns the link as it is shown, once */
async function makeDoor(desk: Page, city: OwnCity): Promise<string> {
  await enter(desk, city.origin, city.people.rina);
  const facts = { name: 'Nenek Rekaan', relation: 'grandmother', ofAge: true, livesWith: true, separated: false, since: '2025-08-01' };
  await send(desk, city.origin, `/v1/children/${city.childId}/guardians`, { guardianId: crypto.randomUUID(), ...facts });
  await desk.goto(`${city.origin}/anak/${city.childId}`);
  await desk.getByRole('button', { name: 'Buat pintu' }).click();
  await desk.getByLabel('Kode enam angka pilihan wali').fill('123456');
  await desk.getByRole('button', { name: 'Buat kartu' }).click();
  await expect(desk.getByText('Ini urutan yang mudah ditebak.')).toBeVisible();
  await desk.getByLabel('Kode enam angka pilihan wali').fill('271 846');
  await desk.getByRole('button', { name: 'Buat kartu' }).click();
  await expect(desk.getByRole('img', { name: 'Gambar QR tautan wali' })).toBeVisible();
  const link = await desk.getByLabel('Tautan wali', { exact: true }).innerText();
  const [card] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('button', { name: 'Unduh kartu (PDF)' }).click()]);
  expect(card.suggestedFilename()).toBe('kartu.pdf');
  await desk.getByRole('button', { name: 'Selesai, sudah diterima wali' }).click();
  await expect(desk.getByText('belum pernah dibuka')).toBeVisible();
  return link;
}

/** Barriers of the page shown, and whether it scrolls sideways. axe needs its own scripts: it looks in a second browser with the same cookie. */
async function barriers(looker: Page, url: string): Promise<string[]> {
  await looker.goto(url);
  const found = await barriersOn(looker, url);
  const overflow = await looker.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  return overflow > 0 ? [...found, `${url} scrolls sideways by ${overflow} px`] : found;
}

test('a grandmother looks, stops a consent, asks and leaves, with JavaScript off', async ({ city, watch }) => {
  test.setTimeout(600_000);
  watch.expectStatus(422);
  const desk = await watch.open({ viewport: DESK });
  const link = await makeDoor(desk, city);
  expect(link).toMatch(/\/wali\/[\w-]{43}$/);

  const phone = await watch.open({ viewport: PHONE, javaScriptEnabled: false });
  await phone.goto(link);
  await expect(phone.getByRole('heading', { name: 'Tulis kode enam angka Anda' })).toBeVisible();
  await phone.getByLabel('Kode').fill('905318');
  await phone.getByRole('button', { name: 'Buka' }).click();
  await expect(phone.getByRole('alert')).toContainText('Kode tidak cocok, atau kartu ini sudah tidak berlaku.');
  await phone.getByLabel('Kode').fill(CODE);
  await phone.getByRole('button', { name: 'Buka' }).click();
  await expect(phone).toHaveURL(`${city.origin}/wali`);
  await expect(phone.getByRole('heading', { level: 1 })).toContainText('Citra');
  await expect(phone.getByText('Lestari')).toHaveCount(0);

  await phone.getByRole('link', { name: 'Lihat tumbuhnya' }).click();
  await expect(phone.getByRole('img', { name: /^Garis panjang badan/ })).toBeVisible();
  await phone.getByRole('link', { name: 'Kembali ke halaman depan' }).click();

  await phone.getByRole('link', { name: 'Izin Anda' }).click();
  await phone.getByRole('button', { name: 'Saya izinkan untuk bapak atau bunda asuh' }).click();
  await expect(phone.getByText('Diizinkan.', { exact: true })).toBeVisible();
  await phone.getByRole('button', { name: 'Hentikan izin untuk bapak atau bunda asuh' }).click();
  await expect(phone.getByText('Tidak diizinkan. Bantuan untuk anak tetap sama.')).toBeVisible();

  await phone.goto(`${city.origin}/wali/pembaca`);
  await expect(phone.getByText(/^Petugas gizi, .* membuka halaman anak/)).toBeVisible();
  await phone.goto(`${city.origin}/wali/permintaan`);
  await phone.getByRole('link', { name: 'Perbaiki data' }).click();
  await phone.getByLabel('Yang salah').selectOption('Nama anak');
  await phone.getByLabel('Yang benar bagaimana?').fill('Citra Lestari Putri');
  await phone.getByRole('button', { name: 'Kirim' }).click();
  await expect(phone.getByText('Terkirim.')).toBeVisible();
  await expect(phone.getByText('Citra Lestari Putri')).toBeVisible();

  const looker = await watch.open({ viewport: PHONE });
  await looker.context().addCookies(await phone.context().cookies());
  const found: string[] = [];
  const pages = ['', '/tumbuh', '/dilakukan', '/izin', '/pembaca', '/permintaan', '/permintaan/baru?jenis=complaint', '/salinan', '/selesai', '/tidak-ada'];
  watch.expectStatus(404);
  for (const path of pages) found.push(...(await barriers(looker, `${city.origin}/wali${path}`)));
  found.push(...(await barriers(looker, link)));
  expect(found).toEqual([]);

  const pdf = await phone.context().request.get(`${city.origin}/wali/salinan.pdf`);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

  await phone.goto(`${city.origin}/wali`);
  await phone.getByRole('button', { name: 'Keluar' }).click();
  await expect(phone.getByRole('heading', { name: 'Anda sudah keluar' })).toBeVisible();
  await phone.goBack();
  await phone.reload();
  await expect(phone.getByText('Citra')).toHaveCount(0);
});
