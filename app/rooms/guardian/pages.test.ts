import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { send } from '../../entries/testing/caller.ts';
import { pages as behind } from './server.ts';
import { aFamily, Browser, inside } from './visitor-for-tests.ts';
import type { Opened } from './visitor-for-tests.ts';

let city: TestCity;
let door: Opened;
let mother: Browser;
before(async () => {
  city = await startTestCity();
  door = await aFamily(city);
  mother = await inside(city, door);
});
after(() => city.close());

const pages = ['', '/tumbuh', '/dilakukan', '/izin', '/pembaca', '/permintaan', '/permintaan/baru?jenis=correction', '/salinan', '/keluhan-asuh/baru'];

for (const page of pages) {
  test(`/wali${page} shows what it should, the way out, and nothing of another's`, async () => {
    const { status, text, headers } = await mother.get(`/wali${page}`);
    assert.equal(status, 200, text);
    assert.match(text, /<h1>/);
    assert.match(text, /Keluar<\/button>/);
    assert.doesNotMatch(text, /<script|style=|onclick|https?:\/\/(?!www\.w3\.org)/i);
    assert.doesNotMatch(text, /Ibu Rekaan/i, 'no parent');
    // The text of the consent names the team that treats; nothing else says the word to a family.
    if (page !== '/izin') assert.doesNotMatch(text, /stunting/i, 'no such word');
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.match(String(headers['content-security-policy']), /default-src 'none'; style-src 'self'; font-src 'self'/);
    assert.doesNotMatch(String(headers['content-security-policy']), /script-src|unsafe/);
    if (!page.includes('baru')) assert.match(String(headers['refresh']), /^\d{1,3}; url=\/wali\/selesai$/);
  });
}

test('titles and file names, which stay on a borrowed phone, name nobody', async () => {
  for (const page of pages) assert.doesNotMatch(/<title>(.*)<\/title>/.exec((await mother.get(`/wali${page}`)).text)?.[1] ?? 'Anak', /Anak(?!Kita)|Rekaan/);
  assert.match(String((await mother.get('/wali/salinan.pdf')).headers['content-disposition']), /filename="salinan.pdf"/);
});

test('the first load, page with style and letters, is at most 60 KB', async () => {
  const page = await new Browser(city).get(door.path);
  const style = /href="(\/wali-rupa\/[^"]+\.css)"/.exec(page.text)![1]!;
  const sheet = await send(city.port, 'GET', style, undefined);
  const letters = [...String(sheet.body['text']).matchAll(/url\('([^']+)'\)/g)].map(([, path]) => path!);
  assert.equal(letters.length, 2);
  let bytes = gzipSync(page.text).length + gzipSync(String(sheet.body['text'])).length;
  for (const path of letters) bytes += Number((await send(city.port, 'HEAD', path, undefined)).headers['content-length'] ?? 13_000);
  assert.ok(bytes > 20_000 && bytes <= 60 * 1024, `${bytes} bytes`);
  const home = gzipSync((await mother.get('/wali')).text).length;
  assert.ok(home < 10_000, `the page behind the code: ${home}`);
});

test('what is no page of the door is none, and shows nothing', async () => {
  const { status, text } = await mother.get('/wali/entah/apa');
  assert.equal(status, 404);
  assert.match(text, /Halaman ini tidak ada/);
});

test('no path opens without a visit, or with a cookie that is none, except the way in and the way out', async () => {
  const openToAll = ['/wali/selesai', '/wali/:token{[\\w-]{43}}', '/wali/*'];
  const closed = behind.filter(({ path }) => path.startsWith('/wali') && !path.startsWith('/wali-rupa') && !openToAll.includes(path));
  assert.ok(closed.length >= 12, 'saw the pages');
  for (const cookie of [undefined, `anakkita_wali=${'a'.repeat(43)}`, 'anakkita_wali=x']) {
    const stranger = new Browser(city);
    stranger.cookie = cookie;
    for (const { method, path: pattern } of closed) {
      const path = pattern.replace(':visitId{[0-9a-f-]{36}}', '01900000-0000-7000-8000-000000000000');
      const reply = method === 'GET' ? await stranger.get(path) : await stranger.post(path, { kunci: 'x', jenis: 'copy', untuk: 'pairing', jawaban: 'stop', teks: '1' });
      assert.equal(reply.status, 401, `${method} ${path}`);
      assert.doesNotMatch(reply.text, /Anak Rekaan|Keluar<\/button>/, path);
      stranger.cookie = cookie;
    }
  }
});
