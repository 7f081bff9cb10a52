import assert from 'node:assert/strict';
import { test } from 'node:test';
import { downloadedAt, isEppgbmHeader, isUnwantedColumn, nameOtherTable, readColumns } from './columns.ts';
import { exportHeader } from './row-for-tests.ts';

function columnsOf(header: string[]) {
  const result = readColumns(header);
  assert.ok(result.ok, JSON.stringify(result));
  return result.columns;
}

test('the export as it is today: 36 columns, Detail dropped, nothing left over', () => {
  assert.equal(exportHeader.length, 36);
  assert.ok(isEppgbmHeader(exportHeader));
  const columns = columnsOf(exportHeader);
  assert.deepEqual([columns.at.nik, columns.at.puskesmas, columns.at.weightForLengthZ, columns.at.freeMeal], [1, 11, 28, 34]);
  assert.deepEqual([columns.missing, columns.extra, columns.dropped], [['PMT Diterima (kg)'], [], ['Detail']]);
});

test('older layouts: PMT received, no posture, no class, no meal', () => {
  const older = exportHeader
    .filter((name) => !['Cara Ukur', 'Kelas Ibu Balita', 'MBG'].includes(name))
    .toSpliced(29, 0, 'PMT Diterima (kg)');
  const columns = columnsOf(older);
  assert.deepEqual(columns.missing, ['Cara Ukur', 'Kelas Ibu Balita', 'MBG']);
  assert.equal(columns.at.foodKg, 29);
});

test('spelling, case, blanks, punctuation and order do not matter', () => {
  const columns = columnsOf([
    '  NAMA anak',
    'Tanggal_Lahir',
    'jenis kelamin',
    'KELURAHAN',
    'Tgl. Ukur',
    'BB (kg)',
    'Tinggi Badan (cm)',
    'PUSKESMAS',
    'Z-Score BB/U',
    'bb / u',
  ]);
  assert.deepEqual(
    [columns.at.name, columns.at.bornOn, columns.at.weight, columns.at.puskesmas, columns.at.weightForAgeZ, columns.at.weightForAge],
    [0, 1, 5, 7, 8, 9],
  );
});

test('columns that users add are kept aside, each under a name of its own', () => {
  const columns = columnsOf([...exportHeader, 'Bulan Pengukuran', 'Status Bulan', 'Detail Status', 'Status Bulan', 'Berat', '']);
  assert.deepEqual(
    columns.extra.map((each) => each.header),
    ['Bulan Pengukuran', 'Status Bulan', 'Detail Status', 'Status Bulan (2)', 'Berat'],
  );
  assert.equal(columns.at.weight, 19);
});

test('columns of numbers about people are never read', () => {
  assert.deepEqual(['Detail', 'DETAIL ', 'NIK Ortu', 'No. KK', 'HP Ortu', 'Detail Status', 'NIK', 'Nama'].map(isUnwantedColumn), [
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('what is missing is named as the export writes it', () => {
  const result = readColumns(exportHeader.filter((name) => !['Berat', 'Desa/Kel'].includes(name)));
  assert.deepEqual(result, { ok: false, problem: { code: 'columns.missing', details: { headers: ['Desa/Kel', 'Berat'] } } });
});

test('other tables are known by name', () => {
  const identity =
    'No,anak_ke,tgl_lahir,jenis_kelamin,nomor_KK,NIK,nama_anak,usia_hamil,berat_lahir,panjang_lahir,lingkar_kepala_lahir,kia,kia_bayi_kecil,imd,nama_ortu,nik_ortu,hp_ortu,alamat,nama_posyandu,rt,rw,hapus,pindah'.split(
      ',',
    );
  assert.ok(isEppgbmHeader(identity));
  const result = readColumns(identity);
  assert.deepEqual(!result.ok && result.problem.code === 'columns.otherTable' && result.problem.details.table, 'uploadIdentity');
  const measurement =
    'No,NIK,nama_anak,alamat,nama_posyandu,TANGGALUKUR,BERAT,TINGGI,LILA,lingkar_kepala,Pitting_edema,CARAUKUR,vita,asi_bulan_0'.split(',');
  assert.ok(!isEppgbmHeader(measurement));
  assert.equal(nameOtherTable([['Data Pengukuran'], measurement]), 'uploadMeasurement');
  assert.equal(nameOtherTable([['Kecamatan', 'Puskesmas', 'Jumlah Balita', 'Ditimbang']]), 'recap');
  assert.equal(nameOtherTable([['No', 'NIK', 'Nama', 'JK', 'Tgl Lahir', 'Nama Ortu', 'Posyandu']]), 'childrenOnly');
  assert.equal(nameOtherTable([['Tanggal', 'Uraian', 'Jumlah']]), null);
  assert.equal(nameOtherTable([exportHeader]), null);
});

test('when it was downloaded stands in the caption, or in a row above the header', () => {
  assert.equal(downloadedAt('Data Tanggal : 2025-09-01 09:15:33', []), '2025-09-01 09:15:33');
  assert.equal(downloadedAt(null, [['Laporan'], ['Data Tanggal: 2025-09-01']]), '2025-09-01 00:00:00');
  assert.equal(downloadedAt('Daftar', [['x']]), null);
});
