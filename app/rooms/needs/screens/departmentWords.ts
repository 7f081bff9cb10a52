import { defineMessages } from '../../../platform/ui/messages.ts';

/** Words of a department's own lines. */
export const departmentWords = defineMessages({
  id: {
    departmentTitle: 'Kebutuhan untuk dinas kami',
    departmentNone: 'Akun ini belum terhubung dengan dinas mana pun.', departmentNoneHelp: 'Minta administrator menghubungkannya di halaman Orang.',
    linesEmpty: 'Tidak ada kebutuhan yang menunggu dinas ini.', linesEmptyHelp: 'Kebutuhan anak muncul setelah puskesmas memutuskannya.',
    lineCount: (name: string) => `kebutuhan menunggu ${name}`,
    lineSource: (late: string, date: string) => `${late} lewat tenggat. Yang paling mendesak di atas. Per ${date}.`,
    waiting: 'Menunggu diambil', allTaken: 'Semua sudah diambil. Terima kasih.',
    doing: (n: string) => `Sedang kami kerjakan: ${n}`, doingNote: 'Nama panggilan dan alamat terbuka hanya untuk yang dipasang di rumah.',
    need: 'Kebutuhan', village: 'Kelurahan', home: 'Alamat',
    take: 'Kami kerjakan', takeTitle: 'Kapan dikerjakan?', plannedOn: 'Tanggal rencana', plannedFor: (date: string) => `direncanakan ${date}`, noHome: 'lewat kader atau puskesmas', homeHidden: 'alamat terbuka setelah diambil',
    taken: 'Tersimpan. Alamat terbuka bila barang dipasang di rumah.', cancel: 'Batal',
    due: 'Tenggat', rw: (n: string) => `RW ${n}`, rt: (n: string) => `RT ${n}`,
  },
  en: {
    departmentTitle: 'Needs for our department',
    departmentNone: 'This account is not connected with a department.', departmentNoneHelp: 'Ask the administrator to connect it on the page People.',
    linesEmpty: 'No need waits for this department.', linesEmptyHelp: 'Needs appear when the puskesmas decides on them.',
    lineCount: (name) => `needs wait for ${name}`,
    lineSource: (late, date) => `${late} late. The most pressing first. As of ${date}.`,
    waiting: 'Waiting to be taken on', allTaken: 'All are taken on. Thank you.',
    doing: (n) => `Being done by us: ${n}`, doingNote: 'Call name and address open only where something is built at the home.',
    need: 'Need', village: 'Village', home: 'Address',
    take: 'We do it', takeTitle: 'When will it be done?', plannedOn: 'Planned day', plannedFor: (date) => `planned for ${date}`, noHome: 'through kader or puskesmas', homeHidden: 'opens once taken on',
    taken: 'Saved. The address opens where something is built at the home.', cancel: 'Cancel',
    due: 'Due', rw: (n) => `RW ${n}`, rt: (n) => `RT ${n}`,
  },
});
