/** The worker that shows reminders, in a browser made of what it asks for: it leads to our own pages alone and answers no request. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';

const source = readFileSync(new URL('../../public/pengingat/sw.js', import.meta.url), 'utf8');

interface Shown {
  title: string;
  options: { body: string; tag: string; data: { link: string } };
}

/** Starts the worker; gives what it listens to, what it shows and where it opens. */
function start() {
  const heard = new Map<string, (event: object) => void>();
  const [shown, opened]: [Shown[], string[]] = [[], []];
  const waits: Promise<unknown>[] = [];
  const self = {
    location: { origin: 'https://anakkita.example' },
    addEventListener: (name: string, act: (event: object) => void) => heard.set(name, act),
    registration: { showNotification: async (title: string, options: Shown['options']) => void shown.push({ title, options }) },
    clients: { matchAll: async () => [], openWindow: async (address: string) => void opened.push(address) },
  };
  runInContext(source, createContext({ self, URL }));
  const tell = async (name: string, more: object): Promise<void> => {
    heard.get(name)!({ ...more, waitUntil: (one: Promise<unknown>) => waits.push(one) });
    await Promise.all(waits);
  };
  return { heard, shown, opened, tell };
}

const push = (told: unknown) => ({ data: { json: () => JSON.parse(JSON.stringify(told)) as unknown } });

test('a reminder is shown as it came, and a press opens its page', async () => {
  const { shown, opened, tell } = start();
  await tell('push', push({ id: 'a', title: 'AnakKita', body: 'AnakKita: ada jadwal kunjungan Kamis.', link: '/kunjungan' }));
  assert.deepEqual([shown[0]!.title, shown[0]!.options.body, shown[0]!.options.tag], ['AnakKita', 'AnakKita: ada jadwal kunjungan Kamis.', 'a']);
  await tell('notificationclick', { notification: { close: () => undefined, data: shown[0]!.options.data } });
  assert.deepEqual(opened, ['https://anakkita.example/kunjungan']);
});

test('whatever comes, it leads to our own pages and says something', async () => {
  const { shown, opened, tell } = start();
  for (const link of ['//evil.example', 'https://evil.example', 'javascript:alert(1)', '/\\evil.example', 7, null]) await tell('push', push({ link }));
  await tell('push', { data: { json: () => JSON.parse('no json') as unknown } });
  await tell('push', { data: null });
  assert.equal(shown.length, 8);
  for (const { options } of shown) assert.deepEqual([options.data.link, options.body.length > 0], ['/pemberitahuan', true]);
  await tell('notificationclick', { notification: { close: () => undefined, data: { link: '//evil.example' } } });
  assert.deepEqual(opened, ['https://anakkita.example/pemberitahuan']);
});

test('it keeps no page and answers no request', () => {
  assert.deepEqual([...start().heard.keys()].toSorted(), ['notificationclick', 'push']);
  assert.doesNotMatch(source, /caches|respondWith|importScripts|fetch\(/);
});
