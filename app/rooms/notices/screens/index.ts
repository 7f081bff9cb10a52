import type { ScreenRoute } from '../../../platform/ui/shell/screenRoute.ts';

export { Bell } from './Bell.tsx';

/** What one was told, and how one wants to be reminded. For everybody who signs in. */
export const screens: readonly ScreenRoute[] = [
  { path: '/pemberitahuan', title: { id: 'Pemberitahuan', en: 'Notices' }, needs: 'signed-in', load: () => import('./NoticesScreen.tsx') },
  { path: '/pengingat', title: { id: 'Pengingat saya', en: 'My reminders' }, needs: 'signed-in', load: () => import('./RemindersScreen.tsx') },
];
