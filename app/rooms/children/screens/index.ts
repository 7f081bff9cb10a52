import { IconGitMerge } from '@tabler/icons-react';
import type { ChildPanel } from '../../../platform/ui/shell/childPanels.ts';
import type { ScreenRoute } from '../../../platform/ui/shell/screenRoute.ts';

/** Records that may be one child: the list, and two of them side by side. */
export const screens: readonly ScreenRoute[] = [
  {
    path: '/anak-ganda',
    title: { id: 'Anak ganda', en: 'Duplicates' },
    needs: 'child.merge',
    load: () => import('./DuplicatesScreen.tsx'),
    nav: { icon: IconGitMerge, order: 32, label: { id: 'Ganda', en: 'Duplicates' } },
  },
  {
    path: '/anak-ganda/$pairId',
    title: { id: 'Dua catatan', en: 'Two records' },
    needs: 'child.merge',
    load: () => import('./DuplicateScreen.tsx'),
  },
];

export const childPanels: readonly ChildPanel[] = [
  {
    id: 'merges',
    title: { id: 'Catatan yang disatukan', en: 'Merged records' },
    needs: 'child.read',
    place: 'side',
    order: 5,
    load: () => import('./MergesPanel.tsx'),
  },
];
