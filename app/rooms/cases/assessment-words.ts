/** Words of the assessment: fields, answers and danger signs, in both languages. Shared by screens and the worksheet of case audits. */
import type { Assessment, AssessmentGroup, DangerSign } from './assessment.ts';

export type Both = Readonly<{ id: string; en: string }>;
const both = (id: string, en: string): Both => ({ id, en });

export const fieldWords: Readonly<Record<Exclude<keyof Assessment, 'seen' | 'note'>, Both>> = {
  breastfedOnly: both('ASI eksklusif', 'Breast milk only'),
  complementaryFromMonth: both('Mulai MP-ASI (bulan)', 'Other food from (month)'),
  mealsPerDay: both('Makan per hari', 'Meals a day'),
  animalProteinDays: both('Protein hewani, hari dalam seminggu', 'Animal protein, days of a week'),
  formula: both('Susu formula', 'Formula milk'),
  allergies: both('Alergi', 'Allergies'),
  diarrhoea: both('Diare 2 minggu terakhir', 'Diarrhoea in 2 weeks'),
  airways: both('ISPA 2 minggu terakhir', 'Airway infection in 2 weeks'),
  feverOverTwoWeeks: both('Demam lebih dari 2 minggu', 'Fever over 2 weeks'),
  coughOverTwoWeeks: both('Batuk lebih dari 2 minggu', 'Cough over 2 weeks'),
  tbContact: both('Kontak TB', 'Contact with tuberculosis'),
  worms: both('Cacingan', 'Worms'),
  inHospital: both('Pernah dirawat inap', 'Was in hospital'),
  immunised: both('Imunisasi sesuai umur', 'Immunised for age'),
  missingAntigens: both('Antigen yang kurang', 'Missing antigens'),
  haemoglobinGdl: both('Hb (g/dL)', 'Haemoglobin (g/dL)'),
  gestationWeeks: both('Umur kehamilan (minggu)', 'Gestation (weeks)'),
  birthWeightKg: both('Berat lahir (kg)', 'Birth weight (kg)'),
  birthLengthCm: both('Panjang lahir (cm)', 'Birth length (cm)'),
  congenital: both('Kelainan bawaan', 'Congenital disorder'),
  motherAge: both('Umur ibu', 'Age of the mother'),
  motherHeightCm: both('Tinggi ibu (cm)', 'Height of the mother (cm)'),
  motherArmCm: both('LiLA ibu (cm)', 'Arm of the mother (cm)'),
  pregnantAgain: both('Hamil lagi', 'Pregnant again'),
  birthIntervalMonths: both('Jarak kelahiran (bulan)', 'Birth interval (months)'),
  contraception: both('Memakai KB', 'Uses contraception'),
  motherSmokes: both('Ibu merokok', 'Mother smokes'),
  water: both('Sumber air minum', 'Drinking water'),
  latrine: both('Jamban', 'Latrine'),
  earthFloor: both('Lantai tanah', 'Earth floor'),
  smokerAtHome: both('Perokok di rumah', 'Smoker at home'),
  people: both('Jumlah penghuni', 'People in the house'),
  houseFit: both('Rumah layak huni', 'House is fit'),
  insurance: both('JKN', 'Health insurance'),
  documentsComplete: both('Akta, NIK, KK lengkap', 'Papers complete'),
  pkh: both('Menerima PKH', 'Receives PKH'),
  foodAid: both('Menerima sembako', 'Receives food aid'),
  wealthDecile: both('Desil DTSEN', 'Wealth decile'),
  fatherWork: both('Pekerjaan ayah', 'Work of the father'),
  motherWork: both('Pekerjaan ibu', 'Work of the mother'),
  foodSpendingRpPerWeek: both('Belanja makan per minggu (Rp)', 'Food spending a week (Rp)'),
  caregiver: both('Pengasuh utama', 'Main caregiver'),
  development: both('Perkembangan (KPSP)', 'Development (KPSP)'),
  motherMoodScore: both('Kesehatan jiwa ibu (EPDS)', 'Mood of the mother (EPDS)'),
};

export const choiceWords: Readonly<Record<string, Both>> = {
  yes: both('Ya', 'Yes'),
  no: both('Tidak', 'No'),
  ongoing: both('Masih berjalan', 'Still going on'),
  antigen_missing: both('Ada yang kurang', 'Some are missing'),
  piped: both('PDAM', 'Piped'),
  protected_well: both('Sumur terlindung', 'Protected well'),
  unprotected: both('Tidak terlindung', 'Unprotected'),
  other: both('Lainnya', 'Other'),
  own: both('Sendiri dan sehat', 'Own and healthy'),
  shared: both('Bersama', 'Shared'),
  none: both('Tidak ada', 'None'),
  state_paid: both('PBI, dibayar negara', 'Paid by the state'),
  self_paid: both('Mandiri', 'Self-paid'),
  inactive: both('Tidak aktif', 'Inactive'),
  on_age: both('Sesuai umur', 'On age'),
  doubtful: both('Meragukan', 'Doubtful'),
  delayed: both('Penyimpangan', 'Delayed'),
};

export const groupWords: Readonly<Record<AssessmentGroup, Both>> = {
  eating: both('Makan', 'Eating'),
  illness: both('Sakit dan imunisasi', 'Illness and immunisation'),
  birth: both('Waktu lahir', 'Birth'),
  mother: both('Ibu', 'Mother'),
  house: both('Rumah', 'House'),
  money: both('Ekonomi dan hak', 'Money and rights'),
  care: both('Pengasuhan', 'Care'),
};

export const dangerWords: Readonly<Record<DangerSign, Both>> = {
  severe_wasting_or_oedema: both('Gizi buruk atau edema', 'Severe wasting or oedema'),
  cannot_eat_or_drink: both('Tidak mau makan atau minum', 'Cannot eat or drink'),
  vomits_everything: both('Memuntahkan semua', 'Vomits everything'),
  convulsions: both('Kejang', 'Convulsions'),
  lethargic: both('Lesu atau tidak sadar', 'Lethargic or unconscious'),
  hard_breathing: both('Sesak napas', 'Hard breathing'),
  long_fever_or_tb_contact: both('Demam lebih dari 2 minggu, atau kontak TB', 'Fever over 2 weeks, or contact with tuberculosis'),
  long_or_bloody_diarrhoea: both('Diare lebih dari 14 hari, atau berdarah', 'Diarrhoea over 14 days, or with blood'),
  severe_pallor: both('Pucat berat', 'Severe pallor'),
  lost_weight_two_months: both('Berat turun dua bulan', 'Lost weight for two months'),
  wasted_below_six_months: both('Gizi buruk di bawah 6 bulan', 'Severely wasted below 6 months'),
  neglect_suspected: both('Dugaan kekerasan atau penelantaran', 'Suspected violence or neglect'),
};

/** One answer in words; empty when it was not given. */
export function answerWords(value: unknown, language: 'id' | 'en'): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return choiceWords[value ? 'yes' : 'no']![language];
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (Array.isArray(value)) return value.map((one) => answerWords(one, language)).join(', ');
  return typeof value === 'string' ? (choiceWords[value]?.[language] ?? value) : '';
}

/** The answers of a group in one line: `Makan per hari: 2; Alergi: telur`. */
export function groupLine(answers: Readonly<Record<string, unknown>>, fields: readonly string[], language: 'id' | 'en'): string {
  return fields
    .map((field) => [fieldWords[field as keyof typeof fieldWords][language], answerWords(answers[field], language)] as const)
    .filter(([, said]) => said !== '')
    .map(([label, said]) => `${label}: ${said}`)
    .join('; ');
}
