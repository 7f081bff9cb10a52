/** Without a mouse, with two windows, and by those who see numbers alone. */
import { september } from './cast.ts';
import { enter, expect, sendFile, test } from './journey.ts';

test('an import is reviewed and applied with the keyboard alone, from two tabs only once', async ({ city, watch }) => {
  test.setTimeout(240_000);
  const page = await watch.open();
  await enter(page, city.origin, city.people.rina);
  await page.goto(`${city.origin}/impor`);

  await test.step('the first Tab leads past the menu', async () => {
    await expect(page.getByRole('button', { name: 'Pilih berkas' })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.locator('a[href="#isi"]')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#isi')).toBeFocused();
    await page.keyboard.press('Tab');
  });

  await sendFile(page, 'september.xls', september);
  await expect(page.getByRole('heading', { name: /Maksudnya 9,2 kg/ })).toBeVisible({ timeout: 60_000 });
  const second = await watch.another(page);
  await second.goto(page.url());
  await expect(second.getByRole('heading', { name: /Maksudnya 9,2 kg/ })).toBeVisible();

  await test.step('U orders a new measurement; letters typed into a field decide nothing', async () => {
    await page.keyboard.press('u');
    await expect(page.getByText('1 dari 2 diputuskan.')).toBeVisible();
  });

  await test.step('the dialog is reached, answered and left by keys', async () => {
    const apply = page.getByRole('button', { name: 'Terapkan 7 baris siap' });
    await apply.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(apply).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Terapkan', exact: true }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Hasil impor' })).toBeVisible({ timeout: 60_000 });
  });

  await test.step('the other tab, a step behind, is told and shows the result', async () => {
    await second.reload();
    await expect(second.getByRole('heading', { name: 'Hasil impor' })).toBeVisible({ timeout: 60_000 });
    await expect(second.getByText('1 baris masih menunggu keputusan')).toBeVisible();
  });
});

test('Tono, who holds numbers alone, sees small cells hidden and no way to a child', async ({ city, watch }) => {
  const page = await watch.open();
  await enter(page, city.origin, city.people.tono);
  await page.goto(`${city.origin}/kota`);
  const row = page.getByRole('row', { name: /Pasir Jaya/ });
  await expect(row).toContainText('kurang dari 5');
  await expect(page.getByRole('link', { name: 'Lihat anaknya' })).toHaveCount(0);
  await expect(page.getByText('Angka satu sampai empat disembunyikan')).toBeVisible();
  await page.goto(`${city.origin}/anak`);
  await expect(page.getByRole('heading', { name: 'Bagian ini dibuka untuk petugas yang menangani.' })).toBeVisible();
});

test('the table of the city sorts, and is saved as a file with area and date in its name', async ({ city, watch }) => {
  const page = await watch.open();
  await enter(page, city.origin, city.people.maya);
  await page.goto(`${city.origin}/kota?per=2025-08-01`);
  await page.getByRole('button', { name: 'Urutkan menurut Kelurahan' }).click();
  await page.getByRole('button', { name: 'Urutkan menurut Kelurahan' }).click();
  await expect(page.getByRole('table').getByRole('row').nth(1)).toContainText('Babakan');
  await page.getByRole('button', { name: /^Bubulak, .* per 1\.000/ }).press('Enter');
  await expect(page).toHaveURL(/kelurahan=32\.71\./);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Unduh CSV' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('angka-kota-bogor-2025-08-31.csv');
});
