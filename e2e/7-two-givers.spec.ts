/** Two race for one need: one covers it, the other hears so and is shown what to do. */
import { caseWithEggs } from './case-with-needs.ts';
import { DESK, expect, PHONE, test } from './journey.ts';
import type { MovedCity } from './moved-city.ts';

const EGGS = 120;

/** How far a child's eggs are covered. */
async function eggsOf(city: MovedCity, childId: string, needId: string): Promise<[number, string][]> {
  const rina = await city.as('rina');
  const { lines } = await rina.say<{ lines: { id: string; covered: number; state: string }[] }>('GET', `/v1/children/${childId}/needs`);
  return lines.filter(({ id }) => id === needId).map(({ covered, state }) => [covered, state]);
}

test('two givers want the same child’s eggs: one wins, the other keeps the money and is told', async ({ year, watch }) => {
  test.setTimeout(240_000);
  watch.expectStatus(409);
  await year.moveTo('2026-08-21');
  const child = { name: 'Cahya Wulandari', sex: 'P', bornOn: '2025-03-02', parents: 'Dadang / Iis', lengthZ: -2.9, village: 'PASIR KUDA', posyandu: 'Kenanga 2' } as const;
  const { childId, needId } = await caseWithEggs(year, child, '2026-08-20', EGGS);
  const pages = [await watch.open({ viewport: DESK }), await watch.open({ viewport: PHONE })];
  for (const [page, who] of [[pages[0]!, 'sumber'], [pages[1]!, 'tetangga']] as const) {
    await year.seat(page, who);
    await page.goto(`${year.origin}/yang-saya-punya`);
    await page.getByLabel('Jumlah uang, misalnya 20 juta').fill('1 juta');
    await page.getByRole('button', { name: 'Lihat yang bisa dibantu' }).click();
    await expect(page.getByText(/^anak akan terbantu: 1 kebutuhan/)).toBeVisible();
  }
  await Promise.all(pages.map((page) => page.getByRole('button', { name: 'Janjikan dan arahkan' }).click()));
  const hasWon = (page: (typeof pages)[number]) => /\/sumbangan\/[0-9a-f-]{36}$/.test(page.url());
  await expect.poll(() => pages.filter(hasWon).length).toBe(1);
  const [won, lost] = hasWon(pages[0]!) ? pages : pages.toReversed();
  await expect(won!.getByText('Menolong 1 kebutuhan anak')).toBeVisible();
  await expect(lost!.getByText('1 baris sudah tidak menunggu lagi')).toBeVisible();
  await expect(lost!.getByText('Pemberi lain lebih dulu', { exact: false })).toBeVisible();
  await expect(lost!.getByText('Semua kebutuhan yang cocok sudah ada yang menanggung')).toBeVisible();
  await expect(lost!.getByRole('button', { name: 'Janjikan saja' })).toBeVisible();
  expect(await eggsOf(year, childId, needId)).toEqual([[EGGS, 'covered']]);
});

test('two desks direct two promises to one need: the second reads who was first, and what it typed is still there', async ({ year, watch }) => {
  test.setTimeout(240_000);
  watch.expectStatus(409);
  await year.moveTo('2026-08-24');
  const child = { name: 'Dimas Saputra', sex: 'L', bornOn: '2025-02-11', parents: 'Wawan / Imas', lengthZ: -2.8, village: 'PASIR KUDA', posyandu: 'Kenanga 2' } as const;
  const { childId, needId } = await caseWithEggs(year, child, '2026-08-23', EGGS);
  const desks = [];
  for (const who of ['sumber', 'tetangga'] as const) {
    const pledgeId = crypto.randomUUID();
    await (await year.as(who)).say('POST', '/v1/contributions/mine', {
      pledgeId, giverKind: 'company', kind: 'goods', quantity: EGGS, unit: 'butir', item: 'telur', wishArea: '32.71.04.1013', note: null, validUntil: null,
    });
    const page = await watch.open({ viewport: DESK });
    await year.seat(page, 'indra');
    await page.goto(`${year.origin}/pemberi/${pledgeId}`);
    await page.getByRole('button', { name: 'Arahkan ke kebutuhan' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Telur ayam harian, Pasir Kuda' }).click();
    desks.push(page);
  }
  await Promise.all(desks.map((page) => page.getByRole('dialog').getByRole('button', { name: 'Arahkan ke kebutuhan' }).click()));
  const refusals = desks.map((page) => page.getByRole('dialog').getByRole('alert'));
  await expect.poll(async () => (await Promise.all(refusals.map((one) => one.count()))).reduce((sum, one) => sum + one, 0)).toBe(1);
  const lost = (await refusals[0]!.count()) === 1 ? 0 : 1;
  await expect(refusals[lost]!).toContainText('Kebutuhan ini sudah tertutup oleh pemberi lain.');
  await expect(refusals[lost]!).toContainText('janji ini dapat diarahkan ke kebutuhan lain');
  await expect(desks[1 - lost]!.getByText('Menolong 1 kebutuhan anak')).toBeVisible();
  expect(await eggsOf(year, childId, needId)).toEqual([[EGGS, 'covered']]);
});
