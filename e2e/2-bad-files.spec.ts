/** Files that cannot be taken: one clear sentence each, nothing of the register changed. */
import { august, SCRIPT_NAME } from './cast.ts';
import { eppgbmFile, type MadeUpChild } from './eppgbm-file.ts';
import { enter, expect, sendFile, test } from './journey.ts';

const child: MadeUpChild = { name: 'Sekar Ayu', sex: 'P', bornOn: '2024-05-01', parents: 'Jajat / Ina', lengthZ: 0 };
const many = eppgbmFile(Array.from({ length: 40 }, (_, at) => ({ ...child, name: `Sekar Ayu ${at}` })), '2025-08-12');

const refused: [what: string, name: string, content: string | Buffer, sentence: RegExp][] = [
  ['cut off in the middle', 'terpotong.xls', many.slice(0, many.length / 2), /terpotong/],
  ['empty', 'kosong.xls', ' ', /Berkas ini kosong\./],
  ['a PDF', 'laporan.pdf', '%PDF-1.7 laporan', /Ini berkas PDF, bukan tabel\./],
  ['a list of pregnant women', 'bumil.csv', 'No;Nama Ibu;Tgl Lahir;HPHT;Usia Kehamilan;Nama\n1;Siti;1995-01-01;2025-01-01;30;Siti\n', /daftar ibu hamil/],
  ['without columns that must be there', 'kurang.xls', eppgbmFile([child], '2025-08-12', ['JK', 'Berat']), /Kolom yang harus ada tidak ditemukan: JK, Berat\./],
  ['of another regency', 'kota-lain.xls', eppgbmFile([{ ...child, regency: 'KOTA DEPOK' }], '2025-08-12'), /KOTA DEPOK/],
  ['without a single row', 'hampa.xls', eppgbmFile([], '2025-08-12'), /tidak ada baris anak/],
];

test('files that cannot be taken are refused, each in a sentence with a way on', async ({ city, watch }) => {
  test.setTimeout(240_000);
  watch.expectStatus(422);
  const page = await watch.open();
  await enter(page, city.origin, city.people.rina);
  for (const [what, name, content, sentence] of refused) {
    await test.step(`a file ${what}`, async () => {
      await page.goto(`${city.origin}/impor`);
      await sendFile(page, name, content);
      await expect(page.getByRole('alert')).toContainText(sentence);
      await expect(page.getByRole('alert')).toContainText(/SIGIZI/);
    });
  }
});

test('a script in a cell is shown as the text it is, and the same file again changes nothing', async ({ city, watch }) => {
  const page = await watch.open();
  page.on('dialog', () => expect(false, 'a script ran').toBe(true));
  await enter(page, city.origin, city.people.rina);
  await page.goto(`${city.origin}/impor`);
  await sendFile(page, 'agustus-lagi.xls', august);
  await expect(page.getByText('Berkas ini persis sama dengan yang sudah diterapkan.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('img', { name: /8 sudah ada, dilewati/ })).toBeVisible();
  await page.getByRole('button', { name: /^Tanpa NIK/ }).click();
  await expect(page.getByText(SCRIPT_NAME).first()).toBeVisible();
  await expect(page.locator('main script')).toHaveCount(0);
  await page.getByRole('button', { name: 'Buang berkas ini' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Buang', exact: true }).click();
  await expect(page.getByText('Berkas dibuang. Register tidak berubah.')).toBeVisible();
});
