import { IconArrowsSplit2, IconGiftCard } from '@tabler/icons-react';
import type { ScreenRoute } from '../../../platform/ui/shell/screenRoute.ts';

/** What a giver has and what it would do; the secretariat directs what is free. */
export const screens: readonly ScreenRoute[] = [
  {
    path: '/yang-saya-punya',
    title: { id: 'Yang saya punya', en: 'What I have' },
    needs: 'pledge.make',
    load: () => import('./HaveScreen.tsx'),
    nav: { icon: IconGiftCard, order: 11, label: { id: 'Punya', en: 'I have' } },
    landing: 2,
  },
  {
    path: '/arahkan-bantuan',
    title: { id: 'Arahkan bantuan', en: 'Direct help' },
    needs: 'ledger.record',
    load: () => import('./RouterScreen.tsx'),
    nav: { icon: IconArrowsSplit2, order: 34, label: { id: 'Arahkan', en: 'Direct' } },
  },
];
