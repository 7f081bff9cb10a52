/** axe on every screen, on a desk and on a phone; nothing scrolls sideways. */
import { september } from './cast.ts';
import { barriersOn, DESK, expect, PHONE, sendFile, signIn, test } from './journey.ts';
import { PASSWORD } from './own-city.ts';
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
  ['admin', '/penyiapan'],
  ['admin', '/orang'],
];

for (const [form, viewport] of [['a desk', DESK], ['a phone', PHONE]] as const) {
  test(`axe finds nothing on any screen of ${form}`, async ({ city, watch }) => {
    test.setTimeout(400_000);
    const barriers: string[] = [];
    const pages = new Map<Who, Awaited<ReturnType<typeof watch.open>>>();
    const pageOf = async (who: Who) => {
      const known = pages.get(who);
      if (known) return known;
      const page = await watch.open({ viewport, reducedMotion: 'reduce' });
      await signIn(page, city.origin, city.people[who], PASSWORD);
      pages.set(who, page);
      return page;
    };
    const rina = await pageOf('rina');
    await rina.goto(`${city.origin}/impor`);
    await sendFile(rina, 'september.xls', september);
    await expect(rina.getByRole('heading', { name: /Maksudnya|Hasil|sudah/ }).first()).toBeVisible({ timeout: 30_000 });
    const review = new URL(rina.url()).pathname.split('/').at(-1) ?? '';
    for (const [who, path] of screens(city, review)) {
      const page = await pageOf(who);
      await page.goto(city.origin + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText('Sedang dimuat')).toHaveCount(0);
      barriers.push(...(await barriersOn(page, `${path} (${who}, ${form})`)));
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      if (overflow > 0) barriers.push(`${path} (${who}) scrolls sideways by ${overflow} px on ${form}`);
    }
    const door = await watch.open({ viewport, reducedMotion: 'reduce' });
    for (const path of ['/masuk', '/kota-sendiri', '/undangan/tidak-ada', '/entah-apa']) {
      watch.expectStatus(410);
      watch.expectStatus(404);
      await door.goto(city.origin + path);
      await expect(door.getByRole('heading', { level: 1 })).toBeVisible();
      barriers.push(...(await barriersOn(door, `${path} (${form})`)));
    }
    expect(barriers).toEqual([]);
  });
}
