/** Requests in words for a guardian. Pure. */
import type { CorrectableField, RequestKind, RequestOutcome } from '../consent/index.ts';

interface KindWords {
  name: string;
  about: string;
  /** What to write; null when nothing need be written. */
  asks: string;
  mustWrite: boolean;
}

/** In the order shown. */
export const kindWords: Readonly<Record<RequestKind, KindWords>> = {
  correction: { name: 'Perbaiki data', about: 'Ada yang salah tulis', asks: 'Yang benar bagaimana?', mustWrite: true },
  restriction: { name: 'Batasi pemakaian', about: 'Hanya petugas yang merawat anak yang boleh melihat', asks: 'Apa alasannya? Boleh dikosongkan.', mustWrite: false },
  objection: { name: 'Keberatan', about: 'Tidak setuju dengan pemakaian data, atau dengan keputusan yang dihitung komputer', asks: 'Apa yang tidak Anda setujui?', mustWrite: true },
  withdrawal: { name: 'Hentikan semua izin', about: 'Petugas memastikan tidak ada lagi yang dibagikan', asks: 'Ada yang perlu kami tahu? Boleh dikosongkan.', mustWrite: false },
  erasure: { name: 'Hapus data anak', about: 'Catatan kesehatan yang diwajibkan undang-undang tetap disimpan', asks: 'Apa alasannya? Boleh dikosongkan.', mustWrite: false },
  copy: { name: 'Salinan di atas kertas', about: 'Diambil di puskesmas dengan menunjukkan KTP', asks: 'Ada yang perlu kami tahu? Boleh dikosongkan.', mustWrite: false },
  complaint: { name: 'Keluhan', about: 'Hanya dibaca pejabat pelindungan data, bukan kader atau puskesmas', asks: 'Ceritakan apa yang terjadi.', mustWrite: true },
};

export const fieldWords: Readonly<Record<CorrectableField, string>> = {
  name: 'Nama anak',
  born_on: 'Tanggal lahir',
  sex: 'Laki-laki atau perempuan',
  parents: 'Nama orang tua',
  address: 'Alamat',
  measurement: 'Hasil timbang atau ukur',
  guardian: 'Data wali',
  other: 'Yang lain',
};

const OUTCOMES: Readonly<Record<RequestOutcome, string>> = { done: 'Sudah dikerjakan.', refused: 'Tidak dapat dikerjakan.', partly: 'Sebagian dikerjakan.' };

/** Where a request stands, as one sentence. `due` is the day and hour by which it must be answered. */
export function sayRequest(outcome: RequestOutcome | null, hoursLeft: number | null, due: string): string {
  if (outcome !== null) return OUTCOMES[outcome];
  if (hoursLeft === null || hoursLeft < 0) return `Belum dijawab, padahal batasnya ${due}. Tanyakan ke puskesmas.`;
  return `Sedang dikerjakan. Dijawab paling lambat ${due}.`;
}
