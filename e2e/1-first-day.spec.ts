/** The first day of a city: from the demo to the list of every stunted child. */
import { august, SCRIPT_NAME, september, stunted } from './cast.ts';
import { expect, sendFile, signIn, test } from './journey.ts';
import { PASSWORD } from './own-city.ts';

test('from the demo to one’s own city, and from a file to every stunted child', async ({ demo, watch }) => {
  test.setTimeout(300_000);
  const page = await watch.open();
  const main = page.getByRole('main');

  await test.step('Tuti signs in to the demo, whose banner is on every screen', async () => {
    const password = new RegExp(`^\\s*tuti\\s+(\\S+)`, 'm').exec(demo.told)?.[1] ?? '';
    await signIn(page, demo.origin, 'tuti', password);
    await expect(page.getByText(/^Kota contoh/)).toBeVisible();
    await page.getByRole('link', { name: 'Impor' }).first().click();
    await expect(page.getByText(/^Kota contoh/)).toBeVisible();
  });

  await test.step('the demo refuses a real file and offers the one way on', async () => {
    watch.expectStatus(409);
    await sendFile(page, 'agustus.xls', august);
    const refusal = page.getByRole('alert');
    await expect(refusal).toContainText('Ini kota contoh. Data anak sungguhan tidak boleh masuk ke sini.');
    await refusal.getByRole('link', { name: 'Mulai kota saya sendiri' }).click();
  });

  await test.step('Ani starts Kota Bogor and becomes its first administrator', async () => {
    await page.getByText('Saya mengerti: kota contoh dihapus').click();
    await page.getByRole('button', { name: /^Hapus contoh, mulai/ }).click();
    await page.getByRole('link', { name: 'Buka tautan sekarang' }).click({ timeout: 60_000 });
    await expect(page.getByRole('heading', { name: 'Jadilah administrator pertama' })).toBeVisible();
    await page.getByLabel('Nama lengkap').fill('Ani Suryani');
    await page.getByLabel('Nama pengguna').fill('ani');
    await page.getByLabel('Kata sandi baru').fill(PASSWORD);
    await page.getByRole('button', { name: 'Simpan dan masuk' }).click();
    await expect(page.getByRole('button', { name: /Ani Suryani.*Administrator/ })).toBeVisible();
    await expect(page.getByText(/^Kota contoh/)).toHaveCount(0);
  });

  let link = '';
  await test.step('she adds Rina, the nutritionist, and receives the link for her', async () => {
    await page.goto(`${demo.origin}/orang`);
    await page.getByRole('button', { name: 'Tambah orang' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Nama lengkap').fill('Rina Nuraini');
    await sheet.getByLabel('Nama pengguna').fill('rina');
    await sheet.getByRole('button', { name: /Peran/ }).click();
    await page.getByRole('option', { name: /^Ahli gizi/ }).click();
    await sheet.getByRole('button', { name: /Wilayah/ }).click();
    await page.getByRole('option', { name: /Kota Bogor/ }).first().click();
    await sheet.getByRole('button', { name: 'Simpan' }).click();
    link = (await sheet.getByLabel('Tautan sekali pakai').textContent()) ?? '';
    expect(link).toMatch(/\/undangan\/[\w-]+$/);
  });

  const rina = await watch.open();
  const hers = rina.getByRole('main');
  await test.step('Rina opens it, chooses a password and is in', async () => {
    await rina.goto(link);
    await expect(rina.getByRole('heading', { name: 'Selamat datang, Rina Nuraini' })).toBeVisible();
    await rina.getByLabel('Kata sandi baru').fill(PASSWORD);
    await rina.getByRole('button', { name: 'Simpan dan masuk' }).click();
    await expect(rina.getByRole('button', { name: /Rina Nuraini.*Ahli gizi/ })).toBeVisible();
  });

  await test.step('she brings August in: judged, reviewed, applied', async () => {
    await rina.goto(`${demo.origin}/impor`);
    await sendFile(rina, 'agustus.xls', august);
    await expect(hers.getByRole('heading', { name: '8 baris dari e-PPGBM, penimbangan Agustus 2025' })).toBeVisible({ timeout: 60_000 });
    await expect(hers.getByText(SCRIPT_NAME).first()).toBeVisible();
    await rina.getByRole('button', { name: 'Terapkan 8 baris siap' }).click();
    await rina.getByRole('dialog').getByRole('button', { name: 'Terapkan', exact: true }).click();
    await expect(rina.getByRole('heading', { name: 'Hasil impor' })).toBeVisible({ timeout: 60_000 });
    await expect(hers.getByText('8 baru, 0 dikenal')).toBeVisible();
  });

  await test.step('September has a unit error: the picture shows 9,2 kg on Fikri’s line, and she accepts it with Y', async () => {
    await rina.goto(`${demo.origin}/impor`);
    await sendFile(rina, 'september.xls', september);
    await expect(hers.getByRole('heading', { name: 'Berat tertulis 92. Maksudnya 9,2 kg?' })).toBeVisible({ timeout: 60_000 });
    await expect(hers.getByText('Fikri Ramadhan').first()).toBeVisible();
    await expect(hers.getByText(/meneruskan garis anak ini/)).toBeVisible();
    await rina.keyboard.press('y');
    await expect(hers.getByText('Sudah diputuskan: 9,2 kg diterima.')).toBeVisible();
    await expect(hers.getByText('1 dari 2 diputuskan.')).toBeVisible();
  });

  await test.step('a decision can be taken back, and given again', async () => {
    await hers.getByRole('button', { name: 'Batalkan keputusan' }).click();
    await expect(hers.getByText('0 dari 2 diputuskan.')).toBeVisible();
    await hers.getByRole('button', { name: /^Terima 9,2 kg/ }).click();
    await expect(hers.getByText('1 dari 2 diputuskan.')).toBeVisible();
  });

  await test.step('a row that may be Kirana stands beside her, field by field; refused rows say why', async () => {
    await hers.getByRole('button', { name: /^Mungkin anak yang sama/ }).click();
    await expect(hers.getByRole('heading', { name: 'Apakah Dewi Kirana anak yang sama?' })).toBeVisible();
    const sides = hers.getByRole('table').first();
    await expect(sides.getByRole('row', { name: /^Orang tua/ })).toContainText('Wawan / Ratih');
    await expect(sides.getByRole('row', { name: /^Orang tua/ })).toContainText('berbeda');
    await hers.getByRole('button', { name: /^Baris ditolak/ }).click();
    await expect(hers.getByText('Diukur 1 Jan 2024, sebelum lahir 1 Apr 2024. Periksa kedua tanggal.')).toBeVisible();
  });

  await test.step('she applies what is ready; the undecided row stays and is decided afterwards', async () => {
    await rina.getByRole('button', { name: 'Terapkan 7 baris siap' }).click();
    await rina.getByRole('dialog').getByRole('button', { name: 'Terapkan', exact: true }).click();
    await expect(hers.getByText('1 baris masih menunggu keputusan')).toBeVisible({ timeout: 60_000 });
    await hers.getByRole('button', { name: /^Mungkin anak yang sama/ }).click();
    await hers.getByRole('button', { name: /^Anak yang sama/ }).click();
    await rina.getByRole('button', { name: 'Terapkan yang baru diputuskan' }).click();
    await rina.getByRole('dialog').getByRole('button', { name: 'Terapkan', exact: true }).click();
    await expect(hers.getByText('Tidak ada yang menunggu dari berkas ini.')).toBeVisible({ timeout: 60_000 });
  });

  await test.step('the register shows every stunted child by name, and only them', async () => {
    await hers.getByRole('link', { name: 'Lihat anak yang stunting' }).click();
    await expect(rina).toHaveURL(/\/anak\?kelas=all_stunted/);
    for (const child of stunted) await expect(hers.getByRole('link', { name: new RegExp(child.name) })).toBeVisible();
    await expect(hers.getByRole('table').getByRole('row')).toHaveCount(stunted.length + 1);
  });

  await test.step('a child’s page draws its growth', async () => {
    await hers.getByRole('link', { name: /Citra Lestari/ }).click();
    await expect(rina.getByRole('heading', { level: 1 })).toContainText('Citra Lestari');
    await expect(hers.getByRole('group', { name: /2 pengukuran/ }).first()).toBeVisible();
  });

  await test.step('the city page counts the same children', async () => {
    await rina.getByRole('link', { name: 'Kota' }).first().click();
    await expect(rina.getByRole('heading', { name: 'Angka Kota Bogor' })).toBeVisible();
    await expect(hers.getByText(/dari 8 balita yang terukur wajar pada bulan ini/)).toBeVisible();
    await expect(hers.getByRole('img', { name: '1 sangat pendek, 2 pendek' })).toBeVisible();
    const row = hers.getByRole('row', { name: /Pasir Jaya/ });
    await expect(row.getByRole('cell').nth(4)).toHaveText('2');
    await row.getByRole('link', { name: 'Lihat anaknya' }).click();
    await expect(rina).toHaveURL(/wilayah=32\.71\./);
  });

  await expect(main).toBeVisible();
});
