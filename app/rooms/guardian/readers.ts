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

/** What a verb of the audit means to a family: the longest beginning that is known. */
const DEEDS: readonly (readonly [beginning: string, words: string])[] = [
  ['access.refused', 'mencoba membuka data anak, tetapi ditolak'],
  ['break_glass.open', 'membuka data secara darurat'],
  ['break_glass', 'memeriksa pembukaan darurat'],
  ['child.list', 'melihat nama anak dalam daftar'],
  ['child.restrict', 'membatasi siapa yang melihat data'],
  ['child', 'membuka halaman anak'],
  ['consent.read', 'melihat izin'],
  ['measurement', 'memeriksa hasil timbang dan ukur'],
  ['task', 'mencatat penanganan di puskesmas'],
  ['case', 'mengurus pendampingan anak'],
  ['import', 'memasukkan data dari e-PPGBM'],
  ['erasure', 'mengurus penghapusan data'],
  ['protection', 'memeriksa pelindungan data'],
  ['breach', 'mengurus kejadian kebocoran data'],
  ['visit', 'mencatat kunjungan'],
  ['need', 'mengurus kebutuhan anak'],
  ['fostering', 'mengurus bapak atau bunda asuh'],
];

export function sayDeed(verb: string): string {
  return DEEDS.find(([beginning]) => verb === beginning || verb.startsWith(`${beginning}.`) || verb.startsWith(`${beginning}_`))?.[1] ?? 'membuka data anak';
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

/** Readings put together by day, newest first. `dayOf` gives the day in Jakarta. */
export function byDay(readings: readonly Reading[], withPlace: boolean, dayOf: (at: Date) => string): DayOfReading[] {
  const days = new Map<string, DayOfReading>();
  for (const reading of readings) {
    const one = { day: dayOf(reading.at), who: sayReader(reading, withPlace), deed: sayDeed(reading.verb), times: 1 };
    const key = `${one.day} ${one.who} ${one.deed}`;
    const known = days.get(key);
    if (known === undefined) days.set(key, one);
    else known.times += 1;
  }
  return [...days.values()];
}

/** `Kader posyandu, Kelurahan Cipaku membuka halaman anak, 2 kali.` */
export function sayReading({ who, deed, times }: Omit<DayOfReading, 'day'>): string {
  return `${who} ${deed}${times > 1 ? `, ${times} kali` : ''}.`;
}
