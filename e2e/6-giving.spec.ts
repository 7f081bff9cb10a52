/** A company gives twenty million rupiah and follows it to the last egg: whom it would help, promised and directed, delivered, received by the kader, used. */
import { readFile } from 'node:fs/promises';
import { caseWithEggs } from './case-with-needs.ts';
import { DESK, expect, PHONE, test } from './journey.ts';

const EGGS = 180;
const rupiah = (amount: number): string => `Rp\u00A0${amount.toLocaleString('id-ID')}`;

test('twenty million rupiah, from the promise to the last receipt', async ({ year, watch }) => {
  test.setTimeout(300_000);
  await year.moveTo('2026-08-12');
  const child = { name: 'Bayu Nugraha', sex: 'L', bornOn: '2025-02-20', parents: 'Asep / Yuli', lengthZ: -2.7 } as const;
  const { unitPriceRp } = await caseWithEggs(year, child, '2026-08-11', EGGS);
  const cost = EGGS * unitPriceRp;
  const giver = await watch.open({ viewport: DESK });
  const desk = await watch.open({ viewport: DESK });
  const phone = await watch.open({ viewport: PHONE });
  let pledgeId = '';

  await test.step('the company says what it has, sees whom it would help before anything is promised, and orders it with one press', async () => {
    await year.seat(giver, 'sumber');
    await giver.goto(`${year.origin}/yang-saya-punya`);
    await giver.getByLabel('Jumlah uang, misalnya 20 juta').fill('20 juta');
    await giver.getByRole('button', { name: 'Lihat yang bisa dibantu' }).click();
    await expect(giver.getByText(/^anak akan terbantu: 1 kebutuhan di 1 kelurahan/)).toBeVisible();
    await expect(giver.getByText('Belum ada yang tercatat.', { exact: false }).first()).toBeVisible();
    await giver.getByRole('button', { name: 'Janjikan dan arahkan' }).click();
    await expect(giver).toHaveURL(/\/sumbangan\/[0-9a-f-]{36}$/);
    pledgeId = giver.url().split('/').at(-1) ?? '';
    await expect(giver.getByText('Menolong 1 kebutuhan anak')).toBeVisible();
    await expect(giver.getByRole('main').getByText('Bayu')).toHaveCount(0);
  });

  await test.step('eggs are brought in two loads: the first is noted, a third that was never promised is refused and nothing typed is lost', async () => {
    await year.seat(desk, 'indra');
    await desk.goto(`${year.origin}/pemberi/${pledgeId}`);
    await desk.getByRole('button', { name: 'Catat antaran' }).click();
    const sheet = desk.getByRole('dialog');
    await sheet.getByLabel('Jumlah').fill(String(EGGS + 1));
    await sheet.getByLabel('Diantar oleh').fill('Toko Telur Rekaan');
    watch.expectStatus(422);
    watch.expectStatus(409);
    await sheet.getByRole('button', { name: 'Simpan' }).click();
    await expect(sheet.getByRole('alert')).toBeVisible();
    await expect(sheet.getByLabel('Diantar oleh')).toHaveValue('Toko Telur Rekaan');
    await sheet.getByLabel('Jumlah').fill('100');
    await sheet.getByRole('button', { name: 'Simpan' }).click();
    await expect(sheet).toHaveCount(0);
    const indra = await year.as('indra');
    const [step] = (await indra.say<{ help: { allocationId: string }[] }>('GET', `/v1/contributions/pledges/${pledgeId}`)).help;
    await indra.say('POST', `/v1/contributions/allocations/${step?.allocationId}/deliveries`, { quantity: EGGS - 100, on: '2026-08-12', broughtBy: 'Toko Telur Rekaan', witness: 'posyandu', note: null });
  });

  await test.step('Siti confirms on her phone what the family took, and a week later that it was eaten', async () => {
    await year.seat(phone, 'siti');
    await phone.goto(`${year.origin}/bantuan`);
    await phone.getByRole('listitem').filter({ hasText: 'Bayu Nugraha' }).getByRole('button', { name: /^Keluarga menerima 180 butir/ }).click();
    await expect(phone.getByText('Terima tercatat. Pemberi melihatnya tanpa nama anak.')).toBeVisible();
    await year.moveTo('2026-08-19');
    await year.seat(phone, 'siti');
    await phone.goto(`${year.origin}/bantuan?daftar=use`);
    await phone.getByRole('listitem').filter({ hasText: 'Bayu Nugraha' }).getByRole('button', { name: /^180 butir sudah dipakai/ }).click();
    await expect(phone.getByText('Tercatat dipakai.')).toBeVisible();
  });

  await test.step('the company follows it to the last receipt and sees no name', async () => {
    await year.seat(giver, 'sumber');
    await giver.goto(`${year.origin}/sumbangan/${pledgeId}`);
    const main = giver.getByRole('main');
    await expect(main.getByText('100 %').first()).toBeVisible();
    const steps = main.getByRole('table').last();
    for (const words of ['Dijanjikan', 'Diarahkan ke kebutuhan', 'Diantar', 'Diterima', 'Dipakai']) await expect(steps.getByRole('row').filter({ hasText: words }).first()).toBeVisible();
    await expect(main.getByText('Bayu')).toHaveCount(0);
    await expect(main.getByText(rupiah(20_000_000 - cost)).first()).toBeVisible();
  });

  await test.step('its statement says the same as page, PDF and spreadsheet', async () => {
    await giver.goto(`${year.origin}/sumbangan/pernyataan`);
    const said = `Dijanjikan ${rupiah(20_000_000)}; terikat pada kebutuhan anak ${rupiah(cost)}; belum diarahkan ${rupiah(20_000_000 - cost)}.`;
    await expect(giver.getByText(said)).toBeVisible();
    const download = async (button: string): Promise<Buffer> => {
      const [file] = await Promise.all([giver.waitForEvent('download'), giver.getByRole('button', { name: button }).click()]);
      expect(file.suggestedFilename()).not.toMatch(/stunting|bayu|sumber/i);
      return readFile(await file.path());
    };
    expect((await download('Unduh PDF')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await download('Excel')).subarray(0, 2).toString()).toBe('PK');
    const csv = (await download('CSV')).toString();
    for (const figure of ['20000000', String(20_000_000 - cost), '180']) expect(csv.replaceAll('.', '')).toContain(figure);
  });
});
