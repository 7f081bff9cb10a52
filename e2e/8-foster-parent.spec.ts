/** Dedi, a foster father: asked for, allowed by the guardian, bound by the conduct; he visits, then is late, and it climbs to the chair. */
import type { Page } from '@playwright/test';
import { DESK, expect, PHONE, test } from './journey.ts';

const CHILD = 'Bagas Saputra';

/** The ten questions of the card, answered as on a good day. */
async function fillCard(phone: Page): Promise<void> {
  const yes = ['Apakah anak terlihat sehat dan aktif hari ini?', 'Apakah anak makan telur, ikan, ayam, atau hati kemarin?', 'Apakah anak ditimbang di posyandu bulan ini?', 'Apakah air minum dan jamban di rumah baik-baik saja?'];
  const no = ['Apakah anak sakit dalam dua minggu ini: demam, batuk, atau diare?', 'Adakah hal yang mengkhawatirkan?'];
  const choose = (question: string, word: string) => phone.getByRole('group', { name: question }).getByText(word, { exact: true }).click();
  for (const question of yes) await choose(question, 'Ya');
  for (const question of no) await choose(question, 'Tidak');
  await choose('Berapa kali anak makan kemarin?', '3');
  await choose('Apakah bantuan yang dijanjikan sudah datang?', 'Tidak ada yang dijanjikan');
}

test('Dedi is paired, signs, visits with the kader, is late, and everybody up to the chair hears of it', async ({ year, watch }) => {
  test.setTimeout(300_000);
  await year.moveTo('2026-09-02');
  const [childId = ''] = await year.bringIn([{ name: CHILD, sex: 'L', bornOn: '2025-04-18', parents: 'Tatang / Eulis', lengthZ: -2.5 }], '2026-09-01');
  const guardianId = crypto.randomUUID();
  const kader = await watch.open({ viewport: PHONE });
  const desk = await watch.open({ viewport: DESK });
  const phone = await watch.open({ viewport: PHONE });

  await test.step('the mother says yes to the kader, who reads it aloud', async () => {
    const siti = await year.as('siti');
    const facts = { name: 'Ibu Eulis Rekaan', relation: 'mother', ofAge: true, livesWith: true, separated: false, since: '2025-04-18' };
    await siti.say('POST', `/v1/children/${childId}/guardians`, { guardianId, ...facts });
    await year.seat(kader, 'siti');
    await kader.goto(`${year.origin}/anak/${childId}/persetujuan/minta`);
    await kader.getByText('Ibu Eulis Rekaan').click();
    await kader.getByRole('button', { name: 'Mulai bertanya' }).click();
    for (let asked = 0; asked < 3; asked += 1) await kader.getByRole('button', { name: 'SETUJU', exact: true }).click();
    await kader.getByText('Lisan, ada saksi').click();
    await kader.getByLabel('Nama saksi').fill('Ibu RT Rekaan');
    await kader.getByRole('button', { name: 'Simpan jawaban' }).click();
    await expect(kader.getByText('Jawaban tersimpan dan langsung berlaku')).toBeVisible();
  });

  await test.step('Dedi is cleared and trained, and signs the conduct on his phone', async () => {
    await year.seat(desk, 'indra');
    await desk.goto(`${year.origin}/bapak-asuh`);
    await desk.getByRole('row', { name: /Dedi Kurnia/ }).getByRole('button').first().click();
    const sheet = desk.getByRole('dialog');
    await sheet.getByLabel('Paling banyak berapa anak').fill('1');
    await sheet.getByLabel('Tanggal pemeriksaan identitas').fill('2026-08-25');
    await sheet.getByLabel('Tanggal pelatihan').fill('2026-08-28');
    await sheet.getByRole('button', { name: 'Simpan' }).click();
    await expect(sheet).toHaveCount(0);
    await year.seat(phone, 'dedi');
    await phone.goto(`${year.origin}/anak-asuh`);
    await phone.getByRole('button', { name: 'Baca dan tandatangani' }).click();
    await phone.getByRole('dialog').getByRole('button', { name: 'Saya setuju dan menandatangani' }).click();
    await expect(phone.getByText('Tata laku tersimpan.')).toBeVisible();
  });

  await test.step('he is proposed a child without a name, accepts, and only then reads whom he helps', async () => {
    await desk.goto(`${year.origin}/anak/${childId}`);
    await desk.getByRole('button', { name: 'Pasangkan' }).click();
    const sheet = desk.getByRole('dialog');
    await sheet.getByRole('button', { name: /Bapak atau bunda asuh/ }).click();
    await desk.getByRole('option', { name: /^Dedi Kurnia/ }).click();
    await sheet.getByRole('button', { name: 'Pasangkan' }).click();
    await expect(sheet).toHaveCount(0);
    await phone.reload();
    await expect(phone.getByText('Seorang anak menunggu Anda')).toBeVisible();
    await expect(phone.getByText('Bagas')).toHaveCount(0);
    await phone.getByRole('button', { name: 'Terima', exact: true }).click();
    await expect(phone.getByText('Terima kasih. Nama panggilan dan alamatnya kini terbuka.')).toBeVisible();
    await expect(phone.getByRole('heading', { name: 'Bagas' })).toBeVisible();
    await expect(phone.getByText('Saputra')).toHaveCount(0);
  });

  await test.step('the first visit, with the kader: the card asks who was there, and nothing typed is lost', async () => {
    await year.moveTo('2026-09-09');
    await year.seat(phone, 'dedi');
    await phone.goto(`${year.origin}/anak-asuh/${childId}/kunjungan`);
    await fillCard(phone);
    await phone.getByLabel('Apa yang paling dibutuhkan keluarga sekarang?').fill('Telur dan panci');
    await phone.getByRole('button', { name: 'Simpan kunjungan' }).click();
    await expect(phone.getByText('Bila Anda sendirian dengan anak, tunggu kader atau wali dulu.', { exact: false })).toBeVisible();
    await expect(phone.getByLabel('Apa yang paling dibutuhkan keluarga sekarang?')).toHaveValue('Telur dan panci');
    await phone.getByText('Kader posyandu ikut berkunjung.').click();
    await phone.getByRole('button', { name: 'Simpan kunjungan' }).click();
    await expect(phone.getByText('Kunjungan tersimpan. Terima kasih sudah datang.')).toBeVisible();
  });

  await test.step('fourteen days later nobody came: one day late it is the lurah’s, then the camat’s, the secretariat’s, the chair’s', async () => {
    const climbs = [['2026-09-24', 'yanti', 'lurah', PHONE], ['2026-09-27', 'hasan', 'camat', PHONE], ['2026-10-01', 'indra', 'sekretariat', DESK], ['2026-10-08', 'maya', 'ketua tim', DESK]] as const;
    for (const [day, who, step, viewport] of climbs) {
      await year.moveTo(day);
      const page = await watch.open({ viewport });
      await year.seat(page, who);
      await page.goto(`${year.origin}/kunjungan`);
      const row = page.getByRole('main').locator('tr, li').filter({ hasText: CHILD });
      await expect(row.first()).toContainText(step);
    }
  });

  await test.step('he comes: the clock starts anew and is late for nobody', async () => {
    await year.seat(phone, 'dedi');
    await phone.goto(`${year.origin}/anak-asuh/${childId}/kunjungan`);
    await fillCard(phone);
    await phone.getByText('Saya didampingi kader, atau wali ada di rumah.', { exact: false }).click();
    await phone.getByRole('button', { name: 'Simpan kunjungan' }).click();
    await expect(phone.getByText('Kunjungan tersimpan. Terima kasih sudah datang.')).toBeVisible();
    const maya = await watch.open({ viewport: DESK });
    await year.seat(maya, 'maya');
    await maya.goto(`${year.origin}/kunjungan`);
    await expect(maya.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(maya.getByText('Sedang dimuat')).toHaveCount(0);
    await expect(maya.getByText(CHILD)).toHaveCount(0);
  });

  await test.step('the mother takes her yes back while he fills in a card: he is told, his words stay, and the child is closed to him', async () => {
    watch.expectStatus(404);
    watch.expectStatus(409);
    await year.moveTo('2026-10-10');
    await year.seat(phone, 'dedi');
    await phone.goto(`${year.origin}/anak-asuh/${childId}/kunjungan`);
    await fillCard(phone);
    await phone.getByLabel('Apa yang paling dibutuhkan keluarga sekarang?').fill('Susu untuk kakaknya');
    const siti = await year.as('siti');
    await siti.say('POST', `/v1/children/${childId}/consent/withdrawal`, { guardianId, purposes: ['pairing'] });
    await phone.getByText('Saya didampingi kader, atau wali ada di rumah.', { exact: false }).click();
    await phone.getByRole('button', { name: 'Simpan kunjungan' }).click();
    await expect(phone.getByRole('alert')).toBeVisible();
    await expect(phone.getByLabel('Apa yang paling dibutuhkan keluarga sekarang?')).toHaveValue('Susu untuk kakaknya');
    await phone.goto(`${year.origin}/anak-asuh`);
    await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(phone.getByText('Sedang dimuat')).toHaveCount(0);
    await expect(phone.getByText('Bagas')).toHaveCount(0);
  });
});
