/** One child from found to recovered: measured again, understood, planned, treated, watched for half a year, closed. Months pass. */
import type { Page } from '@playwright/test';
import { ageInDays, lengthForAge, valueAt, weightForLength } from '../growth/index.ts';
import { DESK, expect, test } from './journey.ts';
import type { MovedCity } from './moved-city.ts';

const BORN = '2025-08-05';
const STANDS_FROM_DAYS = 731;
const at = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

/** Length and weight that a girl of her age has at a z, as they are typed. */
function sizes(day: string, lengthZ: number): { lengthCm: number; weightKg: number; posture: 'L' | 'H' } {
  const ageDays = ageInDays(BORN, day);
  const lengthCm = Math.round((valueAt(lengthForAge, 'F', ageDays, lengthZ) ?? 0) * 10) / 10;
  return { lengthCm, weightKg: Math.round((valueAt(weightForLength, 'F', lengthCm, 0) ?? 0) * 10) / 10, posture: ageDays < STANDS_FROM_DAYS ? 'L' : 'H' };
}

const typed = (size: number): string => String(size).replace('.', ',');

/** Measured at the desk, by the form. */
async function measure(desk: Page, day: string, lengthZ: number): Promise<void> {
  const { lengthCm, weightKg } = sizes(day, lengthZ);
  await at(desk, 'Catat pengukuran').click();
  const sheet = desk.getByRole('dialog');
  await sheet.getByLabel(/^Berat/).fill(typed(weightKg));
  await sheet.getByLabel(/^Panjang/).fill(typed(lengthCm));
  await sheet.getByText('Telentang').click();
  await sheet.getByRole('button', { name: 'Simpan' }).click();
  await expect(sheet).toHaveCount(0);
}

/** Measured in the same way, without the screen. */
async function measureUnseen(city: MovedCity, childId: string, day: string, lengthZ: number): Promise<void> {
  const rina = await city.as('rina');
  const measurement = { measurementId: crypto.randomUUID(), measuredOn: day, oedema: false, measuredBy: 'Rina Marlina', trained: true, place: 'puskesmas', sure: true };
  await rina.say('POST', `/v1/children/${childId}/measurements`, { ...measurement, ...sizes(day, lengthZ) });
}

/** Who answers a referral, and what. */
async function answer(page: Page, name: string, words?: string): Promise<void> {
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Nama yang menerima atau menjawab').fill(name);
  if (words !== undefined) await sheet.getByLabel('Isi jawaban').fill(words);
  await sheet.getByRole('button', { name: 'Simpan' }).click();
  await expect(sheet).toHaveCount(0);
}

/** A plan with one goal and the tasks that the form suggests. */
async function propose(desk: Page, goal: string): Promise<void> {
  await at(desk, 'Buat rencana').click();
  const sheet = desk.getByRole('dialog');
  await sheet.getByLabel('Tujuan, satu per baris').fill(goal);
  await sheet.getByRole('button', { name: 'Usulkan rencana' }).click();
  await expect(sheet).toHaveCount(0);
}

test('Laras is found stunted, treated by a plan, and a year later her case is closed as recovered', async ({ year, watch }) => {
  test.setTimeout(300_000);
  await year.moveTo('2026-10-13');
  const [childId = ''] = await year.bringIn([{ name: 'Laras Ayu', sex: 'P', bornOn: BORN, parents: 'Ujang / Neneng', lengthZ: -2.6 }], '2026-10-12');
  const desk = await watch.open({ viewport: DESK });
  const doctor = await watch.open({ viewport: DESK });
  const go = async (page: Page, who: 'rina' | 'bima' | 'endang') => {
    await year.seat(page, who);
    await page.goto(`${year.origin}/anak/${childId}`);
  };
  const stage = (page: Page, words: RegExp) => expect(page.getByRole('heading', { name: words })).toBeVisible();

  await test.step('the file found her: Rina measures again and confirms', async () => {
    await year.moveTo('2026-10-16');
    await go(desk, 'rina');
    await stage(desk, /^Kasus: ditemukan/);
    await measure(desk, '2026-10-16', -2.55);
    await at(desk, 'Pastikan').click();
    await stage(desk, /^Kasus: dipastikan/);
  });

  await test.step('the causes are asked; a danger sign sends her to the hospital today', async () => {
    await at(desk, 'Isi sebab').click();
    const sheet = desk.getByRole('dialog');
    await sheet.getByText(/pucat berat/i).first().click();
    await sheet.getByLabel('Alasan rujukan').fill('Pucat berat, Hb belum diperiksa');
    await sheet.getByLabel('Makan per hari').fill('2');
    await sheet.getByRole('button', { name: 'Simpan' }).click();
    await expect(sheet).toHaveCount(0);
    await stage(desk, /^Kasus: sebab dicari/);
    await expect(desk.getByText('Dari puskesmas ke rumah sakit')).toBeVisible();
  });

  await test.step('the hospital takes her in and writes back; the doctor keeps both', async () => {
    await go(doctor, 'bima');
    await at(doctor, 'Diterima').click();
    await answer(doctor, 'dr. Sari, Sp.A');
    await expect(doctor.getByText('Diterima dr. Sari, Sp.A, menunggu jawaban')).toBeVisible();
    await at(doctor, 'Dijawab').click();
    await answer(doctor, 'dr. Sari, Sp.A', 'Hb 9,8; besi tiga bulan, kontrol di puskesmas');
    await expect(doctor.getByText('Dijawab dr. Sari, Sp.A')).toBeVisible();
  });

  await test.step('Rina plans until February; Bima returns it with a reason, she proposes again, Endang approves', async () => {
    await go(desk, 'rina');
    await propose(desk, 'Panjang mengejar garis');
    await expect(desk.getByText('Menunggu dokter atau kepala puskesmas.')).toBeVisible();
    await go(doctor, 'bima');
    await at(doctor, 'Kembalikan').click();
    await doctor.getByRole('dialog').getByRole('textbox').last().fill('Tambahkan protein hewani tiap hari');
    await doctor.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
    await stage(doctor, /^Kasus: sebab dicari/);
    await go(desk, 'rina');
    await expect(desk.getByText('Tambahkan protein hewani tiap hari')).toBeVisible();
    await propose(desk, 'Protein hewani tiap hari');
    await go(doctor, 'endang');
    await at(doctor, 'Setujui').click();
    await stage(doctor, /^Kasus: ditangani/);
    await expect(doctor.getByText('Protein hewani tiap hari', { exact: true })).toBeVisible();
  });

  await test.step('measured each month by trained staff: on track, then twice above the line', async () => {
    await year.moveTo('2026-11-06');
    await go(desk, 'rina');
    await measure(desk, '2026-11-06', -2.3);
    await expect(desk.getByText('Sesuai rencana')).toBeVisible();
    for (const day of ['2026-12-06', '2027-01-06']) {
      await year.moveTo(day);
      await measureUnseen(year, childId, day, -1.85);
    }
    await go(desk, 'rina');
    await at(desk, 'Nyatakan pulih').click();
    await stage(desk, /^Kasus: pulih, menunggu persetujuan/);
    await expect(at(desk, 'Setujui')).toHaveCount(0);
    await go(doctor, 'bima');
    await at(doctor, 'Setujui').click();
    await stage(doctor, /^Kasus: dipantau setelah pulih/);
    await expect(doctor.getByText(/^Dipantau sampai 6 Jul 2027/)).toBeVisible();
  });

  await test.step('watched for six months: she stays above the line', async () => {
    for (const month of ['02', '03', '04', '05', '06', '07']) {
      const day = `2027-${month}-06`;
      await year.moveTo(day);
      await measureUnseen(year, childId, day, -1.8);
    }
  });

  await test.step('the case is closed by two people, and her page tells the whole way', async () => {
    await go(desk, 'rina');
    await at(desk, 'Tutup kasus').click();
    const sheet = desk.getByRole('dialog');
    await sheet.getByRole('radio', { name: 'pulih' }).check({ force: true });
    await sheet.getByRole('textbox').last().fill('Enam bulan di atas garis');
    await sheet.getByRole('button', { name: 'Simpan' }).click();
    await expect(sheet).toHaveCount(0);
    await go(doctor, 'endang');
    await at(doctor, 'Setujui').click();
    await stage(doctor, /^Kasus: ditutup/);
    await go(desk, 'rina');
    for (const words of ['Dipastikan dengan ukur ulang', 'Rujukan dijawab', 'Rencana dikembalikan', 'Pulih disetujui, pemantauan mulai', 'Kasus ditutup']) await expect(desk.getByText(words).first()).toBeVisible();
    await expect(desk.getByText(/^pulih, 6 Jul 2027/)).toBeVisible();
  });
});
