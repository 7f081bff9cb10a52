import { IconBuildingCommunity, IconHeartHandshake, IconMessageReport, IconPlant2 } from '@tabler/icons-react';
import type { ChildPanel } from '../../../platform/ui/shell/childPanels.ts';
import type { ScreenRoute } from '../../../platform/ui/shell/screenRoute.ts';

/** A foster parent's own children, the foster parents for those who pair, complaints for the inspectorate, election mode. */
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
  { path: '/bapak-asuh/pasangan', title: { id: 'Pasangan untuk semua', en: 'Pairs for everybody' }, needs: 'fostering.manage', load: () => import('./MatchingScreen.tsx') },
  {
    path: '/keluhan',
    title: { id: 'Keluhan tentang bapak dan bunda asuh', en: 'Complaints about foster parents' },
    needs: 'complaint.handle',
    load: () => import('./ComplaintsScreen.tsx'),
    nav: { icon: IconMessageReport, order: 47, label: { id: 'Keluhan', en: 'Complaints' } },
  },
  {
    path: '/masa-pemilu',
    title: { id: 'Masa pemilu', en: 'Election mode' },
    needs: 'election.set',
    load: () => import('./ElectionScreen.tsx'),
    nav: { icon: IconBuildingCommunity, order: 70 },
  },
];

/** The parts of a child's page on its foster parent: for who pairs, and for who comes along. */
export const childPanels: readonly ChildPanel[] = [
  {
    id: 'pairing',
    title: { id: 'Bapak atau bunda asuh', en: 'Foster parent' },
    needs: 'fostering.manage',
    place: 'side',
    order: 30,
    load: () => import('./PairingPanel.tsx'),
  },
  {
    id: 'foster-care',
    title: { id: 'Bapak atau bunda asuh', en: 'Foster parent' },
    needs: 'complaint.file',
    place: 'side',
    order: 31,
    load: () => import('./FosterCarePanel.tsx'),
  },
];
