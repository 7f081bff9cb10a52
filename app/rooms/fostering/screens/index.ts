import { IconHeartHandshake, IconPlant2 } from '@tabler/icons-react';
import type { ChildPanel } from '../../../platform/ui/shell/childPanels.ts';
import type { ScreenRoute } from '../../../platform/ui/shell/screenRoute.ts';

/** A foster parent's own children, and the foster parents for those who pair. */
export const screens: readonly ScreenRoute[] = [
  {
    path: '/anak-asuh',
    title: { id: 'Anak asuh saya', en: 'My foster children' },
    needs: 'own.read',
    load: () => import('./MyChildrenScreen.tsx'),
    nav: { icon: IconPlant2, order: 12, label: { id: 'Anak asuh', en: 'My children' } },
    landing: 1,
  },
  {
    path: '/bapak-asuh',
    title: { id: 'Bapak dan bunda asuh', en: 'Foster parents' },
    needs: 'fostering.manage',
    load: () => import('./FosterParentsScreen.tsx'),
    nav: { icon: IconHeartHandshake, order: 45, label: { id: 'Bapak asuh', en: 'Fostering' } },
  },
];

/** The part of a child's page on its foster parent. */
export const childPanels: readonly ChildPanel[] = [
  {
    id: 'pairing',
    title: { id: 'Bapak atau bunda asuh', en: 'Foster parent' },
    needs: 'fostering.manage',
    place: 'side',
    order: 30,
    load: () => import('./PairingPanel.tsx'),
  },
];
