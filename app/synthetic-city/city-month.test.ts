import { ageInDays, assess } from '@anakkita/growth';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, test } from 'node:test';
import { cellsOf, cityFile, cityMonth, type CityOptions, type CityRow, eppgbmColumns, monthsOf, type MonthTruth } from './index.ts';

const city: CityOptions = { children: 20_000, months: 3, until: '2026-10', seed: 7, profile: 'weighed' };
const small: CityOptions = { ...city, children: 400 };

interface ReadMonth {
  readonly text: string;
  readonly truth: MonthTruth;
  readonly rows: readonly string[][];
}

/** Reads a file the plain way: comments out, then rows, then cells. */
function readMonth(options: CityOptions, month: string): ReadMonth {
  const pieces = cityFile(options, month);
  let text = '';
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return { text, truth: value, rows: rowsIn(text) };
    text += value;
  }
}

function rowsIn(text: string): string[][] {
  const body = text.slice(text.indexOf('<tbody>'));
  return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => [...row.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = '']) => cell));
}

const at = (name: (typeof eppgbmColumns)[number]): number => eppgbmColumns.indexOf(name);
const column = (rows: readonly string[][], name: (typeof eppgbmColumns)[number]): string[] => rows.map((row) => row[at(name)] ?? '');
const shareOf = (values: readonly string[], holds: (value: string) => boolean): number => values.filter(holds).length / values.length;
const near = (value: number, wanted: number, within: number, what: string): void =>
  assert.ok(Math.abs(value - wanted) <= within, `${what}: ${value.toFixed(4)} is not ${wanted} +- ${within}`);
const keyOf = (row: readonly string[]): string => /(\d{16})\.html/.exec(row[at('Detail')] ?? '')?.[1] ?? '';

let months: ReadMonth[] = [];
let rows: string[][] = [];
before(() => {
  months = monthsOf(city).map((month) => readMonth(city, month));
  rows = months.flatMap((month) => month.rows);
});

test('the same seed writes the same bytes, another seed others', () => {
  const hash = (options: CityOptions): string => createHash('sha256').update(readMonth(options, '2026-10').text).digest('hex');
  assert.equal(hash(small), hash({ ...small }));
  assert.notEqual(hash(small), hash({ ...small, seed: 8 }));
});

test('a month is the same whatever other months are written', () => {
  assert.equal(readMonth(small, '2026-09').text, readMonth({ ...small, months: 12, until: '2027-03' }, '2026-09').text);
});

test('the file is the web page that SIGIZI calls a workbook', () => {
  const { text } = months[0] as ReadMonth;
  assert.ok(text.startsWith('<html xmlns:x="urn:schemas-microsoft-com:office:excel">'));
  assert.match(text, /<x:Name>Application List<\/x:Name>/);
  assert.match(text, /<thead><caption>Data Tanggal : 2026-09-0\d \d\d:\d\d:\d\d<\/caption><tr>/);
  assert.match(text, />Alamat<\/th><!-- <th class="center">Total Pengukuran<\/th> --><th class="center">Usia Saat Ukur</);
  assert.match(text, /<th class="center">Pukesmas<\/th>/);
  assert.ok(text.endsWith('</tr>\n</tbody></table></body></html>'));
  assert.ok(rows.every((row) => row.length === 36));
  assert.ok(column(rows, 'NIK').every((nik) => nik.endsWith('&nbsp;')));
  assert.ok(column(rows, 'KPSP').every((kpsp) => kpsp.endsWith('\n\t')));
  assert.ok(column(rows, 'KIA').every((kia) => kia.endsWith('\n\t')));
  assert.match(column(rows, 'Usia Saat Ukur')[0] ?? '', /^<b>\d<\/b> Tahun - <b>\d+<\/b> Bulan - <b>\d+<\/b> Hari$/);
  assert.deepEqual(column((months[0] as ReadMonth).rows.slice(0, 3), 'No'), ['1.', '2.', '3.']);
});

test('a streamed row holds what its row in the file shows', () => {
  const streamed = [...cityMonth(small, '2026-10')].map(({ row }) => cellsOf(row));
  const plain = readMonth(small, '2026-10').rows.map((row) => row.map((cell) => cell.replace(/<[^>]*>|&nbsp;|\n\t/g, '')));
  assert.deepEqual(streamed, plain);
});

test('errors come at the rates of real files', () => {
  const rate = (count: (truth: MonthTruth) => number): number =>
    months.reduce((sum, { truth }) => sum + count(truth), 0) / months.reduce((sum, { truth }) => sum + truth.rows, 0);
  near(
    rate((truth) => truth.unitErrors),
    0.026,
    0.003,
    'unit errors',
  );
  near(
    rate((truth) => truth.wrongPosition),
    0.05,
    0.004,
    'wrong posture',
  );
  near(
    rate((truth) => truth.staleZ),
    0.026,
    0.003,
    'stale z',
  );
  near(
    rate((truth) => truth.nik15),
    0.013,
    0.003,
    '15 digits',
  );
  near(
    rate((truth) => truth.nikMasked),
    0.023,
    0.003,
    'masked NIK',
  );
  near(
    rate((truth) => truth.nikMissing),
    0.027,
    0.007,
    'missing NIK',
  );
  near(
    rate((truth) => truth.dupRows),
    0.01,
    0.002,
    'repeated rows',
  );
  near(
    rate((truth) => truth.twins),
    0.01,
    0.003,
    'twins',
  );
  assert.ok(rate((truth) => truth.standingUnder9) > 0.001);
  near(
    shareOf(column(rows, 'Tinggi'), (cm) => !cm.includes('.')),
    0.79,
    0.01,
    'whole centimetres',
  );
  near(
    shareOf(column(rows, 'Nama'), (name) => /^by ny /i.test(name)),
    0.01,
    0.006,
    'placeholder names',
  );
  near(
    shareOf(column(rows, 'BB Lahir'), (kg) => Number(kg) >= 500),
    0.024,
    0.005,
    'birth weight in grams',
  );
  near(
    shareOf(column(rows, 'BB Lahir'), (kg) => Number(kg) >= 9 && Number(kg) < 60),
    0.012,
    0.004,
    'birth weight ten times too large',
  );
  near(
    shareOf(column(rows, 'Nama Ortu'), (parents) => parents === ''),
    0.03,
    0.01,
    'no parents',
  );
  near(
    shareOf(column(rows, 'RT'), (rt) => rt === ''),
    0.045,
    0.01,
    'no RT',
  );
});

test('what the truth counts is what a reader of the file finds', () => {
  for (const { truth, rows: read } of months) {
    assert.equal(truth.rows, read.length);
    const first = read.filter((row, i) => i === 0 || keyOf(row) !== keyOf(read[i - 1] ?? []));
    assert.equal(truth.children, new Set(read.map(keyOf)).size);
    assert.equal(first.length, truth.children);
    const niks = column(first, 'NIK').map((nik) => nik.replace('&nbsp;', ''));
    assert.equal(niks.filter((nik) => nik === '').length, truth.nikMissing);
    assert.equal(niks.filter((nik) => /^\d{5}\*{10}$/.test(nik)).length, truth.nikMasked);
    assert.equal(niks.filter((nik) => /^\d{15}$/.test(nik)).length, truth.nik15);
    const judged = first.map(judge);
    assert.equal(judged.filter(({ drift, standsTooYoung }) => drift && !standsTooYoung).length, truth.staleZ);
    assert.equal(judged.filter(({ drift, standsTooYoung }) => drift && standsTooYoung).length, truth.standingUnder9);
    assert.equal(judged.filter(({ wrongPosture }) => wrongPosture).length, truth.wrongPosition);
    assert.equal(judged.filter(({ stunted }) => stunted).length, truth.stunted);
    assert.equal(judged.filter(({ severe }) => severe).length, truth.severe);
    assert.equal(first.filter((row) => row.includes('Outlier')).length, truth.outlierLabels);
  }
});

/** One row as an importer sees it, by the WHO's rules from the values as recorded. */
function judge(row: readonly string[]) {
  const ageDays = ageInDays(row[at('Tgl Lahir')] ?? '', row[at('Tanggal Pengukuran')] ?? '');
  const posture = row[at('Cara Ukur')] === 'Berdiri' ? 'H' : 'L';
  const sex = row[at('JK')] === 'L' ? 'M' : 'F';
  const found = assess({ sex, ageDays, weightKg: Number(row[at('Berat')]), lengthCm: Number(row[at('Tinggi')]), posture });
  const differs = (z: number | null, cell: string | undefined): boolean => Math.abs((z ?? 999.99) - Number(cell)) > 0.02;
  const { z: length, flag } = found.lengthForAge;
  return {
    drift:
      differs(length, row[at('ZS TB/U')]) ||
      differs(found.weightForAge.z, row[at('ZS BB/U')]) ||
      differs(found.weightForLength.z, row[at('ZS BB/TB')]),
    standsTooYoung: found.nineMonthFlag,
    wrongPosture: (posture === 'H') !== ageDays >= 731,
    stunted: length !== null && flag === 0 && length < -2,
    severe: length !== null && flag === 0 && length < -3,
  };
}

test('below 45 cm the file says 999.99', () => {
  const short = [1, 2, 3, 4, 5, 6]
    .flatMap((seed) => [...cityMonth({ ...city, seed, months: 1 }, '2026-10')])
    .filter(({ row }) => Number(row.length) < 45);
  assert.ok(short.length > 0);
  for (const { row } of short) assert.deepEqual([row.indices.weightForLength, row.indices.weightForLengthZ], ['Outlier', '999.99']);
});

test('a unit error is ten or a thousand times the weight', () => {
  const wrong = [...cityMonth(city, '2026-10')].filter(({ truth }) => truth.isUnitError);
  assert.ok(wrong.length > 300);
  for (const { row, truth } of wrong)
    assert.ok(
      [10, 1000].some((times) => Number(row.weight) === Math.round(truth.weightKg * times)),
      row.weight,
    );
});

test('a child keeps its birth date, sex, family and number from month to month; names and homes sometimes change', () => {
  const [early, , late] = monthsOf(city);
  const then = new Map([...cityMonth(city, early ?? '')].map((made) => [made.truth.childKey, made]));
  let met = 0;
  let renamed = 0;
  for (const { row, truth } of cityMonth(city, late ?? '')) {
    const old = then.get(truth.childKey);
    if (!old) continue;
    met += 1;
    assert.deepEqual(
      [row.bornOn, row.sex, row.birthWeight, row.nikInLinks],
      [old.row.bornOn, old.row.sex, old.row.birthWeight, old.row.nikInLinks],
    );
    renamed += Number(row.name.toLowerCase() !== old.row.name.toLowerCase());
  }
  near(met / then.size, 0.86, 0.05, 'children met again after two months');
  near(renamed / met, 0.025, 0.015, 'renamed');
  assert.ok((months[1]?.truth.moved ?? 0) > 0 && (months[1]?.truth.renamed ?? 0) > 0 && (months[1]?.truth.aged_out ?? 0) > 0);
  assert.equal(months[0]?.truth.renamed, 0);
});

test('twins share birth date, parents and home, but neither name nor number; other siblings are born well apart', () => {
  const families = new Map<number, CityRow[]>();
  for (const made of cityMonth(city, '2026-10')) {
    if (made.truth.isRepeated) continue;
    families.set(made.truth.familyKey, [...(families.get(made.truth.familyKey) ?? []), made]);
  }
  let pairs = 0;
  for (const [, kin] of families) {
    const byBirth = kin.toSorted((a, b) => a.row.bornOn.localeCompare(b.row.bornOn));
    for (const [i, younger] of byBirth.entries()) {
      const elder = byBirth[i - 1];
      if (!elder) continue;
      if (younger.row.bornOn !== elder.row.bornOn) {
        assert.ok(ageInDays(elder.row.bornOn, younger.row.bornOn) > 500);
        continue;
      }
      pairs += 1;
      assert.ok(younger.truth.isTwin && elder.truth.isTwin);
      assert.deepEqual(
        [younger.row.village, younger.row.posyandu, younger.row.address],
        [elder.row.village, elder.row.posyandu, elder.row.address],
      );
      assert.notEqual(younger.row.name.toLowerCase(), elder.row.name.toLowerCase());
      assert.equal(Math.abs(Number(younger.row.nikInLinks.slice(-4)) - Number(elder.row.nikInLinks.slice(-4))), 1);
    }
  }
  assert.ok(pairs > 40);
});

test('every number belongs to one child', () => {
  const seen = new Map<string, string>();
  for (const month of months) {
    for (const row of month.rows) {
      const who = `${row[at('Tgl Lahir')]} ${row[at('JK')]}`;
      assert.equal(seen.get(keyOf(row)) ?? who, who);
      seen.set(keyOf(row), who);
    }
  }
});
