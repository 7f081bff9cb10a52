import { IconListCheck, IconLockOpen, IconShieldSearch, IconUserCog } from '@tabler/icons-react';
import type { ScreenRoute } from '../../../platform/ui/shell/screenRoute.ts';

export { DemoNote } from './DemoNote.tsx';
export { FactorGate } from './FactorGate.tsx';
export { FactorNote } from './FactorNote.tsx';
export { roleName } from './roleWords.ts';

/** Sign-in, one-time links, one's own city, setting up, people and their grants. */
export const screens: readonly ScreenRoute[] = [
  { path: '/masuk', title: { id: 'Masuk', en: 'Sign in' }, needs: 'anybody', load: () => import('./SignInScreen.tsx') },
  { path: '/undangan/$token', title: { id: 'Undangan', en: 'Invitation' }, needs: 'anybody', load: () => import('./InvitationScreen.tsx') },
  { path: '/akun', title: { id: 'Akun saya', en: 'My account' }, needs: 'signed-in', load: () => import('./AccountScreen.tsx') },
  { path: '/kota-sendiri', title: { id: 'Kota sendiri', en: 'Own city' }, needs: 'anybody', load: () => import('./OwnCityScreen.tsx') },
  {
    path: '/penyiapan',
    title: { id: 'Penyiapan', en: 'Setting up' },
    needs: 'people.manage',
    load: () => import('./SetUpScreen.tsx'),
    nav: { icon: IconListCheck, order: 15 },
    landing: 2,
  },
  {
    path: '/orang',
    title: { id: 'Orang dan peran', en: 'People and roles' },
    needs: 'people.read',
    load: () => import('./PeopleScreen.tsx'),
    nav: { icon: IconUserCog, order: 50, label: { id: 'Orang', en: 'People' } },
  },
  {
    path: '/akses-darurat',
    title: { id: 'Akses darurat', en: 'Emergency access' },
    needs: 'child.break_glass',
    load: () => import('./GlassScreen.tsx'),
    nav: { icon: IconLockOpen, order: 58, label: { id: 'Darurat', en: 'Emergency' } },
  },
  {
    path: '/tinjau-akses',
    title: { id: 'Tinjau akses darurat', en: 'Review emergency access' },
    needs: 'break_glass.review',
    load: () => import('./GlassReviewScreen.tsx'),
    nav: { icon: IconShieldSearch, order: 59, label: { id: 'Tinjau akses', en: 'Reviews' } },
  },
];
