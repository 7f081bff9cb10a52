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
  'session.unproved': { status: 403, title: 'Masuk Anda belum lengkap.', help: 'Masukkan kode enam angka dari aplikasi autentikator, atau satu kode pemulihan.' },
  'factor.refused': { status: 422, title: 'Kode ini tidak cocok.', help: 'Kode berganti tiap 30 detik: tunggu yang berikut, periksa jam ponsel, lalu coba lagi. Bila ponsel hilang, pakai kode pemulihan.' },
  'factor.missing': { status: 409, title: 'Belum ada rahasia yang menunggu dipastikan.', help: 'Mulai lagi: buat gambar baru, pindai, lalu masukkan kodenya.' },
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
  'grant.self': { status: 403, title: 'Anda tidak dapat membuka data anak untuk diri sendiri.', help: 'Minta administrator lain memberikannya. Tautan yang Anda buat dibuka oleh orangnya sendiri, di perangkatnya.' },
  'glass.own_review': { status: 403, title: 'Pembukaan darurat Anda sendiri tidak dapat Anda nilai.', help: 'Petugas perlindungan data atau kepala puskesmas lain yang menilainya.' },
  'pairing.refused': { status: 422, title: 'Anak ini belum dapat dipasangkan dengan orang ini.', help: 'Lihat alasannya, lengkapi yang kurang, lalu ulangi.' },
  'rest.refused': { status: 422, title: 'Hari istirahat ini belum dapat dicatat.', help: 'Tanggal akhir tidak sebelum tanggal mulai, belum lewat, paling lama 180 hari, dan tidak bertumpuk dengan istirahat lain.' },
  'foster.facts': { status: 422, title: 'Ada isian yang tidak cocok.', help: 'Pilih wilayah dan dapil dari kota ini; nama lembaga diisi hanya untuk lembaga.' },
  'election.days': { status: 422, title: 'Tanggal masa pemilu ini tidak mungkin.', help: 'Tanggal akhir tidak sebelum tanggal mulai. Kosongkan keduanya untuk mematikan.' },
  'matching.busy': { status: 409, title: 'Usulan pasangan sedang dihitung.', help: 'Tunggu sebentar; hasilnya tampil di halaman ini untuk semua yang membukanya.' },
  'matching.stale': { status: 409, title: 'Usulan ini sudah tidak berlaku.', help: 'Muat ulang, lalu cari pasangan lagi dengan keadaan hari ini.' },
  'matching.barrier': { status: 422, title: 'Ada yang menghalangi pasangan ini.', help: 'Baca halangannya; pilih orang lain, atau lanjutkan bila itu hanya keinginan.' },
  'complaint.pairing': { status: 422, title: 'Anak ini tidak pernah bersama bapak atau bunda asuh itu.', help: 'Muat ulang, lalu pilih dari daftar pendampingan anak.' },
  'note.contact': { status: 422, title: 'Pesan ini memuat nomor atau akun.', help: 'Hapus nomor telepon, alamat surel, dan nama akun. Pesan lewat posyandu saja.' },
  'note.nobody': { status: 409, title: 'Anak ini sedang tidak punya bapak atau bunda asuh.', help: 'Tidak ada yang menerima pesan. Muat ulang halaman anak.' },
  'grant.last_administrator': { status: 409, title: 'Ini administrator terakhir.', help: 'Angkat administrator lain dulu.' },
  'import.state': { status: 409, title: 'Berkas ini tidak sedang menunggu langkah itu.', help: 'Muat ulang halaman impor.' },
  'import.demo': { status: 409, title: 'Ini kota contoh. Data sungguhan tidak boleh masuk ke sini.', help: 'Mulai kota Anda sendiri; kota contoh akan dihapus.' },
  'import.file': { status: 422, title: 'Berkas ini tidak dapat dibaca sebagai ekspor e-PPGBM.', help: 'Unduh lagi dari SIGIZI, lalu kirim.' },
  'invitation.spent': { status: 410, title: 'Tautan ini sudah dipakai atau kedaluwarsa.', help: 'Minta tautan baru kepada administrator.' },
  'door.code': { status: 422, title: 'Kode ini terlalu mudah ditebak.', help: 'Pilih enam angka lain: bukan tanggal lahir anak, bukan urutan, bukan angka berulang.' },
  'second_person.same': { status: 409, title: 'Yang mengusulkan tidak boleh menyetujui sendiri.', help: 'Minta kepala puskesmas atau petugas pelindung data lain memutuskan.' },
  'retention.not_counted': { status: 409, title: 'Belum ada hitungan hari ini dengan aturan yang berlaku.', help: 'Jalankan hitungan dulu, lihat hasilnya, lalu jalankan sungguhan.' },
  'request.ground': { status: 422, title: 'Alasan hukum belum dipilih, atau tidak cocok dengan permintaan ini.', help: 'Untuk jawaban yang menolak atau sebagian, pilih alasan dari daftar.' },
  'own_city.started': { status: 409, title: 'Kota Anda sendiri sudah ada.', help: 'Masuk ke kota itu.' },
  'case.refused': { status: 409, title: 'Langkah ini belum dapat diambil.', help: 'Baca alasannya, lalu ambil langkah berikut yang tertulis di kasus.' },
  'measurement.doubtful': { status: 422, title: 'Hasil ukur ini tidak wajar.', help: 'Periksa satuan dan angka, ukur sekali lagi, lalu simpan dengan tanda sudah diperiksa.' },
  'remeasure.same_person': { status: 422, title: 'Yang mengukur ulang harus orang lain.', help: 'Orang ini yang mengukur pertama kali. Minta petugas atau kader lain mengukur, lalu isi namanya.' },
  'remeasure.day': { status: 422, title: 'Hari ini sebelum pengukuran yang pertama.', help: 'Isi hari saat anak diukur lagi: hari pengukuran pertama atau sesudahnya.' },
  'need.refused': { status: 422, title: 'Kebutuhan ini belum dapat diputuskan begitu.', help: 'Baca alasannya, lalu ubah isian.' },
  'catalogue.refused': { status: 422, title: 'Katalog ini belum dapat diterbitkan.', help: 'Baca alasannya, perbaiki barang yang ditandai, lalu terbitkan lagi. Perubahan Anda masih ada.' },
  'catalogue.changed': { status: 409, title: 'Orang lain sudah menerbitkan katalog baru.', help: 'Perubahan Anda masih ada dan diletakkan di atas versi yang baru. Periksa, lalu terbitkan lagi.' },
  'consent.guardian': { status: 422, title: 'Orang ini tidak tercatat sebagai wali anak sekarang.', help: 'Pilih wali yang tercatat, atau catat wali baru dulu.' },
  'consent.day': { status: 422, title: 'Tanggal ini tidak mungkin.', help: 'Pilih tanggal sesudah anak lahir, sesudah orang itu menjadi wali, dan tidak di masa depan.' },
  'consent.text': { status: 422, title: 'Naskah persetujuan ini tidak berlaku pada tanggal itu.', help: 'Muat ulang, lalu bacakan naskah yang berlaku.' },
  'consent.incomplete': { status: 422, title: 'Jawaban belum lengkap.', help: 'Lisan perlu nama saksi; di kertas perlu fotonya.' },
  'picture.refused': { status: 422, title: 'Foto ini tidak dapat disimpan.', help: 'Kirim foto JPEG, PNG atau WebP, paling besar 1,5 MB.' },
  'pledge.refused': { status: 422, title: 'Janji ini belum dapat dicatat.', help: 'Uang: Rp 10.000 sampai Rp 100 miliar, rupiah bulat. Barang: jumlah dan satuan yang dipakai barang itu. Obat dan susu formula hanya dari layanan kesehatan.' },
  'quantity.refused': { status: 422, title: 'Jumlah ini tidak mungkin.', help: 'Isi lebih dari nol; barang yang dihitung satuan tidak dapat dibagi.' },
  'date.ahead': { status: 422, title: 'Tanggal ini belum tiba.', help: 'Pilih hari ini atau sebelumnya.' },
  'allocation.misfit': { status: 422, title: 'Janji ini tidak cocok dengan kebutuhan itu.', help: 'Pilih kebutuhan yang masih terbuka, barangnya sama, di wilayah yang diinginkan pemberi, dan boleh dibantu pemberi.' },
  'pledge.overspent': { status: 409, title: 'Sisa janji ini tidak cukup.', help: 'Kurangi jumlahnya, atau pilih janji lain yang masih bebas.' },
  'need.over_covered': { status: 409, title: 'Kebutuhan ini sudah tertutup oleh pemberi lain.', help: 'Muat ulang: yang tersisa terlihat, dan janji ini dapat diarahkan ke kebutuhan lain.' },
  'direction.busy': { status: 503, title: 'Sedang menghitung untuk orang lain.', help: 'Coba sebentar lagi. Yang Anda tulis masih ada.' },
  'direction.failed': { status: 422, title: 'Perhitungan ini belum berhasil.', help: 'Pilih wilayah yang lebih kecil, atau coba lagi sebentar lagi. Belum ada yang tercatat.' },
  'draft.ended': { status: 410, title: 'Usulan ini sudah lebih dari setengah jam.', help: 'Hitung lagi: keadaan mungkin sudah berubah. Belum ada yang tercatat.' },
  'draft.changed': { status: 409, title: 'Sebagian kebutuhan sudah tidak menunggu lagi.', help: 'Pemberi lain lebih dulu, atau kebutuhannya berakhir. Belum ada yang tercatat: lihat usulan yang baru.' },
  'draft.empty': { status: 422, title: 'Tidak ada yang diarahkan.', help: 'Pilih sedikitnya satu baris.' },
  'delivery.too_much': { status: 409, title: 'Jumlah ini melebihi yang dijanjikan dan belum diantar.', help: 'Periksa jumlahnya. Kelebihan antaran dicatat sebagai janji baru.' },
  'receipt.too_much': { status: 409, title: 'Jumlah ini melebihi yang sudah diantar.', help: 'Isi yang benar-benar ada. Bila antarannya belum dicatat, catat dulu antarannya.' },
  'use.too_much': { status: 409, title: 'Jumlah ini melebihi yang diterima.', help: 'Isi yang sudah dipakai dari yang diterima.' },
  'receipt.wrong_person': { status: 403, title: 'Terimanya dicatat oleh orang lain.', help: 'Pemberi dan yang mencatat antaran tidak menyatakan terimanya sendiri. Minta kader, bidan atau ahli gizi di wilayah anak.' },
  'transfer.stands': { status: 409, title: 'Langkah ini tidak dapat dibatalkan lagi.', help: 'Sudah dibatalkan, atau ada langkah sesudahnya: batalkan yang terakhir dulu.' },
  'transfer.empty': { status: 409, title: 'Tidak ada yang berubah.', help: 'Muat ulang, lihat sisanya, lalu putuskan lagi.' },
  'visit.card': { status: 422, title: 'Kartu kunjungan belum lengkap.', help: 'Lengkapi bagian yang ditandai, lalu kirim lagi.' },
  'visit.day': { status: 422, title: 'Hari kunjungan ini tidak dapat dicatat.', help: 'Catat kunjungan hari ini atau paling lama dua minggu yang lalu.' },
  'visit.not_paired': { status: 409, title: 'Anak ini bukan anak asuh Anda pada hari itu.', help: 'Buka daftar anak asuh Anda; bila keliru, hubungi posyandu.' },
  'visit.first_with_kader': { status: 422, title: 'Kunjungan pertama selalu bersama kader.', help: 'Sepakati hari dengan kader lewat posyandu, datang berdua, lalu catat dengan tanda bahwa kader ikut.' },
  'visit.twice': { status: 409, title: 'Kunjungan Anda pada hari itu sudah tercatat.', help: 'Tidak perlu dicatat lagi. Bila ada yang berubah, hubungi posyandu.' },
  'thanks.receiver': { status: 422, title: 'Orang ini tidak dapat menerima terima kasih untuk anak ini.', help: 'Pilih bapak atau bunda asuh yang mendampingi sekarang, atau pemberi yang bantuannya sudah diterima, dan kalimat yang sesuai.' },
  'thanks.words': { status: 422, title: 'Kata-kata ini belum dapat dikirim.', help: 'Jangan menyebut nama, alamat, nomor, atau keadaan kesehatan. Pakai nama samaran.' },
  'thanks.writer': { status: 403, title: 'Ucapan ini ditulis orang lain.', help: 'Minta penulisnya, ahli gizi, atau dokter puskesmas untuk menariknya.' },
  'certificate.period': { status: 422, title: 'Masa piagam ini tidak mungkin.', help: 'Pilih paling lama satu tahun, sampai hari ini, dari yang awal ke yang akhir.' },
  'certificate.empty': { status: 422, title: 'Belum ada yang tercatat pada masa itu.', help: 'Pilih masa lain. Kunjungan dan bantuan yang sudah diterima akan tertulis di piagam.' },
  'certificate.election': { status: 409, title: 'Piagam pejabat menunggu sampai pemilihan selesai.', help: 'Angkanya tetap tercatat. Buat piagamnya setelah pemilihan.' },
  'photo.refused': { status: 409, title: 'Foto ini tidak dapat disimpan.', help: 'Foto hanya dengan izin wali yang berlaku, dan hanya untuk kunjungan Anda sendiri. Satu foto untuk satu kunjungan.' },
  'photo.missing': { status: 404, title: 'Foto ini tidak ada.', help: 'Belum ada foto, atau wali sudah mencabut izinnya.' },
  'reminder.channel_off': { status: 409, title: 'Saluran ini belum disiapkan kota Anda.', help: 'Pemberitahuan tetap ada di dalam aplikasi. Tanyakan kepada administrator kota.' },
  'reminder.address': { status: 422, title: 'Alamat ini tidak dapat dipakai.', help: 'Periksa lagi alamat e-mail atau nomor WhatsApp Anda; untuk ponsel, izinkan pemberitahuan lalu ulangi.' },
  'reminder.device_taken': { status: 409, title: 'Peramban ini masih mengingatkan orang lain.', help: 'Minta orang itu mematikan pengingat atau keluar di perangkat ini, lalu ulangi.' },
  'reminder.too_soon': { status: 429, title: 'Kode baru belum dapat dikirim.', help: 'Tunggu satu menit. Dalam sehari paling banyak lima kode.' },
  'reminder.not_sent': { status: 503, title: 'Kode belum dapat dikirim.', help: 'Server e-mail atau WhatsApp kota tidak menjawab. Ulangi sebentar lagi, atau beri tahu administrator.' },
  'register.exporting': { status: 409, title: 'Unduhan Anda sebelumnya masih berjalan.', help: 'Tunggu sampai selesai, lalu unduh lagi. Satu orang mengunduh satu berkas sekali waktu.' },
  'merge.refused': { status: 409, title: 'Kedua catatan ini belum dapat disatukan atau dipisah.', help: 'Baca alasannya, selesaikan itu dulu, lalu ulangi. Belum ada yang berubah.' },
  'view.full': { status: 409, title: 'Sudah ada 20 tampilan tersimpan.', help: 'Hapus satu yang tidak dipakai lagi, lalu simpan lagi.' },
  'too.large': { status: 413, title: 'Berkas terlalu besar.', help: 'Bagi per kecamatan atau per bulan, lalu kirim satu per satu.' },
  'too.many': { status: 429, title: 'Terlalu banyak permintaan.', help: 'Tunggu sebentar, lalu ulangi.' },
  'server.failed': { status: 500, title: 'Ada yang salah di pihak kami.', help: 'Ulangi sebentar lagi. Bila tetap, sebutkan kode di bawah kepada administrator.' },
  'server.full': { status: 507, title: 'Ruang penyimpanan server penuh.', help: 'Yang Anda kirim belum tersimpan, juga tidak setengahnya. Beri tahu administrator untuk mengosongkan ruang, lalu kirim lagi.' },
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
