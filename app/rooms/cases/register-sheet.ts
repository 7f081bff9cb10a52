/** The register as cells: a block that says what the file is, then a line a child. In Indonesian, as it is handed on. Pure. */
import type { RegisterRow } from './contract.ts';
import { ageBands } from './register-filter.ts';
import type { RegisterFilter, RegisterSort } from './register-filter.ts';

/** A number keeps its decimals; null is an empty cell. */
export type SheetCell = string | number | null;

export interface SheetFacts {
  filter: RegisterFilter;
  /** Name of the area that was filtered by; null without. */
  areaName: string | null;
  /** How many are listed, and how many stand in the register within reach. */
  listed: number;
  inReach: number;
  asOf: string | null;
  city: string;
  by: string;
  /** Day and time in Jakarta. */
  at: string;
  nik: boolean;
}

const classWords: Readonly<Record<string, string>> = { severely_stunted: 'sangat pendek', stunted: 'pendek', normal: 'normal', tall: 'tinggi', held: 'ukurannya ditahan', unseen: 'lama tidak terlihat', all_stunted: 'pendek dan sangat pendek' };
const attentionWords: Readonly<Record<string, string>> = { urgent: 'mendesak', case: 'kasus terbuka', remeasure: 'perlu diukur ulang', at_risk: 'berisiko', none: 'tidak perlu apa-apa', aged_out: 'sudah lewat 5 tahun' };
const stageWords: Readonly<Record<string, string>> = { found: 'Ditemukan', verified: 'Dipastikan', assessed: 'Sebab dicari', planned: 'Rencana diusulkan', in_treatment: 'Ditangani', recovered: 'Pulih, menunggu persetujuan', relapse_watch: 'Dipantau setelah pulih' };
const sortWords: Readonly<Record<RegisterSort, string>> = {
  urgency: 'dari yang paling mendesak', youngest: 'dari yang termuda', oldest: 'dari yang tertua', longest_unmeasured: 'dari yang paling lama tidak diukur',
  shortest: 'dari TB/U paling rendah', area: 'per kelurahan dan posyandu',
};

/** What was filtered, as one sentence. @example 'Semua anak di bawah 5 tahun, semua wilayah pengunduh' */
export function filterSentence(filter: RegisterFilter, areaName: string | null): string {
  const next = filter.ageBand === undefined ? null : ageBands.find((band) => band > filter.ageBand!) ?? 60;
  return [
    filter.class === undefined ? 'Semua kelas' : `Kelas: ${classWords[filter.class] ?? filter.class}`,
    next === null ? (filter.attention === 'aged_out' ? 'umur 5 tahun ke atas' : 'umur 0 sampai 59 bulan') : `umur ${filter.ageBand} sampai ${next - 1} bulan`,
    areaName === null ? 'semua wilayah pengunduh' : `wilayah ${areaName}`,
    filter.attention === undefined || filter.attention === 'any' ? 'keadaan apa saja' : `keadaan: ${attentionWords[filter.attention] ?? filter.attention}`,
    ...(filter.stage === undefined ? [] : [`tahap kasus: ${stageWords[filter.stage] ?? filter.stage}`]),
    ...(filter.measured === undefined ? [] : [filter.measured === 'this_month' ? 'sudah diukur pada bulan hitungan' : 'belum diukur pada bulan hitungan']),
    `urut ${sortWords[filter.sort ?? 'urgency']}`,
  ].join('; ');
}

/** Heads of the columns. */
export function sheetHeads(nik: boolean): string[] {
  return ['Nama', ...(nik ? ['NIK'] : []), 'Jenis kelamin', 'Kelurahan', 'Posyandu', 'RT/RW', 'Umur (bulan)', 'Kelas TB/U', 'Z TB/U', 'Terakhir diukur', 'Perhatian', 'Tahap kasus', 'Kasus sejak'];
}

/** The block above the heads. */
export function sheetBlock(facts: SheetFacts): SheetCell[][] {
  const number = (value: number) => value.toLocaleString('id-ID');
  return [
    ['RAHASIA: berkas ini memuat data anak. Simpan terkunci, jangan teruskan, hapus setelah dipakai. Unduhan ini tercatat atas nama Anda.'],
    ['Daftar anak', facts.city],
    ['Saringan', filterSentence(facts.filter, facts.areaName)],
    ['Jumlah', `${number(facts.listed)} dari ${number(facts.inReach)} anak dalam jangkauan pengunduh`],
    ['Keadaan per', facts.asOf ?? 'belum ada pengukuran'],
    ['Diunduh oleh', facts.by],
    ['Diunduh pada', `${facts.at} WIB`],
    [],
    sheetHeads(facts.nik),
  ];
}

export interface SheetChild extends Pick<RegisterRow, 'name' | 'sex' | 'villageName' | 'posyanduName' | 'rt' | 'rw' | 'ageMonths' | 'class' | 'lenZ' | 'lastMeasuredOn' | 'attention' | 'caseOpenedOn'> {
  stage: string | null;
  /** Whole; null when there is none, or not for the eyes of who exports. */
  nik: string | null;
}

/** One child. The z stands as the page shows it: none for who was not seen for long. RT and RW are words, or a spreadsheet reads a date. */
export function sheetLine(child: SheetChild, nik: boolean): SheetCell[] {
  const home = [child.rt === null ? '' : `RT ${child.rt}`, child.rw === null ? '' : `RW ${child.rw}`].filter((part) => part !== '').join(' / ');
  return [
    child.name, ...(nik ? [child.nik ?? ''] : []), child.sex === 'M' ? 'Laki-laki' : 'Perempuan', child.villageName, child.posyanduName ?? '', home, child.ageMonths,
    classWords[child.class] ?? child.class, child.lenZ === null || child.class === 'unseen' ? null : child.lenZ / 100, child.lastMeasuredOn ?? 'belum diukur', attentionWords[child.attention] ?? child.attention,
    child.stage === null ? '' : (stageWords[child.stage] ?? child.stage), child.caseOpenedOn ?? '',
  ];
}

/** The last line: without it the file is not whole. */
export const sheetEnd = (children: number): SheetCell[] => [`Akhir daftar: ${children.toLocaleString('id-ID')} anak. Tanpa baris ini berkas tidak utuh.`];
