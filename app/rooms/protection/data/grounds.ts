/** Reasons that the law gives for not doing all that a guardian asks. Articles are from memory until a lawyer has looked. */
import type { Words } from '../retention.ts';

export interface Ground {
  readonly id: string;
  readonly law: string;
  readonly verified: boolean;
  /** Kinds of request that it may be given for. */
  readonly kinds: readonly string[];
  readonly words: Words;
}

export const grounds: readonly Ground[] = [
  {
    id: 'medical_record', law: 'Permenkes 24/2022', verified: false, kinds: ['erasure', 'restriction', 'objection'],
    words: {
      id: 'Rekam medis wajib disimpan. Identitasnya dibatasi: hanya yang merawat yang melihat.',
      en: 'A medical record must be kept. The identity is restricted to those who treat.',
    },
  },
  {
    id: 'public_task', law: 'UU PDP 20 (2) e', verified: false, kinds: ['erasure', 'objection', 'withdrawal', 'restriction'],
    words: { id: 'Pelayanan kesehatan anak adalah tugas pemerintah dan tidak bersandar pada persetujuan.', en: 'Care for children is a public task and does not rest on consent.' },
  },
  {
    id: 'others_data', law: 'UU PDP 33 b', verified: false, kinds: ['copy', 'correction'],
    words: { id: 'Jawaban penuh akan membuka data orang lain.', en: 'A full answer would tell the data of somebody else.' },
  },
  {
    id: 'safety', law: 'UU PDP 33 a', verified: false, kinds: ['copy', 'correction'],
    words: { id: 'Jawaban penuh membahayakan keamanan atau kesehatan seseorang.', en: 'A full answer would endanger somebody\u2019s safety or health.' },
  },
  {
    id: 'not_shown_wrong', law: 'UU PDP 6', verified: false, kinds: ['correction'],
    words: { id: 'Data sudah diperiksa bersama puskesmas dan ternyata benar.', en: 'The data were checked with the puskesmas and are right.' },
  },
  {
    id: 'not_entitled', law: 'UU PDP 25', verified: false, kinds: ['copy', 'correction', 'withdrawal', 'restriction', 'objection', 'erasure', 'complaint'],
    words: { id: 'Yang meminta belum terbukti sebagai wali anak ini.', en: 'Who asks was not shown to be a guardian of this child.' },
  },
  {
    id: 'not_founded', law: 'UU PDP 12-13', verified: false, kinds: ['complaint', 'objection'],
    words: { id: 'Sudah diperiksa; yang dikeluhkan tidak terbukti.', en: 'It was looked into; what is complained of was not found.' },
  },
];
