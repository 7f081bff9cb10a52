/** The fixed sentences that leave the application, in versions: a time and a number, never a name, a place or an illness. Pure. */
import type { Counts, NoticeKind } from './notice.ts';
import { DAYS_AHEAD } from './notice.ts';
import { addDays } from '../../platform/clock/index.ts';

interface TextVersion {
  readonly version: number;
  /** Looked over by a nutritionist and a lawyer. */
  readonly verified: boolean;
  readonly title: string;
  readonly texts: Readonly<Record<Exclude<NoticeKind, 'visits'> | 'visits_late' | 'visits_today' | 'visits_soon', string>>;
}

/** Newest last. `{day}` is a day of the week, `{n}` a number. */
export const textVersions: readonly TextVersion[] = [
  {
    version: 1, verified: false, title: 'AnakKita',
    texts: {
      visits_soon: 'AnakKita: ada jadwal kunjungan {day}. Buka aplikasi untuk melihatnya.',
      visits_today: 'AnakKita: ada jadwal kunjungan hari ini. Buka aplikasi untuk melihatnya.',
      visits_late: 'AnakKita: {n} kunjungan melewati harinya. Buka aplikasi.',
      visits_climbed: 'AnakKita: {n} kunjungan di wilayah Anda melewati harinya. Buka aplikasi.',
      worry: 'AnakKita: ada tugas untuk hari ini. Buka aplikasi sekarang.',
      urgent_tasks: 'AnakKita: {n} tugas jatuh tempo dalam 24 jam. Buka aplikasi.',
      referrals: 'AnakKita: {n} rujukan menunggu jawaban. Buka aplikasi.',
      conference: 'AnakKita: ada rapat yang perlu dijadwalkan. Buka aplikasi.',
      tasks_overdue: 'AnakKita: {n} tugas melewati tenggat. Buka aplikasi.',
    },
  },
];

/** The sentence of a code on its way to an address. */
export const codeText = (code: string): string => `Kode AnakKita Anda: ${code}. Berlaku 15 menit. Jangan berikan kepada siapa pun.`;

const days = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

/** What leaves for a notice. */
export function textOf({ kind, day, counts }: { kind: NoticeKind; day: string; counts: Counts }): { title: string; body: string } {
  const { title, texts } = textVersions.at(-1)!;
  const visits = (counts.late ?? 0) > 0 ? 'visits_late' : (counts.today ?? 0) > 0 ? 'visits_today' : 'visits_soon';
  const text = texts[kind === 'visits' ? visits : kind];
  const weekday = days[new Date(`${addDays(day, DAYS_AHEAD)}T00:00:00Z`).getUTCDay()]!;
  return { title, body: text.replace('{day}', weekday).replace('{n}', String(counts.late ?? counts.all ?? 1)) };
}

/** Where a notice leads. */
export function linkOf({ kind, counts }: { kind: NoticeKind; counts: Counts }): string {
  if (kind === 'visits') return (counts.own ?? 0) > 0 ? '/anak-asuh' : '/kunjungan';
  return kind === 'visits_climbed' || kind === 'worry' ? '/kunjungan' : '/kerja';
}
