import { defineMessages } from '../../../platform/ui/messages.ts';
import { roleWordOf } from './roleWordOf.ts';

/** Why somebody sees a child, and what a broken glass means while it lasts. */
export const sightWords = defineMessages({
  id: {
    title: 'Mengapa Anda melihat ini',
    area: (role: string, area: string) => `Anda ${roleWordOf(role, 'id')} di ${area}.`,
    treats: (role: string, area: string) => `Anda ${roleWordOf(role, 'id')} yang menangani anak ini di ${area}.`,
    restricted: 'Wali meminta pembatasan: hanya yang menangani dan kadernya melihat anak ini.',
    break_glass: 'Anda membukanya sendiri lewat akses darurat.',
    recorded: 'Setiap pembukaan tercatat; wali dapat melihatnya.',
    banner: 'Anak ini di luar wilayah Anda',
    left: (minutes: string) => `Terbuka ${minutes} lagi, hanya untuk dibaca. Wali, kepala puskesmas, dan petugas pelindung data melihatnya.`,
    over: 'Waktunya habis. Halaman ini tidak terbuka lagi.',
    close: 'Tutup sekarang',
  },
  en: {
    title: 'Why you see this',
    area: (role: string, area: string) => `You are ${roleWordOf(role, 'en')} in ${area}.`,
    treats: (role: string, area: string) => `You are ${roleWordOf(role, 'en')} treating this child in ${area}.`,
    restricted: 'The guardians asked for a restriction: only those who treat, and the kader, see this child.',
    break_glass: 'You opened it yourself by emergency access.',
    recorded: 'Every opening is recorded; the guardian can see it.',
    banner: 'This child is outside of your area',
    left: (minutes: string) => `Open for ${minutes} more, for reading only. The guardian, the head of the puskesmas and the data protection officer see it.`,
    over: 'The hour is over. This page opens no more.',
    close: 'Close now',
  },
});
