import { defineMessages } from '../../../platform/ui/messages.ts';

/** Words of taking consent back. */
export const withdrawWords = defineMessages({
  id: {
    title: 'Hentikan izin sekarang?',
    effect: 'Berlaku seketika, di semua layar dan daftar. Bapak atau bunda asuh tidak melihat anak ini lagi. Bantuan dan pelayanan tetap berjalan.',
    again: 'Bila wali berubah pikiran, ia ditanya lagi dari awal.',
    who: 'Siapa yang menghentikan?',
    what: 'Izin yang dihentikan',
    cancel: 'Kembali, izin tetap',
    stop: 'Hentikan izin',
    done: 'Izin dihentikan. Tidak ada lagi yang dibuka karenanya.',
    nobody: 'Pilih dulu siapa yang menghentikan, dan paling sedikit satu izin.',
  },
  en: {
    title: 'Stop consent now?',
    effect: 'In force at once, on every screen and list. The foster parent no longer sees this child. Help and care go on.',
    again: 'If the guardian changes their mind they are asked anew.',
    who: 'Who stops it?',
    what: 'What is stopped',
    cancel: 'Back, consent stays',
    stop: 'Stop consent',
    done: 'Consent is stopped. Nothing is open because of it any more.',
    nobody: 'Choose who stops it, and at least one consent.',
  },
});
