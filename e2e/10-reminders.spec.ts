/** Rina wants to be reminded by e-mail: she proves her address, a visitor sees something worrying, and the letter names nobody. */
import { startMailDouble } from '../app/platform/notify/doubles-for-tests.ts';
import { august } from './cast.ts';
import { enter, expect, PHONE, test } from './journey.ts';
import { bringIn, firstAdministrator, invite } from './own-city.ts';
import { startServer } from './server.ts';

test('an address is proved, a worry rings the bell and reaches it, without a name', async ({ watch }) => {
  test.setTimeout(300_000);
  const post = await startMailDouble();
  const server = await startServer({ DEMO: '0', ANAKKITA_SMTP_URL: `smtp://127.0.0.1:${post.port}`, ANAKKITA_MAIL_FROM: 'AnakKita <anakkita@kota.example>' });
  try {
    const { origin } = server;
    const ani = await firstAdministrator(server);
    const rina = await invite(ani, origin, 'Rina Nuraini', 'rina', 'nutritionist');
    await bringIn(rina, 'agustus.xls', august);
    const { rows } = await rina.say<{ rows: { childId: string; name: string; area: string }[] }>('GET', '/v1/children?class=all_stunted');
    const { childId, name } = rows[0]!;
    const { child } = await rina.say<{ child: { area: string } }>('GET', `/v1/children/${childId}`);
    const siti = await invite(ani, origin, 'Siti Rohmah', 'siti', 'kader', child.area.slice(0, 13));
    const phone = await watch.open({ viewport: PHONE });
    await enter(phone, origin, 'rina');

    await test.step('behind the bell nothing waits yet; the way to reminders is there', async () => {
      await phone.goto(`${origin}/`);
      await phone.getByRole('link', { name: 'Pemberitahuan', exact: true }).click();
      await expect(phone.getByText('Belum ada pemberitahuan')).toBeVisible();
      await phone.getByRole('link', { name: 'Atur pengingat' }).click();
      await expect(phone.getByText('Tidak ada nama, alamat, atau kabar kesehatan anak di dalamnya.', { exact: false })).toBeVisible();
    });

    await test.step('she names her address, mistypes the code, then proves it; she wants no quiet hours', async () => {
      await phone.getByLabel('Alamat e-mail').fill('rina@puskesmas.example');
      await phone.getByRole('button', { name: 'Kirim kode' }).click();
      const field = phone.getByRole('textbox', { name: 'Kode' });
      await expect(field).toBeVisible();
      const code = /Kode AnakKita Anda: (\d{6})/.exec(post.mails.at(-1)!.text)![1]!;
      await field.fill(code === '000000' ? '000001' : '000000');
      await phone.getByRole('button', { name: 'Cocokkan kode' }).click();
      await expect(phone.getByText('Kode tidak cocok. Periksa lagi.')).toBeVisible();
      await field.fill(code);
      await phone.getByRole('button', { name: 'Cocokkan kode' }).click();
      await expect(phone.getByText('Sudah terbukti milik Anda')).toBeVisible();
      await phone.getByRole('button', { name: /Sampai/ }).click();
      await phone.getByRole('option', { name: '20.00' }).click();
      await phone.getByRole('button', { name: 'Simpan jam tenang' }).click();
      await expect(phone.getByText('Jam tenang tersimpan.')).toBeVisible();
    });

    await test.step('the kader saw something worrying: the letter comes at once and names nobody', async () => {
      const before = post.mails.length;
      await siti.say('POST', `/v1/children/${childId}/visits`, {
        visitId: crypto.randomUUID(), madeOn: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10), accompanied: true, activities: [],
        answers: {
          lively: 'no', animalProtein: 'no', meals: 1, ill: 'yes', helpCame: 'nothing_promised', helpUsed: 'nothing_came', weighed: 'no', waterAndLatrine: 'yes', needsMost: '', worry: 'yes',
          worryWords: 'lemas sekali',
        },
      });
      await expect.poll(() => post.mails.length).toBe(before + 1);
      const { to, text } = post.mails.at(-1)!;
      expect(to).toEqual(['rina@puskesmas.example']);
      expect(text).toContain('ada tugas untuk hari ini');
      for (const word of [name, 'stunting', 'lemas']) expect(text.toLowerCase()).not.toContain(word.toLowerCase());
    });

    await test.step('the bell rings; what it tells leads to the worry', async () => {
      await phone.goto(`${origin}/`);
      await phone.getByRole('link', { name: 'Pemberitahuan, 1 belum dibaca' }).click();
      await phone.getByRole('link', { name: 'Ada yang mengkhawatirkan pada satu kunjungan' }).click();
      await expect(phone.getByText('1 kekhawatiran menunggu puskesmas')).toBeVisible();
      await expect(phone.getByRole('link', { name: 'Pemberitahuan', exact: true })).toBeVisible();
    });
  } finally {
    await server.stop();
    await post.close();
  }
});
