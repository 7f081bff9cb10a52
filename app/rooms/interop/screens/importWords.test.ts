import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { problemKinds } from '../../../platform/problem/index.ts';
import { issueKinds } from '../contract.ts';
import { problemCodes } from '../problem.ts';
import { issueHints, issueMeanings, issueNames } from './issueWords.ts';
import { refusalCode, refusalView } from './refusal.ts';
import { refusalHelpWords } from './refusalHelpWords.ts';
import { refusalWords } from './refusalWords.ts';
import { rowProblemWords, sayRowProblems } from './rowProblemWords.ts';

const languages = ['id', 'en'] as const;
const source = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const found = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))];

test('every code of a row has words in both languages, with its details in them', () => {
  const places = found(source('../place.ts'), /kind: '(\w+)'/g).filter((kind) => kind !== 'found').map((kind) => `area.${kind}`);
  assert.equal(places.length, 3);
  for (const code of [...problemCodes, ...places, ...found(source('../verdict.ts'), /code: '(area\.\w+)'/g)]) {
    for (const language of languages) {
      const [words] = sayRowProblems({ problems: [{ code }] }, rowProblemWords[language]);
      assert.ok(words !== undefined && words !== code && words.length > 5, `${code} has no words in ${language}`);
      assert.doesNotMatch(words, /undefined|null|NaN/, code);
    }
  }
  assert.match(rowProblemWords.id['bornOn.unreadable']({ cell: '2027-13-45' }), /“2027-13-45”/);
});

test('every reason to refuse a file has words and a way out in both languages', () => {
  const codes = [
    ...found(source('../../../platform/files/refusal.ts'), /\| '((?:file|table)\.\w+)'/g),
    ...found(source('../judge-jobs.ts'), /reason: '([\w.]+)'/g),
    ...found(source('../commit-jobs.ts'), /reason: '([\w.]+)'/g),
    ...found(source('../columns.ts'), /code: '(columns\.\w+)'/g),
    ...found(source('../upload-store.ts'), /new Problem\('([\w.]+)'/g).filter((code) => code !== 'import.file'),
    ...found(source('../serve.ts'), /new Problem\('(import\.[\w.]+)'/g),
  ];
  assert.ok(codes.length >= 25, `only ${codes.length} codes were found`);
  for (const code of codes) {
    assert.ok(Object.hasOwn(refusalWords.id, code), `${code} has no words`);
    assert.equal(refusalCode({ code: 'import.file', details: { reason: code } }), code);
    for (const language of languages) {
      const view = refusalView({ code: 'import.file', details: { reason: code } }, language);
      assert.ok(view.title.length > 10 && (view.help ?? '').length > 10, code);
      assert.doesNotMatch(view.title, /undefined|null|NaN/, code);
    }
  }
});

test('codes that travel alone keep their own words, an unknown one is told as ours', () => {
  for (const code of Object.keys(refusalWords.id)) assert.ok(Object.hasOwn(refusalHelpWords.id, code), code);
  assert.equal(refusalCode({ code: 'import.demo', details: {} }), 'import.demo');
  assert.equal(refusalCode({ code: 'record.changed', details: { reason: 'import.overtaken' } }), 'import.overtaken');
  assert.equal(refusalCode({ code: 'not.yet.known', details: {} }), 'server.failed');
  assert.ok(Object.hasOwn(problemKinds, 'import.demo'));
});

test('missing columns and other tables are named', () => {
  const missing = refusalView({ code: 'import.file', details: { reason: 'columns.missing', details: { headers: ['JK', 'Berat'] } } }, 'id');
  assert.match(missing.title, /JK, Berat/);
  const other = refusalView({ code: 'import.file', details: { reason: 'columns.otherTable', details: { name: 'daftar ibu hamil' } } }, 'id');
  assert.match(other.title, /daftar ibu hamil/);
});

test('every group of rows has a name, a hint and a meaning', () => {
  for (const kind of issueKinds) {
    for (const language of languages) {
      for (const words of [issueNames, issueHints, issueMeanings]) assert.ok(words[language][kind].length > 3, kind);
    }
  }
});
