import { IconBuilding, IconChecklist, IconListDetails } from '@tabler/icons-react';
import type { ChildPanel } from '../../../platform/ui/shell/childPanels.ts';
import type { ScreenRoute } from '../../../platform/ui/shell/screenRoute.ts';
import type { WorkSource } from '../../../platform/ui/shell/workSources.ts';

/** A department's own lines, whose they are, and the catalogue as the city edits it. */
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
  {
    path: '/katalog-kebutuhan',
    title: { id: 'Katalog kebutuhan', en: 'Catalogue of needs' },
    needs: 'need.catalogue',
    load: () => import('./CatalogueScreen.tsx'),
    nav: { icon: IconListDetails, order: 47, label: { id: 'Katalog', en: 'Catalogue' } },
  },
];

/** What the child needs, on its page. */
export const childPanels: readonly ChildPanel[] = [
  { id: 'needs', title: { id: 'Kebutuhan', en: 'Needs' }, needs: 'case.read', place: 'main', order: 20, load: () => import('./NeedsPanel.tsx') },
];

/** Needs that wait for a decision on the list of work. */
export const workSources: readonly WorkSource[] = [
  { id: 'needs', title: { id: 'Kebutuhan', en: 'Needs' }, needs: 'need.decide', order: 30, path: '/v1/needs/work', load: () => import('./needWork.ts') },
];
