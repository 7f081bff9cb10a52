import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readColumns } from './columns.ts';
import { readRow } from './eppgbm-row.ts';
import { problemCodes } from './problem.ts';
import { aRow, codesOf, exportHeader } from './row-for-tests.ts';

test('a row in order becomes types, without a word', () => {
  const row = aRow();
  assert.deepEqual(row.problems, []);
  assert.equal(row.refused, false);
  assert.deepEqual(
    [
      row.name,
      row.sex,
      row.bornOn,
      row.measuredOn,
      row.ageDays,
      row.weightG,
      row.lengthMm,
      row.armMm,
      row.posture,
      row.birthWeightG,
      row.birthLengthMm,
      row.rt,
      row.rw,
      row.gain,
      row.parentingClass,
      row.freeMeal,
    ],
    ['Melati Kirana Pertiwi', 'F', '2023-02-01', '2025-08-12', 923, 12_300, 900, 145, 'H', 3100, 490, 3, 7, 'N', true, null],
  );
  assert.deepEqual(row.parents, ['Wati', 'Dedi']);
});

test('after a spreadsheet: dates turned round, decimal commas, serial numbers', () => {
  const row = aRow({ 'Tgl Lahir': '01/02/2023', 'Tanggal Pengukuran': '45881', Berat: '12,3', Tinggi: '90,0', 'ZS BB/U': '-0,5' });
  assert.deepEqual(
    [row.bornOn, row.measuredOn, row.weightG, row.lengthMm, row.reported.wei, codesOf(row)],
    ['2023-02-01', '2025-08-12', 12_300, 900, -50, []],
  );
});

const situations: [string, Record<string, string>, string[], boolean][] = [
  ['no name', { Nama: ' - ' }, ['name.missing'], true],
  ['a number for a name', { Nama: '12345' }, ['name.missing'], true],
  ['a very long name', { Nama: 'A'.repeat(300) }, ['name.tooLong', 'text.cut'], true],
  ['no sex', { JK: '' }, ['sex.missing'], true],
  ['a sex nobody knows', { JK: 'X' }, ['sex.unreadable'], true],
  ['no birth date', { 'Tgl Lahir': '' }, ['bornOn.missing'], true],
  ['no day of the calendar', { 'Tgl Lahir': '2023-02-30' }, ['bornOn.unreadable'], true],
  [
    'born tomorrow',
    { 'Tgl Lahir': '2025-09-02', 'Tanggal Pengukuran': '', Berat: '', Tinggi: '', NIK: '' },
    ['bornOn.future', 'nik.missing', 'measurement.none'],
    true,
  ],
  ['measured after the file was downloaded', { 'Tanggal Pengukuran': '2025-09-02' }, ['measuredOn.future'], true],
  ['measured before birth', { 'Tanggal Pengukuran': '2023-01-31' }, ['measuredOn.beforeBirth'], true],
  [
    'measured on the day of birth',
    { 'Tanggal Pengukuran': '2023-02-01', 'Cara Ukur': 'Terlentang', 'Usia Saat Ukur': '0 Tahun - 0 Bulan - 0 Hari' },
    [],
    false,
  ],
  ['measured on no date', { 'Tanggal Pengukuran': '' }, ['measuredOn.missing'], true],
  ['an unreadable date', { 'Tanggal Pengukuran': 'kemarin' }, ['measuredOn.unreadable'], true],
  ['registered, not weighed', { 'Tanggal Pengukuran': '', Berat: '', Tinggi: '' }, ['measurement.none'], false],
  ['weight 0 is not weighed', { Berat: '0' }, [], false],
  ['no kelurahan', { 'Desa/Kel': '' }, ['village.missing'], true],
  ['a child of six years', { 'Tgl Lahir': '2019-08-01', NIK: '', 'Usia Saat Ukur': '' }, ['nik.missing', 'age.over60Months'], false],
  ['nobody’s child', { 'Tgl Lahir': '1985-08-01', NIK: '', 'Usia Saat Ukur': '' }, ['nik.missing', 'bornOn.tooLongAgo'], true],
  ['a month before a day', { 'Tanggal Pengukuran': '08/13/2025' }, ['date.monthFirst'], false],
  ['an age that was written for another birth date', { 'Usia Saat Ukur': '1 Tahun - 6 Bulan - 11 Hari' }, ['age.differs'], false],
  ['a clock time for a weight', { Berat: '12:03' }, ['weight.turned'], false],
  ['words for a length', { Tinggi: 'tinggi' }, ['length.unreadable'], false],
  ['a weight below nothing', { Berat: '-8' }, ['weight.impossible'], false],
  ['LiLA 0 is not measured', { LiLA: '0' }, [], false],
  ['LiLA in millimetres', { LiLA: '145' }, ['arm.tenTimes'], false],
  ['LiLA of an adult', { LiLA: '45' }, ['arm.impossible'], false],
  [
    'standing at five months',
    { 'Tgl Lahir': '2025-03-01', NIK: '', 'Usia Saat Ukur': '' },
    ['nik.missing', 'posture.standingUnder9Months'],
    false,
  ],
  ['a posture nobody knows', { 'Cara Ukur': 'jongkok' }, ['posture.unknownWord'], false],
  ['birth weight in grams', { 'BB Lahir': '3100' }, ['birthWeight.rescaled'], false],
  ['no NIK', { NIK: '' }, ['nik.missing'], false],
  ['masked NIK', { NIK: '99710**********' }, ['nik.masked'], false],
  ['15 digits', { NIK: '997104410223000' }, ['nik.wrongLength'], false],
  ['a brother’s NIK', { NIK: '9971040102230001' }, ['nik.sexDiffers'], false],
  ['a NIK of another day', { NIK: '9971044102240001' }, ['nik.birthDateDiffers'], false],
  ['a class nobody knows', { 'BB/U': 'Entah' }, ['class.unknownWord'], false],
  ['a z that is a clock time', { 'ZS TB/U': '01:12' }, ['z.unreadable'], false],
  ['markup in a name', { Nama: '<img src=x onerror=alert(1)> Ayu' }, ['text.markup'], false],
];

for (const [situation, changes, codes, refused] of situations) {
  test(situation, () => {
    const row = aRow(changes);
    assert.deepEqual([codesOf(row), row.refused], [codes, refused]);
  });
}

test('figures are kept as recorded, however wrong', () => {
  assert.equal(aRow({ Berat: '85' }).weightG, 85_000);
  assert.deepEqual(
    [aRow({ Berat: '12:03' }).weightG, aRow({ Berat: '12:03' }).weightCandidates, aRow({ Berat: '12:03' }).weightRaw],
    [null, [12.3, 12.03], '12:03'],
  );
});

test('the sentinel of the export is "outlier", not a number', () => {
  const { reported } = aRow({ 'ZS BB/TB': '999.99', 'BB/TB': 'Outlier', 'ZS BB/U': '54.14', 'BB/U': 'Outlier' });
  assert.deepEqual(reported, { wei: 5414, len: null, wfl: 'outlier', labels: { wei: 'outlier', len: null, wfl: 'outlier' } });
});

test('a NIK in a column that a user added is hidden', () => {
  const row = aRow({ Catatan: 'lihat 9971044102230001', Bulan: 'Agustus' });
  assert.deepEqual([row.extra, codesOf(row)], [{ Catatan: 'lihat [nomor]', Bulan: 'Agustus' }, ['extra.numberHidden']]);
});

test('whatever stands in the cells, a row comes out, with known problems', () => {
  const columns = readColumns(exportHeader);
  assert.ok(columns.ok);
  const cell = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom('', '-', '8.5', '2025-08-12', '08:30', '9971044102230001', '<b>', '1e9', '99999'),
    fc.string({ unit: fc.constantFrom(...'0123456789.,:/-eE '), maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
      const row = readRow({ rowNumber: 1, sheetRow: 1, cells }, columns.columns, { today: '2025-09-01' });
      for (const each of row.problems) assert.ok(problemCodes.includes(each.code));
      assert.equal(
        row.refused,
        row.problems.some((each) => each.severity === 'refuse'),
      );
      for (const figure of [row.weightG, row.lengthMm, row.armMm, row.birthWeightG, row.birthLengthMm])
        assert.ok(figure === null || (Number.isSafeInteger(figure) && figure >= 0));
      if (!row.refused) assert.ok(row.bornOn !== '' && row.sex !== null && row.name !== '' && (row.ageDays === null || row.ageDays >= 0));
    }),
  );
});
