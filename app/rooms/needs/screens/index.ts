import { IconBuilding, IconChecklist } from '@tabler/icons-react';
import type { ChildPanel } from '../../../platform/ui/shell/childPanels.ts';
import type { ScreenRoute } from '../../../platform/ui/shell/screenRoute.ts';

/** A department's own lines. */
export const screens: readonly ScreenRoute[] = [
  {
    path: '/kebutuhan-dinas',
    title: { id: 'Kebutuhan untuk dinas kami', en: 'Needs for our department' },
    needs: 'need.department',
    load: () => import('./DepartmentScreen.tsx'),
    nav: { icon: IconChecklist, order: 15, label: { id: 'Kerja', en: 'Work' } },
    landing: 1,
  },
  {
    path: '/orang/dinas',
    title: { id: 'Petugas dinas', en: 'Officers of departments' },
    needs: 'people.manage',
    load: () => import('./OfficersScreen.tsx'),
    nav: { icon: IconBuilding, order: 51, label: { id: 'Dinas', en: 'Offices' } },
  },
];

/** What the child needs, on its page. */
export const childPanels: readonly ChildPanel[] = [
  { id: 'needs', title: { id: 'Kebutuhan', en: 'Needs' }, needs: 'case.read', place: 'main', order: 20, load: () => import('./NeedsPanel.tsx') },
];
