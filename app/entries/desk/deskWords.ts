import { defineMessages } from '../../platform/ui/messages.ts';

/** Words of the composition itself: doors that are closed, addresses that lead nowhere, the demo's banner. */
export const deskWords = defineMessages({
  id: {
    closedTitle: 'Bagian ini dibuka untuk petugas yang menangani.',
    closedDetail: 'Peran Anda belum mencakup halaman ini.',
    closedHelp: 'Minta akses kepada administrator kota, dengan alasan.',
    missingTitle: 'Halaman ini tidak ada',
    missingHelp: 'Alamatnya mungkin salah ketik atau sudah pindah.',
    toHome: 'Ke beranda',
    nothingYetTitle: 'Beranda',
    nothingYet: 'Anda sudah masuk, tetapi belum memegang peran.',
    nothingYetHelp: 'Minta administrator kota memberi Anda peran dan wilayah. Setelah itu muat lagi halaman ini.',
    opening: 'Membuka AnakKita',
    andMore: (role: string, more: number) => `${role}, dan ${more} peran lain`,
    noRole: 'Belum ada peran',
  },
  en: {
    closedTitle: 'This part is open to the staff who handle it.',
    closedDetail: 'Your role does not cover this page yet.',
    closedHelp: 'Ask the city administrator for access, with a reason.',
    missingTitle: 'This page does not exist',
    missingHelp: 'Its address may be mistyped, or it has moved.',
    toHome: 'To the first page',
    nothingYetTitle: 'Home',
    nothingYet: 'You are signed in but hold no role yet.',
    nothingYetHelp: 'Ask the city administrator for a role and an area. Then load this page again.',
    opening: 'Opening AnakKita',
    andMore: (role, more) => `${role}, and ${more} more roles`,
    noRole: 'No role yet',
  },
});
