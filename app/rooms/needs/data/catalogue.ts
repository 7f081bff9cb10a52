/**
 * The catalogue that comes with the software, version 0. Prices are planning ranges of 2025 in rupiah a unit; `verified`
 * tells which were seen in a source. A city publishes its own versions; nothing in code rests on these figures.
 */
import type { NeedItem } from '../need-item.ts';

export const builtInItems: readonly NeedItem[] = [
  {
    code: 'telur', label: 'Telur ayam harian', labelEn: 'Eggs every day', unit: 'butir', usual: 180, price: { low: 1_700, high: 2_100, verified: false },
    triggers: ['stunted'], givers: ['donor', 'kader'], departments: ['dkpp', 'dinkes'], donor: 'yes', ages: { from: 6, below: 60 }, allergens: ['telur'],
    prescribed: false, staffWord: false, atHome: false, divisible: true, isService: false, days: 14, active: true,
  },
  {
    code: 'protein', label: 'Protein hewani lain (ikan, ayam, hati)', labelEn: 'Other animal protein (fish, chicken, liver)', unit: 'kg', usual: 4.5, price: { low: 25_000, high: 45_000, verified: false },
    triggers: ['stunted'], givers: ['donor', 'kader'], departments: ['dkpp'], donor: 'yes', ages: { from: 6, below: 60 }, allergens: ['ikan'],
    prescribed: false, staffWord: false, atHome: false, divisible: true, isService: false, days: 14, active: true,
  },
  {
    code: 'baas', label: 'Paket makan bergizi BAAS', labelEn: 'Cooked meals of the BAAS programme', unit: 'bulan', usual: 6, price: { low: 500_000, high: 500_000, verified: true },
    triggers: ['under_two'], givers: ['donor', 'kader'], departments: ['dppkb'], donor: 'yes', ages: { from: 6, below: 24 }, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: true, isService: false, days: 30, active: true,
  },
  {
    code: 'genting_nutrisi', label: 'Nutrisi GENTING', labelEn: 'Nutrition of the GENTING programme', unit: 'hari', usual: 90, price: { low: 15_000, high: 15_000, verified: true },
    triggers: ['by_hand'], givers: ['donor', 'kader'], departments: ['dppkb'], donor: 'yes', ages: { from: 6, below: 60 }, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: true, isService: false, days: 30, active: true,
  },
  {
    code: 'pmt', label: 'PMT lokal', labelEn: 'Local supplementary food', unit: 'hari', usual: 56, price: { low: 15_000, high: 20_000, verified: false },
    triggers: ['not_gaining', 'underweight', 'wasted'], givers: ['puskesmas', 'kader'], departments: ['dinkes'], donor: 'through_health', ages: { from: 6, below: 60 }, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: true, isService: false, days: 7, active: true,
  },
  {
    code: 'pmt_kek', label: 'PMT ibu hamil KEK', labelEn: 'Supplementary food for a thin pregnant mother', unit: 'hari', usual: 120, price: { low: 20_000, high: 25_000, verified: false },
    triggers: ['mother_thin'], givers: ['puskesmas', 'kader'], departments: ['dinkes'], donor: 'through_health', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: true, isService: false, days: 7, active: true,
  },
  {
    code: 'mbg_b3', label: 'Porsi MBG balita, ibu hamil, menyusui', labelEn: 'Free nutritious meal for young children and mothers', unit: 'porsi', usual: 90, price: { low: 8_000, high: 10_000, verified: false },
    triggers: ['by_hand'], givers: ['kitchen'], departments: ['bgn', 'kelurahan'], donor: 'no', ages: { from: 6, below: 60 }, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: true, isService: false, days: 14, active: true,
  },
  {
    code: 'pkmk', label: 'PKMK dengan resep', labelEn: 'Medical food on prescription', unit: 'kaleng', usual: 12, price: { low: 150_000, high: 300_000, verified: false },
    triggers: ['by_hand'], givers: ['hospital', 'puskesmas'], departments: ['dinkes', 'rsud'], donor: 'no', ages: null, allergens: ['susu sapi'],
    prescribed: true, staffWord: true, atHome: false, divisible: true, isService: false, days: 7, active: true,
  },
  {
    code: 'susu', label: 'Susu UHT atau pertumbuhan (di atas 12 bulan)', labelEn: 'Milk, above twelve months', unit: 'kotak 200 ml', usual: 90, price: { low: 4_000, high: 7_000, verified: false },
    triggers: ['by_hand'], givers: ['donor'], departments: ['dinkes'], donor: 'yes', ages: { from: 12, below: 60 }, allergens: ['susu sapi'],
    prescribed: false, staffWord: true, atHome: false, divisible: true, isService: false, days: 14, active: true,
  },
  {
    code: 'rutf', label: 'RUTF, F75, F100', labelEn: 'Therapeutic food', unit: 'saset', usual: 60, price: { low: 0, high: 0, verified: false },
    triggers: ['severe_wasting'], givers: ['puskesmas', 'hospital'], departments: ['dinkes'], donor: 'no', ages: null, allergens: ['kacang'],
    prescribed: true, staffWord: false, atHome: false, divisible: true, isService: false, days: 1, active: true,
  },
  {
    code: 'taburia', label: 'Bubuk tabur gizi', labelEn: 'Micronutrient powder', unit: 'saset', usual: 45, price: { low: 0, high: 0, verified: false },
    triggers: ['by_hand'], givers: ['puskesmas', 'kader'], departments: ['dinkes'], donor: 'no', ages: { from: 6, below: 60 }, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: true, isService: false, days: 30, active: true,
  },
  {
    code: 'ref_pkm', label: 'Rujukan ke puskesmas', labelEn: 'Visit to the puskesmas', unit: 'kunjungan', usual: 1, price: { low: 0, high: 0, verified: false },
    triggers: ['not_gaining', 'red_flag'], givers: ['kader'], departments: ['dinkes'], donor: 'no', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: false, isService: true, days: 7, active: true,
  },
  {
    code: 'ref_spa', label: 'Rujukan ke dokter anak', labelEn: 'Visit to a paediatrician', unit: 'kunjungan', usual: 1, price: { low: 0, high: 350_000, verified: false },
    triggers: ['confirmed_stunted'], givers: ['hospital', 'puskesmas'], departments: ['dinkes', 'rsud'], donor: 'gap', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: false, isService: true, days: 30, active: true,
  },
  {
    code: 'transport', label: 'Ongkos ke fasilitas kesehatan', labelEn: 'Travel to the health service', unit: 'perjalanan', usual: 2, price: { low: 30_000, high: 100_000, verified: false },
    triggers: ['referral_open'], givers: ['donor', 'village'], departments: ['kelurahan'], donor: 'yes', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: true, isService: true, days: 7, active: true,
  },
  {
    code: 'tb', label: 'Skrining TB anak dan kontak serumah', labelEn: 'Tuberculosis screening of child and household', unit: 'skrining', usual: 1, price: { low: 0, high: 0, verified: false },
    triggers: ['cough_or_contact'], givers: ['puskesmas'], departments: ['dinkes'], donor: 'no', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: false, isService: true, days: 7, active: true,
  },
  {
    code: 'lab', label: 'Pemeriksaan Hb, urin, feses, rontgen', labelEn: 'Laboratory and X-ray', unit: 'set', usual: 1, price: { low: 0, high: 600_000, verified: false },
    triggers: ['by_hand'], givers: ['puskesmas', 'hospital'], departments: ['dinkes'], donor: 'gap', ages: null, allergens: [],
    prescribed: true, staffWord: false, atHome: false, divisible: false, isService: true, days: 14, active: true,
  },
  {
    code: 'anemia', label: 'Terapi besi', labelEn: 'Iron therapy', unit: 'bulan', usual: 3, price: { low: 0, high: 60_000, verified: false },
    triggers: ['anaemia'], givers: ['puskesmas'], departments: ['dinkes'], donor: 'no', ages: null, allergens: [],
    prescribed: true, staffWord: false, atHome: false, divisible: false, isService: false, days: 7, active: true,
  },
  {
    code: 'imun', label: 'Imunisasi kejar', labelEn: 'Catch-up immunisation', unit: 'dosis', usual: 1, price: { low: 0, high: 0, verified: false },
    triggers: ['antigen_missing'], givers: ['puskesmas'], departments: ['dinkes'], donor: 'no', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: false, isService: true, days: 14, active: true,
  },
  {
    code: 'cacing', label: 'Obat cacing', labelEn: 'Deworming', unit: 'dosis', usual: 1, price: { low: 0, high: 0, verified: false },
    triggers: ['deworming_month'], givers: ['puskesmas', 'kader'], departments: ['dinkes'], donor: 'no', ages: { from: 12, below: 60 }, allergens: [],
    prescribed: true, staffWord: false, atHome: false, divisible: false, isService: false, days: 30, active: true,
  },
  {
    code: 'vita', label: 'Vitamin A', labelEn: 'Vitamin A', unit: 'kapsul', usual: 1, price: { low: 0, high: 0, verified: false },
    triggers: ['vitamin_month'], givers: ['puskesmas', 'kader'], departments: ['dinkes'], donor: 'no', ages: { from: 6, below: 60 }, allergens: [],
    prescribed: true, staffWord: false, atHome: false, divisible: false, isService: false, days: 30, active: true,
  },
  {
    code: 'zinc', label: 'Zinc dan oralit', labelEn: 'Zinc and rehydration salts', unit: 'paket', usual: 1, price: { low: 0, high: 20_000, verified: false },
    triggers: ['diarrhoea'], givers: ['puskesmas'], departments: ['dinkes'], donor: 'no', ages: null, allergens: [],
    prescribed: true, staffWord: false, atHome: false, divisible: false, isService: false, days: 1, active: true,
  },
  {
    code: 'sdidtk', label: 'Pemeriksaan tumbuh kembang (SDIDTK, KPSP)', labelEn: 'Development screening', unit: 'pemeriksaan', usual: 1, price: { low: 0, high: 0, verified: false },
    triggers: ['development_due'], givers: ['puskesmas', 'kader'], departments: ['dinkes', 'disdik'], donor: 'no', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: false, isService: true, days: 30, active: true,
  },
  {
    code: 'pmba', label: 'Konseling makan bayi dan anak', labelEn: 'Feeding counselling', unit: 'sesi', usual: 4, price: { low: 0, high: 100_000, verified: false },
    triggers: ['every_case'], givers: ['puskesmas', 'kader'], departments: ['dinkes'], donor: 'yes', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: true, isService: true, days: 14, active: true,
  },
  {
    code: 'asi', label: 'Dukungan ASI dan relaktasi', labelEn: 'Breastfeeding support', unit: 'sesi', usual: 4, price: { low: 0, high: 150_000, verified: false },
    triggers: ['below_six_months'], givers: ['puskesmas'], departments: ['dinkes'], donor: 'yes', ages: { from: 0, below: 6 }, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: true, isService: true, days: 7, active: true,
  },
  {
    code: 'masak', label: 'Kelas masak DASHAT', labelEn: 'Cooking class', unit: 'sesi', usual: 2, price: { low: 30_000, high: 70_000, verified: false },
    triggers: ['weaned_too_early'], givers: ['kader'], departments: ['dppkb'], donor: 'yes', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: true, isService: true, days: 30, active: true,
  },
  {
    code: 'ttd', label: 'Tablet tambah darah ibu hamil', labelEn: 'Iron tablets for a pregnant mother', unit: 'tablet', usual: 90, price: { low: 0, high: 0, verified: false },
    triggers: ['mother_pregnant'], givers: ['puskesmas'], departments: ['dinkes'], donor: 'no', ages: null, allergens: [],
    prescribed: true, staffWord: false, atHome: false, divisible: false, isService: false, days: 14, active: true,
  },
  {
    code: 'anc', label: 'Pemeriksaan kehamilan dan USG', labelEn: 'Antenatal care', unit: 'kunjungan', usual: 6, price: { low: 0, high: 0, verified: false },
    triggers: ['mother_pregnant'], givers: ['puskesmas'], departments: ['dinkes'], donor: 'no', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: false, isService: true, days: 30, active: true,
  },
  {
    code: 'kb', label: 'KB pascasalin', labelEn: 'Family planning', unit: 'layanan', usual: 1, price: { low: 0, high: 0, verified: false },
    triggers: ['birth_interval_short'], givers: ['puskesmas'], departments: ['dppkb'], donor: 'no', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: false, isService: true, days: 30, active: true,
  },
  {
    code: 'bpjs', label: 'JKN aktif', labelEn: 'Active health insurance', unit: 'orang', usual: 1, price: { low: 0, high: 42_000, verified: false },
    triggers: ['insurance_missing'], givers: ['department'], departments: ['dinsos', 'dinkes'], donor: 'yes', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: false, isService: true, days: 30, active: true,
  },
  {
    code: 'nik', label: 'Akta, NIK, KK, KIA', labelEn: 'Birth certificate and family papers', unit: 'dokumen', usual: 1, price: { low: 0, high: 0, verified: false },
    triggers: ['documents_missing'], givers: ['department'], departments: ['disdukcapil'], donor: 'no', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: false, isService: true, days: 30, active: true,
  },
  {
    code: 'dtsen', label: 'Usulan DTSEN', labelEn: 'Entry in the social register', unit: 'usulan', usual: 1, price: { low: 0, high: 0, verified: false },
    triggers: ['poor_not_helped'], givers: ['department', 'village'], departments: ['dinsos'], donor: 'no', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: false, isService: true, days: 30, active: true,
  },
  {
    code: 'pkh', label: 'PKH', labelEn: 'Conditional cash transfer', unit: 'triwulan', usual: 4, price: { low: 750_000, high: 750_000, verified: false },
    triggers: ['poor_not_helped'], givers: ['department'], departments: ['dinsos'], donor: 'no', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: false, isService: true, days: 60, active: true,
  },
  {
    code: 'sembako', label: 'BPNT, beras 10 kg', labelEn: 'State food aid', unit: 'bulan', usual: 6, price: { low: 200_000, high: 200_000, verified: false },
    triggers: ['poor_not_helped'], givers: ['department'], departments: ['dinsos'], donor: 'no', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: false, isService: false, days: 60, active: true,
  },
  {
    code: 'paket', label: 'Paket sembako', labelEn: 'Food pack', unit: 'paket', usual: 3, price: { low: 150_000, high: 300_000, verified: false },
    triggers: ['food_insecure'], givers: ['donor'], departments: ['kelurahan', 'dinsos'], donor: 'yes', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: true, isService: false, days: 14, active: true,
  },
  {
    code: 'jamban', label: 'Jamban sehat dan tangki septik', labelEn: 'Latrine with septic tank', unit: 'unit', usual: 1, price: { low: 3_000_000, high: 8_000_000, verified: false },
    triggers: ['latrine_unfit'], givers: ['donor', 'department'], departments: ['disperumkim', 'pupr', 'dinkes'], donor: 'yes', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: true, divisible: false, isService: false, days: 90, active: true,
  },
  {
    code: 'air', label: 'Air bersih: sambungan, sumur, filter, tandon', labelEn: 'Safe water', unit: 'unit', usual: 1, price: { low: 200_000, high: 2_500_000, verified: false },
    triggers: ['water_unsafe'], givers: ['donor', 'department'], departments: ['pupr', 'tirta_pakuan'], donor: 'yes', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: true, divisible: false, isService: false, days: 60, active: true,
  },
  {
    code: 'rtlh', label: 'Perbaikan rumah (ventilasi, lantai, atap)', labelEn: 'House repair', unit: 'unit', usual: 1, price: { low: 10_000_000, high: 20_000_000, verified: false },
    triggers: ['house_unfit'], givers: ['department', 'donor'], departments: ['disperumkim'], donor: 'yes', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: true, divisible: false, isService: false, days: 120, active: true,
  },
  {
    code: 'ctps', label: 'Sarana cuci tangan dan sabun', labelEn: 'Handwashing place and soap', unit: 'set', usual: 1, price: { low: 50_000, high: 150_000, verified: false },
    triggers: ['diarrhoea'], givers: ['donor', 'kader'], departments: ['dinkes'], donor: 'yes', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: true, divisible: false, isService: false, days: 14, active: true,
  },
  {
    code: 'rokok', label: 'Layanan berhenti merokok', labelEn: 'Help to stop smoking', unit: 'sesi', usual: 3, price: { low: 0, high: 0, verified: false },
    triggers: ['smoker'], givers: ['puskesmas'], departments: ['dinkes'], donor: 'no', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: false, isService: true, days: 30, active: true,
  },
  {
    code: 'paud', label: 'PAUD, BKB, alat permainan edukatif', labelEn: 'Early education and play kit', unit: 'bulan', usual: 6, price: { low: 0, high: 100_000, verified: false },
    triggers: ['development_delayed'], givers: ['department', 'donor'], departments: ['disdik', 'dppkb'], donor: 'yes', ages: { from: 24, below: 60 }, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: true, isService: true, days: 60, active: true,
  },
  {
    code: 'asuh', label: 'Pendampingan pengasuhan dan kesehatan jiwa ibu', labelEn: 'Support for the caregiver', unit: 'sesi', usual: 4, price: { low: 0, high: 0, verified: false },
    triggers: ['caregiver_risk'], givers: ['puskesmas', 'department'], departments: ['dp3a'], donor: 'yes', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: false, isService: true, days: 7, active: true,
  },
  {
    code: 'kerja', label: 'Pelatihan atau usaha keluarga', labelEn: 'Work training or small business', unit: 'paket', usual: 1, price: { low: 500_000, high: 3_000_000, verified: false },
    triggers: ['poor'], givers: ['department', 'donor'], departments: ['dkukmpp', 'disnaker'], donor: 'yes', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: false, isService: true, days: 90, active: true,
  },
  {
    code: 'lahan', label: 'Kebun atau ternak keluarga', labelEn: 'Family garden or hens', unit: 'set', usual: 1, price: { low: 300_000, high: 1_500_000, verified: false },
    triggers: ['by_hand'], givers: ['donor', 'kader'], departments: ['dkpp'], donor: 'yes', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: true, divisible: false, isService: false, days: 60, active: true,
  },
  {
    code: 'ukur', label: 'Ukur ulang oleh tenaga terlatih', labelEn: 'Second measuring by trained staff', unit: 'kunjungan', usual: 1, price: { low: 0, high: 0, verified: false },
    triggers: ['implausible'], givers: ['puskesmas'], departments: ['dinkes'], donor: 'no', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: false, isService: true, days: 7, active: true,
  },
  {
    code: 'visit', label: 'Kunjungan rumah', labelEn: 'Home visit', unit: 'kunjungan', usual: 12, price: { low: 0, high: 50_000, verified: false },
    triggers: ['every_case'], givers: ['kader', 'donor'], departments: ['kelurahan'], donor: 'yes', ages: null, allergens: [],
    prescribed: false, staffWord: false, atHome: false, divisible: false, isService: true, days: 14, active: true,
  },
];
