import { IconHistory } from '@tabler/icons-react';
import type { ScreenRoute } from '../../../platform/ui/shell/screenRoute.ts';

/** Who did and read what. */
export const screens: readonly ScreenRoute[] = [
  {
    path: '/jejak',
    title: { id: 'Jejak', en: 'Audit trail' },
    needs: 'audit.read',
    load: () => import('./AuditScreen.tsx'),
    nav: { icon: IconHistory, order: 60 },
  },
];
