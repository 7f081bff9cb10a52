import { defineMessages } from '../messages.ts';

/** Words around every page. */
export const shellWords = defineMessages({
  id: {
    mainMenu: 'Menu utama',
    skip: 'Langsung ke isi',
    more: 'Lainnya',
    contrast: 'Kontras',
    contrastOn: 'Kontras terik',
    contrastOff: 'Kontras biasa',
    otherLanguage: 'English',
    signOut: 'Keluar',
    account: 'Akun Anda',
    myAccount: 'Akun saya',
    demoCity: 'Kota contoh',
    home: 'AnakKita, ke beranda',
  },
  en: {
    mainMenu: 'Main menu',
    skip: 'Skip to content',
    more: 'More',
    contrast: 'Contrast',
    contrastOn: 'Sunlight contrast',
    contrastOff: 'Usual contrast',
    otherLanguage: 'Bahasa Indonesia',
    signOut: 'Sign out',
    account: 'Your account',
    myAccount: 'My account',
    demoCity: 'Demo city',
    home: 'AnakKita, to the first page',
  },
});
