import { IconHeart, IconHome, IconMessageHeart, IconPlant } from '@tabler/icons-react';
import type { ChildPanel } from '../../../platform/ui/shell/childPanels.ts';
import type { ScreenRoute } from '../../../platform/ui/shell/screenRoute.ts';

/** Homes of foster parents and givers, certificates, the wall, thanks to check. */
export const screens: readonly ScreenRoute[] = [
  {
    path: '/cerita',
    title: { id: 'Beranda', en: 'Home' },
    needs: 'own.read',
    load: () => import('./HomeScreen.tsx'),
    nav: { icon: IconHome, order: 10, label: { id: 'Beranda', en: 'Home' } },
    landing: 0,
  },
  {
    path: '/hasil',
    title: { id: 'Hasil pemberian', en: 'What it became' },
    needs: 'pledge.make',
    load: () => import('./GivingScreen.tsx'),
    nav: { icon: IconPlant, order: 13, label: { id: 'Hasil', en: 'Outcome' } },
    landing: 1.5,
  },
  { path: '/piagam', title: { id: 'Piagam', en: 'Certificates' }, needs: 'pledge.make', load: () => import('./CertificatesScreen.tsx') },
  { path: '/sertifikat', title: { id: 'Keaslian piagam', en: 'Is it genuine' }, needs: 'anybody', load: () => import('./GenuineScreen.tsx') },
  { path: '/sertifikat/$code', title: { id: 'Keaslian piagam', en: 'Is it genuine' }, needs: 'anybody', load: () => import('./GenuineScreen.tsx') },
  {
    path: '/dinding',
    title: { id: 'Dinding kebaikan', en: 'Wall of contributions' },
    needs: 'numbers.read',
    load: () => import('./WallScreen.tsx'),
    nav: { icon: IconHeart, order: 48, label: { id: 'Dinding', en: 'Wall' } },
  },
  { path: '/dinding-kota', title: { id: 'Dinding kebaikan', en: 'Wall of contributions' }, needs: 'anybody', load: () => import('./PublicWallScreen.tsx') },
  {
    path: '/terima-kasih',
    title: { id: 'Ucapan terima kasih', en: 'Thanks to read' },
    needs: 'thanks.check',
    load: () => import('./ThanksCheckScreen.tsx'),
    nav: { icon: IconMessageHeart, order: 29, label: { id: 'Ucapan', en: 'Thanks' } },
  },
];

/** Thanking from a child's page. */
export const childPanels: readonly ChildPanel[] = [
  { id: 'thanks', title: { id: 'Ucapan terima kasih', en: 'Thanks' }, needs: 'thanks.write', place: 'side', order: 40, load: () => import('./ThanksPanel.tsx') },
];
