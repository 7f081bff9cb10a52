/** Plans as nutritionists of the demo write them: goals, tasks with who does them, and what came of each. */
import type { TaskOwner } from '../../rooms/cases/index.ts';

export const goals = [
  'Makan lauk hewani setiap hari', 'Makan tiga kali sehari dengan dua selingan', 'Datang ke posyandu setiap bulan', 'Imunisasi lengkap bulan ini', 'Rumah bebas asap rokok',
  'Berat naik sesuai KBM setiap bulan', 'Cuci tangan pakai sabun sebelum makan', 'Jaminan kesehatan aktif',
] as const;

interface PlannedTask {
  title: string;
  owner: TaskOwner;
  /** Days after the first day of the plan. */
  after: number;
  outcomes: readonly string[];
}

/** Tasks to choose from; the first three stand in every plan. */
export const tasks: readonly [PlannedTask, PlannedTask, PlannedTask, ...PlannedTask[]] = [
  {
    title: 'Konseling makan bayi dan anak di rumah', owner: 'nutritionist', after: 10,
    outcomes: ['Ibu memperagakan menu telur dan hati ayam. Porsi disepakati.', 'Nenek ikut belajar. Jadwal makan ditempel di dapur.', 'Ibu mencatat makan anak selama sepekan.'],
  },
  {
    title: 'Antar dan jelaskan makanan tambahan', owner: 'kader', after: 7,
    outcomes: ['Sudah diantar, anak mau makan.', 'Diterima nenek, cara menyimpan dijelaskan.', 'Diantar bersama bu RT, keluarga senang.'],
  },
  {
    title: 'Timbang dan ukur ulang', owner: 'midwife', after: 30,
    outcomes: ['Sudah diukur dua kali, hasil sama.', 'Berat naik, panjang bertambah sedikit.', 'Anak rewel, diukur ulang keesokan hari.'],
  },
  { title: 'Periksa infeksi dan cacing', owner: 'doctor', after: 14, outcomes: ['Tidak ada infeksi. Obat cacing diberikan.', 'Batuk pilek ringan, kontrol sepekan lagi.', 'Kutu rambut diobati, nafsu makan membaik.'] },
  { title: 'Lengkapi imunisasi yang tertinggal', owner: 'midwife', after: 21, outcomes: ['Campak rubela diberikan.', 'Lengkap, dicatat di buku KIA.'] },
  { title: 'Dampingi ke kelas masak DASHAT', owner: 'family_companion', after: 24, outcomes: ['Ibu ikut dua kali, mencoba nugget lele.', 'Hadir bersama tetangga, ingin ikut lagi.'] },
  { title: 'Ajak ayah merokok di luar rumah', owner: 'kader', after: 18, outcomes: ['Ayah setuju merokok di luar pagar.', 'Ayah mulai mengurangi, asbak dipindah ke luar.'] },
  { title: 'Bantu urus BPJS dan akta lewat kelurahan', owner: 'village_head', after: 28, outcomes: ['Berkas masuk, menunggu terbit.', 'JKN aktif per awal bulan.'] },
  { title: 'Lihat lagi catatan makan bersama ibu', owner: 'nutritionist', after: 60, outcomes: ['Lauk hewani hampir setiap hari, selingan buah.', 'Catatan bolong di akhir bulan, dibantu kader.'] },
  { title: 'Ajak ke kelas ibu balita', owner: 'kader', after: 72, outcomes: ['Hadir bersama nenek.', 'Ikut, bertanya banyak soal MP-ASI.'] },
  { title: 'Kunjungan rumah bersama bidan', owner: 'midwife', after: 85, outcomes: ['Anak aktif, imunisasi lengkap.', 'Ibu tampak lelah, diajak bicara.'] },
  { title: 'Cek telur dan makanan tambahan habis dimakan', owner: 'kader', after: 98, outcomes: ['Habis dimakan anak.', 'Sebagian dibagi kakak, ditambah porsi.'] },
  { title: 'Pantau makan dua kali seminggu', owner: 'kader', after: 45, outcomes: ['Lauk hewani lima hari dalam sepekan.', 'Masih sering jajan, tetapi makan malam membaik.'] },
];

/** What came of a task, by its title. */
export const outcomesOf = (title: string): readonly string[] => tasks.find((one) => one.title === title)?.outcomes ?? ['Sudah dikerjakan bersama keluarga.'];

export const conferenceOutcomes = [
  'Rencana diubah: protein hewani dua kali sehari, kader memantau dua kali sepekan, periksa TB pekan ini.', 'Dokter menduga infeksi berulang. Pemeriksaan darah dan kontrol dua pekan lagi.',
  'Ibu bekerja sampai malam; nenek dibekali menu dan telur diantar tiap Senin.', 'Keluarga pindah rumah dalam kelurahan yang sama. Kunjungan diatur ulang.',
] as const;

export const hospitalReplies = [
  'Diperiksa dokter anak. Infeksi saluran napas, antibiotik lima hari, kontrol di puskesmas.', 'Anemia defisiensi besi. Terapi besi tiga bulan, makanan tinggi protein. Kembali ke puskesmas.',
  'Skrining TB negatif. Dianjurkan PMT dan pantau berat tiap pekan.', 'Dirawat tiga hari karena diare dan dehidrasi. Pulang sehat, lanjut zinc.',
] as const;
