import type { LengthForAgeClass, Posture, Sex, WeightForAgeClass, WeightForLengthClass } from '@anakkita/growth';

/** Classes as the export writes them, by the codes of `@anakkita/growth`; `outlier` is the export's word for a flagged z. */
export type WeightForAgeLabel = WeightForAgeClass | 'outlier';
export type LengthForAgeLabel = LengthForAgeClass | 'outlier';
export type WeightForLengthLabel = WeightForLengthClass | 'outlier';

/** `N` gained, `T` did not, `O` not weighed last month, `B` weighed for the first time. */
export type GainWord = 'N' | 'T' | 'O' | 'B';

const weightForAgeWords: Record<string, WeightForAgeLabel> = {
  'sangat kurang': 'severely_underweight',
  kurang: 'underweight',
  normal: 'normal',
  'risiko lebih': 'risk_of_overweight',
  'resiko lebih': 'risk_of_overweight',
  lebih: 'risk_of_overweight',
  outlier: 'outlier',
};

const lengthForAgeWords: Record<string, LengthForAgeLabel> = {
  'sangat pendek': 'severely_stunted',
  pendek: 'stunted',
  normal: 'normal',
  tinggi: 'tall',
  outlier: 'outlier',
};

const weightForLengthWords: Record<string, WeightForLengthLabel> = {
  'gizi buruk': 'severely_wasted',
  'gizi kurang': 'wasted',
  'gizi baik': 'normal',
  normal: 'normal',
  'risiko gizi lebih': 'possible_risk_of_overweight',
  'resiko gizi lebih': 'possible_risk_of_overweight',
  'berisiko gizi lebih': 'possible_risk_of_overweight',
  'beresiko gizi lebih': 'possible_risk_of_overweight',
  'gizi lebih': 'overweight',
  obesitas: 'obese',
  outlier: 'outlier',
};

const sexWords: Record<string, Sex> = {
  l: 'M',
  lk: 'M',
  laki: 'M',
  'laki laki': 'M',
  lakilaki: 'M',
  pria: 'M',
  m: 'M',
  male: 'M',
  p: 'F',
  pr: 'F',
  perempuan: 'F',
  wanita: 'F',
  f: 'F',
  female: 'F',
};

const postureWords: Record<string, Posture> = {
  terlentang: 'L',
  telentang: 'L',
  berbaring: 'L',
  baring: 'L',
  tidur: 'L',
  'panjang badan': 'L',
  pb: 'L',
  berdiri: 'H',
  diri: 'H',
  tegak: 'H',
  'tinggi badan': 'H',
  tb: 'H',
};

const gainWords: Record<string, GainWord> = {
  n: 'N',
  naik: 'N',
  ya: 'N',
  t: 'T',
  'tidak naik': 'T',
  tidak: 'T',
  turun: 'T',
  tetap: 'T',
  o: 'O',
  '0': 'O',
  b: 'B',
  baru: 'B',
};

const yesNoWords: Record<string, boolean> = {
  ya: true,
  y: true,
  '1': true,
  true: true,
  ada: true,
  sudah: true,
  tidak: false,
  t: false,
  '0': false,
  false: false,
  belum: false,
};

/** All of these give null for an unknown or missing word; `isWord` tells the two apart. */
export const readSex = reader(sexWords);
export const readPosture = reader(postureWords);
export const readGain = reader(gainWords);
export const readLengthForAgeLabel = reader(lengthForAgeWords);
export const readWeightForLengthLabel = reader(weightForLengthWords);
/** Short (`Sangat Kurang`) and long (`Berat badan sangat kurang`, `Risiko berat badan lebih`) forms alike. */
export const readWeightForAgeLabel = reader(weightForAgeWords, (key) => key.replace(/\s*\b(?:berat badan|bb)\b\s*/u, ' ').trim());
/** Yes or no, as `Ya`, `Tidak`, `1`, `TRUE`; null for `-`. */
export const readYesNo = reader(yesNoWords);

/** False for a cell that says nothing: blank, or a dash. */
export function isWord(text: string): boolean {
  return wordKey(text) !== '';
}

function wordKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** Looks a word up without case and punctuation; the few spellings of a file are worked out once each. */
function reader<T>(words: Record<string, T>, simplify = (key: string): string => key): (text: string) => T | null {
  const known = new Map(Object.entries(words));
  const spellings = new Map<string, T | null>();
  return (text) => {
    const before = spellings.get(text);
    if (before !== undefined) return before;
    const value = known.get(simplify(wordKey(text))) ?? null;
    if (spellings.size < 200 && text.length < 40) spellings.set(text, value);
    return value;
  };
}
