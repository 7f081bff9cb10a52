import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { coverSentence, inSentence, storyTitle, weightSentence } from './sentence.ts';
import { visitsInARow, visitsInTime, monthsInARow } from './streak.ts';
import { addDays } from '../../platform/clock/index.ts';

const languages = ['id', 'en'] as const;
/** Words that say one thing came from another: nobody knows that of a child. */
const causes = /\b(karena|berkat|sehingga|akibat|hasil dari|menyebabkan|membuat|because|thanks to|due to|caused|result of|so that)\b/i;
const judging = /\b(stunting|pendek|buruk|kurang gizi|gagal|stunted|failed|bad|severe)\b|z-?score/i;

const amounts = fc.record({ part: fc.integer({ min: 0, max: 100_000 }), whole: fc.integer({ min: 1, max: 100_000 }), label: fc.constantFrom('Telur', 'Jamban', 'Paket makan') });
const weights = fc.integer({ min: 0, max: 3 }).chain((of) => fc.record({ of: fc.constant(of), rose: fc.integer({ min: 0, max: of }), until: fc.constantFrom(null, '2026-05-01') }));
const growths = fc.record({ gainedMm: fc.option(fc.integer({ min: -50, max: 300 })), lately: fc.constantFrom(null, 'rose' as const, 'flat' as const, 'fell' as const) });

test('a share is never above a hundred, is all only when it is all, and something is never nothing', () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom(...languages), (one, language) => {
      const percent = Number(/(\d+)\u00a0%/.exec(coverSentence(one, language))![1]);
      assert.ok(percent <= 100);
      assert.equal(percent === 100, one.part >= one.whole);
      assert.equal(percent === 0, one.part === 0);
    }),
  );
  assert.equal(coverSentence({ part: 860, whole: 1000, label: 'Telur' }, 'id'), 'Menutup 86\u00a0% dari telur yang direncanakan');
});

test('a label is small within a sentence, an abbreviation stays', () => {
  assert.deepEqual(['Telur ayam harian', 'PMT lokal', 'JKN aktif', 'telur', ''].map(inSentence), ['telur ayam harian', 'PMT lokal', 'JKN aktif', 'telur', '']);
});

test('no sentence names a cause or judges a body, and what is told is what was counted', () => {
  fc.assert(
    fc.property(amounts, weights, growths, fc.constantFrom(...languages), (amount, weight, growth, language) => {
      const said = [coverSentence(amount, language), weightSentence(weight, language), storyTitle('Melati', growth, language)];
      for (const sentence of said) {
        assert.ok(!causes.test(sentence), sentence);
        assert.ok(!judging.test(sentence), sentence);
        assert.match(sentence, /^\p{Lu}/u);
      }
      if (weight.of > 1) assert.ok(said[1]!.includes(`${weight.rose} `) && said[1]!.includes(`${weight.of} `));
    }),
  );
});

test('one month is a month, three are months, and none says so', () => {
  assert.deepEqual([0, 1, 3].map((of) => weightSentence({ rose: of, of, until: null }, 'en')), ['No two months to compare yet', 'Weight rose in the last month', 'Weight rose in 3 of 3 months']);
  assert.equal(weightSentence({ rose: 3, of: 3, until: null }, 'id'), 'Berat naik dalam 3 dari 3 bulan');
  assert.equal(weightSentence({ rose: 0, of: 1, until: null }, 'id'), 'Berat belum naik bulan terakhir');
});

test('a gain is told in centimetres of its own; what measuring alone moves is not told as a gain', () => {
  assert.equal(storyTitle('Melati', { gainedMm: 42, lately: 'rose' }, 'id'), 'Melati bertambah 4,2\u00a0cm sejak Anda datang');
  assert.equal(storyTitle('Melati', { gainedMm: 4, lately: 'rose' }, 'id'), 'Garis Melati naik');
  assert.equal(storyTitle('Melati', { gainedMm: null, lately: 'rose' }, 'id'), 'Garis Melati naik');
  assert.equal(storyTitle('Melati', { gainedMm: 42, lately: 'fell' }, 'id'), 'Bulan ini garis Melati datar');
  assert.equal(storyTitle('Melati', { gainedMm: null, lately: null }, 'en'), "Melati's line has just begun");
});

test('a chain of visits holds every visit in time up to the newest, and a gap begins a new one', () => {
  assert.equal(visitsInARow([], '2026-08-01'), 0);
  assert.equal(visitsInARow(['2026-08-10', '2026-08-24', '2026-09-07'], '2026-08-01'), 3);
  assert.equal(visitsInARow(['2026-08-10', '2026-08-25', '2026-09-01'], '2026-08-01'), 2);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 20 }), (offsets) => {
      const days = offsets.map((offset) => addDays('2026-01-01', offset));
      const row = visitsInARow(days, '2026-01-01');
      const many = new Set(days).size;
      assert.ok(row <= many && row >= Math.min(1, many) && visitsInTime(days) <= many);
    }),
  );
});

test('months of giving run up to this month or the one before', () => {
  assert.equal(monthsInARow(['2026-06-03', '2026-07-30', '2026-07-01', '2026-08-02'], '2026-08-20'), 3);
  assert.equal(monthsInARow(['2025-12-03', '2026-01-30'], '2026-02-01'), 2);
  assert.equal(monthsInARow(['2026-01-30'], '2026-03-01'), 0);
});
