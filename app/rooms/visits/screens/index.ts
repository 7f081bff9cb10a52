import { IconCalendarHeart } from '@tabler/icons-react';
import type { ChildPanel } from '../../../platform/ui/shell/childPanels.ts';
import type { ScreenRoute } from '../../../platform/ui/shell/screenRoute.ts';
import type { WorkSource } from '../../../platform/ui/shell/workSources.ts';

/** The card for staff and for foster parents, and the visits that are late. */
export const screens: readonly ScreenRoute[] = [
  {
    path: '/kunjungan',
    title: { id: 'Kunjungan', en: 'Visits' },
    needs: 'case.read',
    load: () => import('./LateScreen.tsx'),
    nav: { icon: IconCalendarHeart, order: 26 },
  },
  { path: '/anak/$childId/kunjungan', title: { id: 'Kartu kunjungan', en: 'Visit card' }, needs: 'visit.record', load: () => import('./CardScreen.tsx') },
  { path: '/anak-asuh/$childId/kunjungan', title: { id: 'Kartu kunjungan', en: 'Visit card' }, needs: 'own.read', load: () => import('./OwnCardScreen.tsx') },
];

export const childPanels: readonly ChildPanel[] = [
  { id: 'visits', title: { id: 'Kunjungan', en: 'Visits' }, needs: 'case.read', place: 'side', order: 20, load: () => import('./VisitsPanel.tsx') },
];

/** Visits that are due or late on the list of work. */
export const workSources: readonly WorkSource[] = [
  { id: 'visits', title: { id: 'Kunjungan', en: 'Visits' }, needs: 'case.work', order: 20, path: '/v1/visits/work', load: () => import('./visitWork.ts') },
];
