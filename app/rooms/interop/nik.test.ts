import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNik } from './nik.ts';
import { splitParents } from './parents.ts';
import { readGain, readPosture, readSex, readWeightForAgeLabel, readWeightForLengthLabel, readYesNo } from './vocabulary.ts';

test('a whole NIK gives its digits and the birth date inside, 40 added to the day of a girl', () => {
  assert.deepEqual(readNik('9971046001230001'), { state: 'valid', digits: '9971046001230001', bornOn: '2023-01-20', sex: 'F' });
  assert.deepEqual(readNik("'9971 0403 0425 0002"), { state: 'valid', digits: '9971040304250002', bornOn: '2025-04-03', sex: 'M' });
  assert.deepEqual(readNik('9971049913250002'), { state: 'valid', digits: '9971049913250002', bornOn: null, sex: null });
});

test('short, masked, rounded and missing ones are told apart', () => {
  assert.deepEqual(readNik('997104600123000'), { state: 'wrongLength', length: 15 });
  assert.deepEqual(readNik('02022**********'), { state: 'masked', prefix: '02022', rounded: false });
  assert.deepEqual(readNik('3.27105E+15'), { state: 'masked', prefix: '32710', rounded: true });
  assert.deepEqual(readNik('3.27104600123000E+15'), { state: 'masked', prefix: '32710460012', rounded: true });
  for (const text of ['', '-', '0', '0000000000000000', '1111111111111111', '9971040000000000', 'tidak ada'])
    assert.equal(readNik(text).state, 'missing', text);
});

test('parents are a set: parted at slash, hyphen, ampersand, "dan"; nobody is not a parent', () => {
  assert.deepEqual(splitParents('Wati / Nining'), ['Wati', 'Nining']);
  assert.deepEqual(splitParents('Rosmiati-Yudi'), ['Rosmiati', 'Yudi']);
  assert.deepEqual(splitParents('Siti Aminah & Dedi  K'), ['Siti Aminah', 'Dedi K']);
  assert.deepEqual(splitParents('Siti dan Dedi'), ['Siti', 'Dedi']);
  assert.deepEqual(splitParents('Ramdan Danu'), ['Ramdan Danu']);
  assert.deepEqual(splitParents('Euis / EUIS'), ['EUIS']);
  assert.deepEqual(splitParents('- / Wati', '', 'Dedi'), ['Wati', 'Dedi']);
  assert.deepEqual(splitParents('Hj. Imas, S.Pd'), ['Hj. Imas, S.Pd']);
  assert.deepEqual(splitParents('', '-'), []);
});

test('words of the export, short and long, whatever their case', () => {
  assert.deepEqual(['L', 'p', 'Laki-laki', 'PEREMPUAN', 'x', ''].map(readSex), ['M', 'F', 'M', 'F', null, null]);
  assert.deepEqual(['Terlentang', 'telentang', 'BERDIRI', '-'].map(readPosture), ['L', 'L', 'H', null]);
  assert.deepEqual(['N', 't', 'O', 'B', '-', '?'].map(readGain), ['N', 'T', 'O', 'B', null, null]);
  assert.deepEqual(
    ['Sangat Kurang', 'Berat badan sangat kurang', 'Risiko Berat Badan Lebih', 'Risiko Lebih', 'BB Normal', 'Outlier', ''].map(
      readWeightForAgeLabel,
    ),
    ['severely_underweight', 'severely_underweight', 'risk_of_overweight', 'risk_of_overweight', 'normal', 'outlier', null],
  );
  assert.deepEqual(['Gizi Buruk', 'Berisiko Gizi Lebih', 'Risiko Gizi Lebih', 'Obesitas'].map(readWeightForLengthLabel), [
    'severely_wasted',
    'possible_risk_of_overweight',
    'possible_risk_of_overweight',
    'obese',
  ]);
  assert.deepEqual(['Ya', 'tidak', '-', '1'].map(readYesNo), [true, false, null, true]);
});
