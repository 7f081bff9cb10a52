import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { createVerify } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { browserAt, startHttpDouble, startMailDouble } from './doubles-for-tests.ts';
import type { HttpDouble, MailDouble } from './doubles-for-tests.ts';
import { isMailAddress, sendMail } from './mail.ts';
import type { Message } from './outcome.ts';
import { areKeys, isAllowed, sendPush } from './push.ts';
import { readChannels } from './settings.ts';
import { sendWhatsApp, sendWhatsAppCode } from './whats-app.ts';

process.env['ANAKKITA_KEYS'] ??= mkdtempSync(path.join(tmpdir(), 'anakkita-keys-'));

const message: Message = { id: '0190a0b0-0000-7000-8000-000000000001', title: 'AnakKita', body: 'AnakKita: ada jadwal kunjungan Kamis. Buka aplikasi untuk melihatnya.', link: '/kunjungan', urgent: false };

let http: HttpDouble;
let mail: MailDouble;
before(async () => {
  http = await startHttpDouble();
  mail = await startMailDouble();
});
beforeEach(() => {
  http.received.length = 0;
  http.answer = { status: 201 };
  mail.mails.length = 0;
  mail.refuse = null;
});
after(() => Promise.all([http.close(), mail.close()]));

const push = () => ({ contact: 'mailto:admin@kota.example', hosts: [http.origin] });

test('a push is read by its browser alone, signed with the key of the installation, and known by its id', async () => {
  const browser = browserAt(`${http.origin}/kotak/1`);
  assert.deepEqual(await sendPush(push(), browser.subscription, message), { state: 'sent' });
  const [got] = http.received;
  assert.ok(!got!.body.includes('kunjungan'), 'not readable on the way');
  assert.deepEqual(JSON.parse(browser.open(got!.body)), { id: message.id, title: message.title, body: message.body, link: '/kunjungan' });
  assert.throws(() => browserAt(`${http.origin}/kotak/2`).open(got!.body));
  assert.equal(got!.headers['content-encoding'], 'aes128gcm');
  assert.equal(got!.headers['topic'], message.id.replaceAll('-', ''));
  const [, token, key] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(got!.headers['authorization']!)!;
  const [head, claims, signature] = token!.split('.');
  assert.equal((JSON.parse(Buffer.from(claims!, 'base64url').toString()) as { aud: string }).aud, http.origin);
  const point = Buffer.from(key!, 'base64url');
  const jwk = { key: { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') }, format: 'jwk' as const, dsaEncoding: 'ieee-p1363' as const };
  assert.ok(createVerify('sha256').update(`${head}.${claims}`).verify(jwk, Buffer.from(signature!, 'base64url')));
});

test('a subscription that is gone is refused for good; a busy service is asked later', async () => {
  const { subscription } = browserAt(`${http.origin}/kotak/1`);
  for (const status of [404, 410]) {
    http.answer = { status };
    assert.equal((await sendPush(push(), subscription, message)).state, 'refused');
  }
  http.answer = { status: 429, headers: { 'retry-after': '120' } };
  assert.deepEqual(await sendPush(push(), subscription, message), { state: 'later', why: 'http 429', afterS: 120 });
  http.answer = { status: 0 };
  assert.equal((await sendPush(push(), subscription, message)).state, 'later');
});

test('a browser cannot make the server call any address', async () => {
  const known = ['fcm.googleapis.com', 'push.apple.com'];
  for (const good of ['https://fcm.googleapis.com/fcm/send/x', 'https://web.push.apple.com/x']) assert.ok(isAllowed(good, known), good);
  for (const bad of [
    'http://fcm.googleapis.com/x', 'https://fcm.googleapis.com:8443/x', 'https://user:pass@fcm.googleapis.com/x', 'https://evilfcm.googleapis.com.example/x', 'https://notpush.apple.com/x',
    'https://127.0.0.1/x', 'http://127.0.0.1:80/x', 'http://localhost:5432/', 'https://169.254.169.254/latest', 'file:///etc/passwd', 'x',
  ]) assert.ok(!isAllowed(bad, known), bad);
  const { subscription } = browserAt(`${http.origin}/kotak`);
  assert.deepEqual(await sendPush({ contact: 'mailto:a@b.example', hosts: known }, subscription, message), { state: 'refused', why: 'endpoint' });
  assert.equal(http.received.length, 0);
  assert.ok(areKeys(subscription));
  assert.ok(!areKeys({ p256dh: 'B'.repeat(87), auth: subscription.auth.slice(2) }));
});

test('a link leads to our own pages alone', async () => {
  const { subscription } = browserAt(`${http.origin}/kotak`);
  for (const link of ['//evil.example', 'https://evil.example', '/\\evil', 'kunjungan', '/a b']) await assert.rejects(sendPush(push(), subscription, { ...message, link }), link);
});

const smtp = () => ({ host: '127.0.0.1', port: mail.port, secure: false, user: 'kota', password: 'sandi', from: 'AnakKita <anakkita@kota.example>' });

test('an e-mail goes over TLS as plain text, with a link to the application', async () => {
  assert.deepEqual(await sendMail(smtp(), 'rina@puskesmas.example', message, 'https://anakkita.example'), { state: 'sent' });
  const [got] = mail.mails;
  assert.deepEqual([got!.from, got!.to, got!.secure, got!.user], ['anakkita@kota.example', ['rina@puskesmas.example'], true, 'kota']);
  assert.match(got!.text, /ada jadwal kunjungan Kamis/);
  assert.match(got!.text, /https:\/\/anakkita\.example\/kunjungan/);
  assert.match(got!.text, new RegExp(`Message-ID: <${message.id}@kota\\.example>`, 'i'));
  assert.match(got!.text, /Auto-Submitted: auto-generated/);
  assert.doesNotMatch(got!.text, /text\/html/);
});

test('an unknown mailbox is refused for good; a full one, a wrong password and a silent server are asked later', async () => {
  const attempt = async (more: object = {}) => sendMail({ ...smtp(), ...more }, 'rina@puskesmas.example', message, null);
  mail.refuse = 550;
  assert.deepEqual(await attempt(), { state: 'refused', why: 'smtp 550' });
  mail.refuse = 452;
  assert.equal((await attempt()).state, 'later');
  mail.refuse = null;
  assert.equal((await attempt({ password: 'salah' })).state, 'later');
  assert.equal((await attempt({ port: 1 })).state, 'later');
  assert.equal(mail.mails.length, 0);
});

test('what is no address is not written to', async () => {
  for (const bad of ['rina', 'rina@', 'a@b', 'rina@x.example\r\nBcc: y@z.example', '"a b"@x.example', 'a,b@x.example']) {
    assert.ok(!isMailAddress(bad), bad);
    assert.equal((await sendMail(smtp(), bad, message, null)).state, 'refused');
  }
  assert.ok(isMailAddress('rina.nuraini+kota@puskesmas.go.id'));
});

const whatsApp = () => ({ base: http.origin, phoneId: '1234', token: 'rahasia', template: 'pengingat', codeTemplate: 'kode', language: 'id' });

test('WhatsApp gets the template and its one sentence, and nothing of the person but the number', async () => {
  http.answer = { status: 200, body: { messages: [{ id: 'wamid.x' }] } };
  assert.deepEqual(await sendWhatsApp(whatsApp(), '+6281100191234', message), { state: 'sent' });
  const [got] = http.received;
  assert.equal(got!.path, '/1234/messages');
  assert.equal(got!.headers['authorization'], 'Bearer rahasia');
  assert.deepEqual(JSON.parse(got!.body.toString()), {
    messaging_product: 'whatsapp', recipient_type: 'individual', to: '6281100191234', type: 'template',
    template: { name: 'pengingat', language: { code: 'id' }, components: [{ type: 'body', parameters: [{ type: 'text', text: message.body }] }] },
    biz_opaque_callback_data: message.id,
  });
  await sendWhatsAppCode(whatsApp(), '+6281100191234', message.id, '271846');
  assert.equal((JSON.parse(http.received[1]!.body.toString()) as { template: { name: string } }).template.name, 'kode');
});

test('a number without WhatsApp is refused for good, a broken token is asked later', async () => {
  http.answer = { status: 400, body: { error: { code: 131_026 } } };
  assert.deepEqual(await sendWhatsApp(whatsApp(), '+6281100191234', message), { state: 'refused', why: 'whatsapp 131026' });
  http.answer = { status: 401, body: { error: { code: 190 } } };
  assert.deepEqual(await sendWhatsApp(whatsApp(), '+6281100191234', message), { state: 'later', why: 'whatsapp 190' });
  assert.equal((await sendWhatsApp(whatsApp(), '0811', message)).state, 'refused');
});

test('nothing is set up by itself, and what is set by mistake is told with a sentence', () => {
  assert.deepEqual(readChannels({}), { push: null, mail: null, whatsApp: null, origin: null });
  const mailed = readChannels({ ANAKKITA_SMTP_URL: 'smtp://kota:s%40ndi@mail.kota.example', ANAKKITA_MAIL_FROM: 'a@kota.example', ORIGIN: 'https://anakkita.example/' });
  assert.deepEqual([mailed.mail?.port, mailed.mail?.password, mailed.origin], [587, 's@ndi', 'https://anakkita.example']);
  assert.ok(readChannels({ ANAKKITA_PUSH_CONTACT: 'mailto:admin@kota.example' }).push!.hosts.includes('push.services.mozilla.com'));
  for (const wrong of [
    { ANAKKITA_PUSH_CONTACT: 'admin' }, { ANAKKITA_SMTP_URL: 'mail.kota.example', ANAKKITA_MAIL_FROM: 'a@b.example' }, { ANAKKITA_SMTP_URL: 'smtp://mail.kota.example' },
    { ANAKKITA_WHATSAPP_URL: 'http://graph.example' }, { ANAKKITA_WHATSAPP_URL: 'https://graph.example' },
  ]) assert.throws(() => readChannels(wrong), /\(.*\)$/);
});
