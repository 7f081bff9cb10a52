import { IconChecklist, IconShieldLock } from '@tabler/icons-react';
import type { ScreenRoute } from '../../../platform/ui/shell/screenRoute.ts';

const desk = 'protection.desk';

/** The data protection officer's desk, and what it asks of others. */
export const screens: readonly ScreenRoute[] = [
  {
    path: '/perlindungan',
    title: { id: 'Meja pelindung data', en: 'Data protection desk' },
    needs: desk,
    load: () => import('./DeskScreen.tsx'),
    nav: { icon: IconShieldLock, order: 55, label: { id: 'Pelindung', en: 'Protection' } },
    landing: 2,
  },
  {
    path: '/perlindungan/permintaan/$requestId',
    title: { id: 'Permintaan wali', en: 'Request' },
    needs: desk,
    load: () => import('./RequestScreen.tsx'),
  },
  {
    path: '/perlindungan/persetujuan',
    title: { id: 'Persetujuan', en: 'Consent' },
    needs: desk,
    load: () => import('./ConsentStateScreen.tsx'),
  },
  {
    path: '/perlindungan/bacaan',
    title: { id: 'Bacaan tidak biasa', en: 'Unusual reading' },
    needs: 'audit.read',
    load: () => import('./ReadingScreen.tsx'),
  },
  {
    path: '/perlindungan/salinan',
    title: { id: 'Salinan keluar', en: 'Copies made' },
    needs: 'audit.read',
    load: () => import('./CopiesScreen.tsx'),
  },
  {
    path: '/perlindungan/penghapusan',
    title: { id: 'Penghapusan', en: 'Erasure' },
    needs: 'erasure.confirm',
    load: () => import('./ErasureScreen.tsx'),
  },
  {
    path: '/perlindungan/masa-simpan',
    title: { id: 'Masa simpan', en: 'Retention' },
    needs: desk,
    load: () => import('./RetentionScreen.tsx'),
  },
  {
    path: '/perlindungan/kegagalan',
    title: { id: 'Kegagalan pelindungan', en: 'Breaches' },
    needs: desk,
    load: () => import('./BreachesScreen.tsx'),
  },
  {
    path: '/perlindungan/kegagalan/$breachId',
    title: { id: 'Kegagalan pelindungan', en: 'Breach' },
    needs: desk,
    load: () => import('./BreachScreen.tsx'),
  },
  {
    path: '/perlindungan/pemrosesan',
    title: { id: 'Catatan pemrosesan', en: 'Register of processing' },
    needs: desk,
    load: () => import('./ProcessingScreen.tsx'),
  },
  {
    path: '/tugas-perlindungan',
    title: { id: 'Tugas pelindung data', en: 'Data protection tasks' },
    needs: 'task.do',
    load: () => import('./TasksScreen.tsx'),
    nav: { icon: IconChecklist, order: 56, label: { id: 'Tugas data', en: 'Data tasks' } },
  },
];
