import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { Problem } from '../../platform/problem/index.ts';
import { forgetAbandonedFiles, receiveFile, uploadPath, uploadsFolder } from './upload-store.ts';

process.env['ANAKKITA_DATA'] = mkdtempSync(path.join(tmpdir(), 'anakkita-uploads-'));

test('a received file is read by its owner alone', async () => {
  assert.equal(await receiveFile('one', new Blob(['rekaan']).stream()), 6);
  assert.equal(statSync(uploadPath('one')).mode & 0o777, 0o600);
  assert.equal(statSync(uploadsFolder()).mode & 0o777, 0o700);
});

test('a connection that breaks and an empty body leave nothing', async () => {
  const broken = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode('half'));
      controller.error(new Error('gone'));
    },
  });
  await assert.rejects(receiveFile('two', broken));
  await assert.rejects(receiveFile('three', new Blob([]).stream()), Problem);
  assert.ok(!existsSync(uploadPath('two')) && !existsSync(uploadPath('three')));
});

test('what a killed server left behind goes after two days, what is fresh stays', async () => {
  mkdirSync(uploadsFolder(), { recursive: true });
  for (const name of ['old', 'fresh']) writeFileSync(uploadPath(name), 'rekaan');
  const longAgo = new Date(Date.now() - 3 * 86_400_000);
  utimesSync(uploadPath('old'), longAgo, longAgo);
  assert.equal(await forgetAbandonedFiles(new Date()), 1);
  assert.ok(!existsSync(uploadPath('old')) && existsSync(uploadPath('fresh')));
});
