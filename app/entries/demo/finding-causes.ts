/** What the nutritionists of the demo find at home: causes as often as they are in such families. */
import { completedMonths } from '@anakkita/growth';
import type { Assessment, DangerSign } from '../../rooms/cases/index.ts';
import { between, happens, oneOf, partOf } from './draws.ts';
import type { OpenCase } from './snapshot-store.ts';

const fatherWorks = ['Buruh bangunan', 'Sopir angkot', 'Pedagang keliling', 'Buruh pabrik', 'Pengemudi ojek', 'Tukang parkir', 'Karyawan toko', 'Tidak bekerja tetap', 'Penjahit', 'Petugas kebersihan'];
const motherWorks = ['Ibu rumah tangga', 'Ibu rumah tangga', 'Ibu rumah tangga', 'Buruh cuci', 'Pedagang sayur', 'Buruh pabrik', 'Asisten rumah tangga', 'Penjaga warung'];
const carers = ['Ibu', 'Ibu', 'Ibu', 'Ibu', 'Nenek', 'Ayah', 'Bibi'];
const notes = [
  'Ibu ramah dan terbuka. Lauk hewani hanya ada di awal bulan.', 'Anak sering jajan sebelum makan. Ibu sudah diajak mengubah urutan makan.', 'Nenek yang menyuapi siang hari; perlu diajak ke kelas masak.',
  'Rumah sempit, asap rokok terasa. Ayah bersedia merokok di luar.', 'Anak susah makan sejak sakit dua pekan lalu.', 'ASI berhenti dini karena ibu kembali bekerja.', '',
];

/** Signs that a visitor of the health service may see; one child in twenty-five shows one. */
const seenSigns: readonly DangerSign[] = ['severe_pallor', 'hard_breathing', 'lethargic', 'long_or_bloody_diarrhoea'];

/** Of the children of the tour, the one who is severely short shows one. */
function seenAt(child: OpenCase): DangerSign[] {
  if (child.isHero) return child.foundZ < -300 ? ['severe_pallor'] : [];
  return happens(0.04, child.key, 'danger') ? [oneOf(seenSigns, child.key, 'sign')] : [];
}

/** The assessment of a child on a day. What is not asked in some homes stays open. */
export function causesOf(child: OpenCase, day: string): Assessment {
  const age = completedMonths(child.bornOn, day);
  const often = (part: number, what: string): boolean => happens(part, child.key, what);
  const whole = (least: number, most: number, what: string): number => between(least, most, child.key, what);
  const poor = often(0.62, 'poor');
  return {
    breastfedOnly: age < 6 ? 'ongoing' : often(0.48, 'breast') ? 'yes' : 'no',
    ...(age >= 6 ? { complementaryFromMonth: often(0.24, 'early') ? whole(3, 5, 'weaned') : whole(6, 7, 'weaned'), mealsPerDay: whole(2, 4, 'meals'), animalProteinDays: whole(poor ? 0 : 2, poor ? 4 : 6, 'protein') } : {}),
    formula: often(0.22, 'formula'),
    allergies: often(0.05, 'allergy') ? [oneOf(['telur', 'ikan', 'susu sapi'], child.key, 'allergen')] : [],
    diarrhoea: often(0.16, 'diarrhoea'), airways: often(0.34, 'airways'), feverOverTwoWeeks: false, coughOverTwoWeeks: often(0.05, 'cough'), tbContact: often(0.018, 'tb'), worms: often(0.06, 'worms'),
    inHospital: often(0.12, 'hospital'), immunised: often(0.8, 'immunised') ? 'yes' : 'antigen_missing',
    ...(often(0.4, 'blood') ? { haemoglobinGdl: whole(92, 128, 'haemoglobin') / 10 } : {}),
    gestationWeeks: often(0.14, 'preterm') ? whole(33, 36, 'gestation') : whole(37, 40, 'gestation'),
    motherAge: whole(19, 41, 'mother'), motherHeightCm: whole(143, 160, 'height'), pregnantAgain: often(0.07, 'pregnant'), contraception: often(0.61, 'contraception'),
    ...(often(0.5, 'sibling') ? { birthIntervalMonths: whole(15, 70, 'interval') } : {}),
    water: oneOf(['piped', 'piped', 'protected_well', 'protected_well', 'unprotected', 'other'] as const, child.key, 'water'), latrine: (['own', 'shared', 'none'] as const)[partOf([0.72, 0.19], child.key, 'latrine')]!,
    earthFloor: often(0.06, 'floor'), smokerAtHome: often(0.64, 'smoke'), people: whole(3, 9, 'people'), houseFit: often(0.83, 'house'),
    insurance: (['state_paid', 'self_paid', 'inactive', 'none'] as const)[partOf([0.6, 0.14, 0.16], child.key, 'insurance')]!,
    documentsComplete: often(0.86, 'papers'), pkh: poor && often(0.45, 'pkh'), foodAid: poor && often(0.55, 'food'), wealthDecile: poor ? whole(1, 4, 'decile') : whole(5, 8, 'decile'),
    fatherWork: oneOf(fatherWorks, child.key, 'father'), motherWork: oneOf(motherWorks, child.key, 'work'), foodSpendingRpPerWeek: whole(12, 60, 'spending') * 10_000,
    caregiver: oneOf(carers, child.key, 'carer'), development: (['on_age', 'doubtful', 'delayed'] as const)[partOf([0.83, 0.13], child.key, 'development')]!, motherMoodScore: whole(1, 12, 'mood'),
    seen: seenAt(child),
    note: oneOf(notes, child.key, 'note'),
  };
}
