/**
 * One catalogue of what can go wrong, with stable codes. Words for people are chosen by the screen from the code and
 * its details; `title` and `help` here are the Indonesian words that also stand in the reply, for other clients.
 */

export interface ProblemKind {
  readonly status: number;
  readonly title: string;
  readonly help: string;
}

export const problemKinds = {
  'input.unreadable': { status: 400, title: 'Isian tidak dapat dibaca.', help: 'Periksa isian yang ditandai, lalu kirim lagi.' },
  'session.missing': { status: 401, title: 'Anda belum masuk.', help: 'Masuk dengan nama pengguna dan kata sandi Anda.' },
  'session.refused': { status: 401, title: 'Nama pengguna atau kata sandi tidak cocok.', help: 'Periksa lagi, atau minta administrator membuat kata sandi baru.' },
  'session.locked': { status: 429, title: 'Terlalu banyak percobaan masuk.', help: 'Tunggu sampai waktunya, lalu coba lagi.' },
  'session.loopback_only': { status: 403, title: 'Kota contoh hanya terbuka dari komputer ini.', help: 'Buka lewat alamat http://localhost di komputer yang menjalankannya.' },
  'access.denied': { status: 403, title: 'Bagian ini dibuka untuk petugas yang menangani.', help: 'Minta akses kepada administrator, dengan alasan.' },
  'origin.refused': { status: 403, title: 'Permintaan datang dari halaman lain.', help: 'Buka AnakKita langsung, lalu ulangi.' },
  'record.missing': { status: 404, title: 'Data ini tidak ditemukan.', help: 'Mungkin sudah pindah atau di luar wilayah Anda. Kembali ke daftar.' },
  'route.missing': { status: 404, title: 'Alamat ini tidak ada.', help: 'Kembali ke beranda.' },
  'regency.missing': { status: 404, title: 'Alamat ini tidak menuju kota mana pun.', help: 'Periksa nama situs di bilah alamat, atau tanyakan kepada administrator.' },
  'command.reused': { status: 409, title: 'Perintah ini sudah dipakai untuk hal lain.', help: 'Muat ulang halaman, lalu ulangi.' },
  'record.changed': { status: 409, title: 'Data sudah diubah orang lain.', help: 'Muat ulang, lihat perubahannya, lalu putuskan lagi.' },
  'name.taken': { status: 409, title: 'Nama pengguna ini sudah dipakai.', help: 'Pilih nama pengguna lain.' },
  'grant.held': { status: 409, title: 'Orang ini sudah memegang peran itu di wilayah itu.', help: 'Tidak perlu ditambah lagi.' },
  'grant.reach': { status: 422, title: 'Peran ini tidak diberikan untuk wilayah setingkat itu.', help: 'Pilih wilayah yang sesuai dengan perannya, misalnya kelurahan untuk lurah.' },
  'grant.last_administrator': { status: 409, title: 'Ini administrator terakhir.', help: 'Angkat administrator lain dulu.' },
  'import.state': { status: 409, title: 'Berkas ini tidak sedang menunggu langkah itu.', help: 'Muat ulang halaman impor.' },
  'import.demo': { status: 409, title: 'Ini kota contoh. Data sungguhan tidak boleh masuk ke sini.', help: 'Mulai kota Anda sendiri; kota contoh akan dihapus.' },
  'import.file': { status: 422, title: 'Berkas ini tidak dapat dibaca sebagai ekspor e-PPGBM.', help: 'Unduh lagi dari SIGIZI, lalu kirim.' },
  'invitation.spent': { status: 410, title: 'Tautan ini sudah dipakai atau kedaluwarsa.', help: 'Minta tautan baru kepada administrator.' },
  'own_city.started': { status: 409, title: 'Kota Anda sendiri sudah ada.', help: 'Masuk ke kota itu.' },
  'too.large': { status: 413, title: 'Berkas terlalu besar.', help: 'Bagi per kecamatan atau per bulan, lalu kirim satu per satu.' },
  'too.many': { status: 429, title: 'Terlalu banyak permintaan.', help: 'Tunggu sebentar, lalu ulangi.' },
  'server.failed': { status: 500, title: 'Ada yang salah di pihak kami.', help: 'Ulangi sebentar lagi. Bila tetap, sebutkan kode di bawah kepada administrator.' },
  'server.busy': { status: 503, title: 'Basis data sedang disiapkan.', help: 'Tunggu beberapa detik; halaman akan mencoba lagi sendiri.' },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemKinds;

/** A problem that a person can do something about. Thrown anywhere on the server, answered as `application/problem+json`. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ProblemCode, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }
}

/** What travels: RFC 9457 with our code. */
export interface ProblemBody {
  code: ProblemCode;
  status: number;
  title: string;
  help: string;
  details: Readonly<Record<string, unknown>>;
  requestId?: string;
}

/** The body of a problem, ready for JSON. */
export function problemBody(code: ProblemCode, details: Readonly<Record<string, unknown>> = {}, requestId?: string): ProblemBody {
  const kind = problemKinds[code];
  return { code, status: kind.status, title: kind.title, help: kind.help, details, requestId };
}
