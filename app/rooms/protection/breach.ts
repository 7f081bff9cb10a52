/** A breach, and what is told about it: to guardians in plain words, to the agency in full (UU PDP 46). Pure text. */

export const dataKinds = ['name', 'address', 'birth', 'parents', 'nik', 'growth', 'photo'] as const;
export type DataKind = (typeof dataKinds)[number];

export interface BreachFacts {
  title: string;
  happenedFrom: string;
  happenedTo: string;
  noticedAt: string;
  what: string;
  dataKinds: readonly DataKind[];
  cause: string;
  remedy: string;
  contact: string;
}

const kindWords: Readonly<Record<DataKind, string>> = {
  name: 'nama anak',
  address: 'alamat',
  birth: 'tanggal lahir',
  parents: 'nama orang tua',
  nik: 'NIK',
  growth: 'hasil penimbangan dan pengukuran',
  photo: 'foto',
};

/** A list as it is spoken: `nama anak, alamat, dan NIK`. */
export function kindsInWords(kinds: readonly DataKind[]): string {
  const words = kinds.map((kind) => kindWords[kind]);
  if (words.length < 2) return words.join('');
  return words.length === 2 ? words.join(' dan ') : `${words.slice(0, -1).join(', ')}, dan ${words.at(-1)}`;
}

const JAKARTA = { timeZone: 'Asia/Jakarta' } as const;
const dayWords = (instant: string): string =>
  new Intl.DateTimeFormat('id-ID', { ...JAKARTA, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(instant),
  );
const timeWords = (instant: string): string =>
  new Intl.DateTimeFormat('id-ID', { ...JAKARTA, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));

const period = (from: string, to: string): string =>
  dayWords(from) === dayWords(to) ? dayWords(from) : `${dayWords(from)} sampai ${dayWords(to)}`;

/** The notice for guardians, read aloud or handed over: no name of a child, nothing that a stranger who finds it could use. */
export function guardianNotice(breach: BreachFacts, regency: string): string[] {
  return [
    'Bapak atau Ibu yang kami hormati,',
    `pada ${period(breach.happenedFrom, breach.happenedTo)} data anak Bapak atau Ibu di ${regency} mungkin terlihat oleh orang yang tidak berhak. Yang terjadi: ${sentence(breach.what)}`,
    `Data yang terkait: ${kindsInWords(breach.dataKinds)}.`,
    `Yang sudah kami lakukan, dan yang dapat Bapak atau Ibu lakukan: ${sentence(breach.remedy)}`,
    'Bapak atau Ibu tidak perlu membayar apa pun. Petugas kami tidak pernah meminta kata sandi, kode, atau uang. Bila ada yang menghubungi dengan memakai data anak, tolong beri tahu kami.',
    `Pertanyaan dan keluhan: ${breach.contact}`,
    'Kami mohon maaf.',
  ];
}

export interface AgencyFigures {
  children: number;
  villages: number;
  recordedAt: string;
}

/** The notice for the agency: what UU PDP 46 asks for, point by point. */
export function agencyNotice(breach: BreachFacts, figures: AgencyFigures, regency: string): { label: string; words: string }[] {
  return [
    { label: 'Pengendali data', words: regency },
    { label: 'Kejadian', words: `${breach.title}. ${sentence(breach.what)}` },
    { label: 'Waktu kejadian', words: period(breach.happenedFrom, breach.happenedTo) },
    { label: 'Diketahui', words: `${dayWords(breach.noticedAt)} pukul ${timeWords(breach.noticedAt)} WIB` },
    { label: 'Bagaimana terungkap', words: sentence(breach.cause) },
    { label: 'Data pribadi yang terungkap', words: `${kindsInWords(breach.dataKinds)} (data anak dan data kesehatan, bersifat spesifik)` },
    { label: 'Subjek data', words: `${figures.children} anak di ${figures.villages} kelurahan atau desa` },
    { label: 'Penanganan dan pemulihan', words: sentence(breach.remedy) },
    { label: 'Narahubung', words: breach.contact },
    { label: 'Dicatat', words: `${dayWords(figures.recordedAt)} pukul ${timeWords(figures.recordedAt)} WIB` },
  ];
}

const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
