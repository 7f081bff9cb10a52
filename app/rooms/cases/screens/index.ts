import { IconHome, IconUsers } from '@tabler/icons-react';
import type { ScreenRoute } from '../../../platform/ui/shell/screenRoute.ts';

/** Home of those who see children, the register, one child's page. */
export const screens: readonly ScreenRoute[] = [
  {
    path: '/',
    title: { id: 'Beranda', en: 'Home' },
    needs: 'child.read',
    load: () => import('./HomeScreen.tsx'),
    nav: { icon: IconHome, order: 10 },
    landing: 1,
  },
  {
    path: '/anak',
    title: { id: 'Daftar anak', en: 'Children' },
    needs: 'child.read',
    load: () => import('./RegisterScreen.tsx'),
    nav: { icon: IconUsers, order: 20, label: { id: 'Anak', en: 'Children' } },
  },
  { path: '/anak/$childId', title: { id: 'Halaman anak', en: 'Child' }, needs: 'child.read', load: () => import('./ChildScreen.tsx') },
];
