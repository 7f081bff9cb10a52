/** Who read the record, in words: what a role is called, what was done, and readings of one day put together. Pure. */

/** One entry of the audit as the guardian's function gives it. No names. */
export interface Reading {
  at: Date;
  verb: string;
  actorKind: string;
  role: string | null;
  workplace: string | null;
  workplaceLevel: string | null;
  reason: string | null;
}

const ROLES: Readonly<Record<string, string>> = {
  chair: 'Ketua tim kota',
  secretariat: 'Sekretariat tim',
  district_head: 'Camat',
  village_head: 'Lurah',
  nutritionist: 'Petugas gizi',
  midwife: 'Bidan',
  doctor: 'Dokter',
  puskesmas_head: 'Kepala puskesmas',
  kader: 'Kader posyandu',
  family_companion: 'Tim pendamping keluarga',
  foster_parent: 'Bapak atau bunda asuh',
  department: 'Petugas dinas',
  contributor: 'Pemberi bantuan',
  auditor: 'Pemeriksa',
  data_protection_officer: 'Pejabat pelindungan data',
  administrator: 'Administrator',
};

/** What an act of the audit means to a family: the first beginning that fits. */
const DEEDS: readonly (readonly [beginning: string, words: string])[] = [
  ['access.refused', 'mencoba membuka data anak, tetapi ditolak'],
  ['break_glass.open', 'membuka data secara darurat'],
  ['break_glass', 'memeriksa pembukaan darurat'],
  ['child.restrict', 'membatasi siapa yang melihat data'],
  ['child.part', 'memisahkan lagi dua catatan anak'],
  ['child.merges', 'melihat catatan anak yang disatukan'],
  ['child.merge', 'menyatukan dua catatan anak'],
  ['duplicate', 'memeriksa apakah anak tercatat dua kali'],
  ['child.lift_restriction', 'mengakhiri pembatasan data'],
  ['correction', 'memperbaiki data anak'],
  ['measurement.record', 'mencatat hasil timbang dan ukur'],
  ['measurement', 'memeriksa hasil timbang dan ukur'],
  ['task', 'mencatat penanganan di puskesmas'],
  ['case', 'mengurus pendampingan anak'],
  ['referral', 'mengurus rujukan'],
  ['visit', 'mencatat kunjungan'],
  ['need', 'mengurus kebutuhan anak'],
  ['contribution', 'mengurus bantuan untuk anak'],
  ['delivery', 'mencatat bantuan yang diantar'],
  ['receipt', 'mencatat bantuan yang diterima'],
  ['use', 'mencatat bantuan yang dipakai'],
  ['pairing', 'mengurus bapak atau bunda asuh'],
  ['import', 'memasukkan data dari e-PPGBM'],
  ['erasure', 'mengurus penghapusan data'],
  ['protection', 'memeriksa pelindungan data'],
  ['audit', 'memeriksa siapa yang membaca data'],
  ['breach', 'mengurus kejadian kebocoran data'],
];

/** A page of a child asks several rooms at once; each leaves an entry of its own that ends so. */
const OPENS = /[._]read$/;
const LISTS = /[._](list|rows|waiting|needs)$/;

export function sayDeed(verb: string): string {
  if (verb === 'visit.photo_read') return 'melihat foto kunjungan';
  if (LISTS.test(verb)) return 'melihat nama anak dalam daftar';
  if (OPENS.test(verb)) return 'membuka halaman anak';
  return DEEDS.find(([beginning]) => verb === beginning || verb.startsWith(`${beginning}.`))?.[1] ?? 'membuka data anak';
}

/** Who it was: role and workplace; the role alone where the guardian is not told where the child lives. */
export function sayReader(reading: Reading, withPlace: boolean): string {
  if (reading.actorKind === 'service') return 'Aplikasi, otomatis';
  const role = (reading.role === null ? undefined : ROLES[reading.role]) ?? 'Petugas';
  const level = { puskesmas: '', posyandu: 'Posyandu ', village: 'Kelurahan ', district: 'Kecamatan ', regency: '' }[reading.workplaceLevel ?? ''];
  return withPlace && reading.workplace !== null && level !== undefined ? `${role}, ${level}${reading.workplace}` : role;
}

/** Whether an entry is a broken glass: somebody from outside the area opened the record with a reason. */
export function isEmergency(reading: Reading): boolean {
  return reading.verb === 'break_glass.open';
}

/** The same deed by the same kind of person on the same day, once, with how often. */
export interface DayOfReading {
  day: string;
  who: string;
  deed: string;
  times: number;
}

/**
 * Readings put together by day, newest first. `dayOf` gives the day in Jakarta. How often is the most that one verb was
 * recorded: a page opened once, by five rooms, was opened once.
 */
export function byDay(readings: readonly Reading[], withPlace: boolean, dayOf: (at: Date) => string): DayOfReading[] {
  const days = new Map<string, DayOfReading & { verbs: Map<string, number> }>();
  for (const reading of readings) {
    const { verb, at } = reading;
    const fresh = { day: dayOf(at), who: sayReader(reading, withPlace), deed: sayDeed(verb), times: 0, verbs: new Map<string, number>() };
    const key = `${fresh.day} ${fresh.who} ${fresh.deed}`;
    const one = days.get(key) ?? fresh;
    days.set(key, one);
    one.verbs.set(verb, (one.verbs.get(verb) ?? 0) + 1);
    one.times = Math.max(...one.verbs.values());
  }
  return [...days.values()].map(({ verbs: _verbs, ...day }) => day);
}

/** `Kader posyandu, Kelurahan Cipaku membuka halaman anak, 2 kali.` */
export function sayReading({ who, deed, times }: Omit<DayOfReading, 'day'>): string {
  return `${who} ${deed}${times > 1 ? `, ${times} kali` : ''}.`;
}
