/** The rows of an import as cells: a block that says what the file is, then a line a row. In Indonesian, as it is handed on. Pure. */
import type { Cell } from '../../platform/files/sheet-bytes.ts';
import type { KeptPart, KeptReason } from './undo.ts';

const verdicts: Readonly<Record<string, string>> = { new: 'anak baru', matched: 'anak dikenal', ambiguous: 'mungkin anak yang sama', refused: 'ditolak' };
const measured: Readonly<Record<string, string>> = { created: 'baru', repeated: 'berulang', replaced: 'diperbarui', kept: 'berbeda, catatan kita tetap', none: 'tidak diukur' };
const issues: Readonly<Record<string, string>> = {
  unit_error: 'salah satuan', ambiguous: 'perlu dipilih anaknya', drifted: 'z-score basi', posture_age: 'posisi ukur tidak cocok umur', nik_wrong_length: 'NIK bukan 16 angka', nik_missing: 'tanpa NIK',
  nik_masked: 'NIK disamarkan', new_posyandu: 'posyandu baru', kept: 'berbeda dari catatan kita',
};
const decisions: Readonly<Record<string, string>> = { new: 'anak baru', skip: 'dilewati', accept: 'usul diterima', remeasure: 'ukur ulang', leave: 'dibiarkan' };
const refusals: Readonly<Record<string, string>> = {
  'name.missing': 'nama kosong', 'name.tooLong': 'nama terlalu panjang', 'sex.missing': 'jenis kelamin kosong', 'sex.unreadable': 'jenis kelamin tidak terbaca', 'bornOn.missing': 'tanggal lahir kosong',
  'bornOn.unreadable': 'tanggal lahir tidak terbaca', 'bornOn.future': 'tanggal lahir setelah unduhan', 'bornOn.tooLongAgo': 'sudah lewat masa kanak-kanak', 'measuredOn.missing': 'tanggal pengukuran kosong',
  'measuredOn.unreadable': 'tanggal pengukuran tidak terbaca', 'measuredOn.future': 'tanggal pengukuran setelah unduhan', 'measuredOn.beforeBirth': 'diukur sebelum lahir', 'village.missing': 'desa/kelurahan kosong',
  'area.otherRegency': 'kab/kota lain', 'area.unknownVillage': 'desa/kelurahan tidak dikenal', 'area.ambiguousVillage': 'nama kelurahan ada di beberapa kecamatan', 'area.outsideReach': 'di luar wilayah pengirim',
};
const parts: Readonly<Record<KeptPart, string>> = { child: 'anak', measurement: 'pengukuran', case: 'kasus', fields: 'isian yang diubah' };
export const reasonWords: Readonly<Record<KeptReason, string>> = {
  laterImport: 'diceritakan lagi oleh impor lain', laterSource: 'diubah lagi oleh sumber lain', measured: 'diukur lagi di sini', corrected: 'pengukurannya diganti orang', decided: 'nilainya sudah diputuskan orang',
  remeasure: 'ukur ulang sudah diminta', urgent: 'tugas mendesak sudah dikerjakan', case: 'kasusnya sudah ditangani', consent: 'ada wali atau persetujuan', fostering: 'ada orang tua asuh', needs: 'ada kebutuhan tercatat',
  visits: 'ada kunjungan', merged: 'catatannya sudah digabung', duplicates: 'sudah diputuskan bukan anak yang sama', erased: 'identitasnya sudah dihapus', left: 'dicatat pindah atau meninggal', protection: 'ada tugas pelindungan data',
  given: 'ada bantuan', beyondReach: 'sudah di luar jangkauan', other: 'sudah dipakai di tempat lain',
};

export interface RowsFacts {
  fileName: string;
  digest: string | null;
  format: string | null;
  city: string;
  state: string;
  /** Name and time in Jakarta of whoever sent, applied and undid it; null when nobody did. */
  sent: string;
  applied: string | null;
  undone: string | null;
  summary: { rows: number; created: number; matched: number; refused: number; casesOpened: number; drifted: number; posture: number; compared: number } | null;
  by: string;
  at: string;
  nik: boolean;
}

/** The block above the heads. */
export function rowsBlock(facts: RowsFacts): Cell[][] {
  const s = facts.summary;
  return [
    ['RAHASIA: berkas ini memuat data anak. Simpan terkunci, jangan teruskan, hapus setelah dipakai. Unduhan ini tercatat atas nama Anda.'],
    ['Hasil impor baris demi baris', facts.city],
    ['Berkas', facts.fileName],
    ['SHA-256', facts.digest ?? '-'],
    ['Bentuk', facts.format ?? '-'],
    ['Dikirim', facts.sent],
    ['Diterapkan', facts.applied ?? 'belum'],
    ...(facts.undone === null ? [] : [['Dibatalkan', facts.undone]]),
    ...(s === null ? [] : [['Ringkasan', `${s.rows} baris; ${s.created} anak baru, ${s.matched} dikenal, ${s.refused} baris ditolak, ${s.casesOpened} kasus dibuka; z-score: ${s.compared - s.drifted - s.posture} cocok, ${s.drifted} basi, ${s.posture} beda posisi`]]),
    ['Diunduh oleh', facts.by],
    ['Diunduh pada', `${facts.at} WIB`],
    [],
    rowsHeads(facts.nik),
  ];
}

export function rowsHeads(nik: boolean): string[] {
  return ['Baris', 'Anak', 'Pengukuran', 'Catatan', 'Alasan ditolak', 'Keputusan', 'Nama', ...(nik ? ['NIK'] : []), 'Kelurahan', 'Posyandu', 'Tanggal ukur', 'Berat (kg)', 'Tinggi (cm)', 'Tetap setelah dibatalkan', 'Sebab'];
}

export interface SheetRow {
  rowNo: number;
  verdict: string;
  measurementVerdict: string;
  issues: readonly string[];
  problems: readonly string[];
  decision: string | null;
  name: string | null;
  nik: string | null;
  villageName: string | null;
  posyanduName: string | null;
  measuredOn: string | null;
  weightG: number | null;
  lengthMm: number | null;
  stays: readonly KeptPart[] | null;
  why: readonly KeptReason[] | null;
}

/** One row. */
export function rowLine(row: SheetRow, nik: boolean): Cell[] {
  return [
    row.rowNo, verdicts[row.verdict] ?? row.verdict, row.verdict === 'refused' ? '' : (measured[row.measurementVerdict] ?? row.measurementVerdict),
    row.issues.map((one) => issues[one] ?? one).join('; '), row.verdict === 'refused' ? row.problems.flatMap((one) => refusals[one] ?? []).join('; ') : '',
    row.decision === null ? '' : (decisions[row.decision] ?? 'anak yang sama'), row.name ?? '', ...(nik ? [row.nik ?? ''] : []), row.villageName ?? '', row.posyanduName ?? '', row.measuredOn ?? '',
    row.weightG === null ? null : row.weightG / 1000, row.lengthMm === null ? null : row.lengthMm / 10, (row.stays ?? []).map((one) => parts[one]).join('; '), (row.why ?? []).map((one) => reasonWords[one]).join('; '),
  ];
}

/** The last line: without it the file is not whole. */
export const rowsEnd = (rows: number): Cell[] => [`Akhir berkas: ${rows.toLocaleString('id-ID')} baris. Tanpa baris ini berkas tidak utuh.`];
