/** axe on every screen, on a desk and on a phone; nothing scrolls sideways. */
import type { Page } from '@playwright/test';
import { september } from './cast.ts';
import { barriersOn, DESK, enter, expect, PHONE, sendFile, test } from './journey.ts';
import type { OwnCity } from './own-city.ts';

type Who = keyof OwnCity['people'];

const screens = (city: OwnCity, review: string): [who: Who, path: string][] => [
  ['rina', '/'],
  ['rina', '/anak'],
  ['rina', '/anak?kelas=all_stunted'],
  ['rina', `/anak/${city.childId}`],
  ['rina', '/impor'],
  ['rina', `/impor/${review}`],
  ['rina', `/impor/${review}?kelompok=ambiguous`],
  ['rina', `/impor/${review}?kelompok=refused`],
  ['rina', `/impor/${city.firstImport}`],
  ['rina', '/kota'],
  ['tono', '/kota'],
  ['tono', '/anak'],
  ['admin', '/penyiapan'],
  ['admin', '/orang'],
  ['rina', '/kerja'],
  ['rina', '/kunjungan'],
  ['rina', '/bantuan'],
  ['rina', '/akses-darurat'],
  ['rina', `/anak/${city.childId}/persetujuan`],
  ['rina', `/anak/${city.childId}/persetujuan/minta`],
  ['rina', `/anak/${city.childId}/kunjungan`],
  ['rina', '/pemberitahuan'],
  ['rina', '/pengingat'],
  ['rina', '/audit-kasus'],
  ['indra', '/katalog-kebutuhan'],
  ['indra', '/pemberi'],
  ['indra', '/arahkan-bantuan'],
  ['indra', '/bapak-asuh'],
  ['indra', `/anak/${city.childId}`],
  ['maya', '/kunjungan'],
  ['tono', '/yang-saya-punya'],
  ['tono', '/sumbangan'],
  ['tono', '/sumbangan/pernyataan'],
  ['dedi', '/anak-asuh'],
  ['agus', '/kebutuhan-dinas'],
  ['admin', '/orang/dinas'],
  ['joko', '/buku-besar'],
  ['joko', '/jejak'],
];

/** Barriers of the screen shown, at both widths. */
async function barriersAtBothWidths(page: Page, what: string): Promise<string[]> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Sedang dimuat')).toHaveCount(0);
  const found: string[] = [];
  for (const [form, viewport] of [['a desk', DESK], ['a phone', PHONE]] as const) {
    await page.setViewportSize(viewport);
    const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    if (overflow > 0) found.push(`${what} scrolls sideways by ${overflow} px on ${form}`);
    found.push(...(await barriersOn(page, `${what} on ${form}`)));
  }
  return found;
}

test('axe finds nothing on any screen for those who are in', async ({ city, watch }) => {
  test.setTimeout(600_000);
  const pages = new Map<Who, Page>();
  const pageOf = async (who: Who) => {
    const known = pages.get(who);
    if (known) return known;
    const page = await watch.open({ reducedMotion: 'reduce' });
    await enter(page, city.origin, city.people[who]);
    pages.set(who, page);
    return page;
  };
  const rina = await pageOf('rina');
  await rina.goto(`${city.origin}/impor`);
  await sendFile(rina, 'september.xls', september);
  await expect(rina.getByRole('heading', { name: 'Tinjau sebelum diterapkan' })).toBeVisible();
  const review = new URL(rina.url()).pathname.split('/').at(-1) ?? '';
  const barriers: string[] = [];
  for (const [who, path] of screens(city, review)) {
    const page = await pageOf(who);
    await page.goto(city.origin + path);
    barriers.push(...(await barriersAtBothWidths(page, `${path} (${who})`)));
  }
  expect(barriers).toEqual([]);
});

test('axe finds nothing on the sheets of a case and of the catalogue', async ({ city, watch }) => {
  test.setTimeout(240_000);
  const barriers: string[] = [];
  const look = async (page: Page, open: () => Promise<void>, what: string) => {
    await open();
    await expect(page.getByRole('dialog')).toBeVisible();
    barriers.push(...(await barriersOn(page, what)));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  const rina = await watch.open({ reducedMotion: 'reduce' });
  await enter(rina, city.origin, city.people.rina);
  await rina.goto(`${city.origin}/anak/${city.childId}`);
  for (const name of ['Catat pengukuran', 'Rujuk', 'Tutup kasus', 'Tambah kebutuhan']) await look(rina, () => rina.getByRole('button', { name, exact: true }).first().click(), name);
  const indra = await watch.open({ reducedMotion: 'reduce', viewport: PHONE });
  await enter(indra, city.origin, city.people.indra);
  await indra.goto(`${city.origin}/katalog-kebutuhan`);
  await look(indra, () => indra.getByRole('button', { name: 'Telur ayam harian' }).first().click(), 'an item of the catalogue');
  await look(indra, () => indra.getByRole('button', { name: 'Tambah barang' }).first().click(), 'a new item');
  expect(barriers).toEqual([]);
});

test('axe finds nothing before the door', async ({ city, watch }) => {
  test.setTimeout(240_000);
  watch.expectStatus(404);
  watch.expectStatus(410);
  const page = await watch.open({ reducedMotion: 'reduce' });
  const barriers: string[] = [];
  for (const path of ['/masuk', '/kota-sendiri', '/undangan/tidak-ada', '/entah-apa']) {
    await page.goto(city.origin + path);
    barriers.push(...(await barriersAtBothWidths(page, path)));
  }
  expect(barriers).toEqual([]);
});
