import { IconBook2, IconGift, IconHeartHandshake, IconPackageImport } from '@tabler/icons-react';
import type { ScreenRoute } from '../../../platform/ui/shell/screenRoute.ts';
import type { WorkSource } from '../../../platform/ui/shell/workSources.ts';

/** Givers' own pages, the secretariat's desk of givers, handing over, and the books. */
export const screens: readonly ScreenRoute[] = [
  {
    path: '/sumbangan',
    title: { id: 'Sumbangan saya', en: 'My contributions' },
    needs: 'pledge.make',
    load: () => import('./MyGiftsScreen.tsx'),
    nav: { icon: IconGift, order: 12, label: { id: 'Memberi', en: 'Giving' } },
    landing: 4,
  },
  { path: '/sumbangan/pernyataan', title: { id: 'Pernyataan sumbangan', en: 'Statement' }, needs: 'pledge.make', load: () => import('./StatementScreen.tsx') },
  { path: '/sumbangan/$pledgeId', title: { id: 'Satu janji', en: 'One pledge' }, needs: 'pledge.make', load: () => import('./MyPledgeScreen.tsx') },
  {
    path: '/pemberi',
    title: { id: 'Pemberi dan janji', en: 'Givers and pledges' },
    needs: 'ledger.read',
    load: () => import('./GiversScreen.tsx'),
    nav: { icon: IconHeartHandshake, order: 33, label: { id: 'Pemberi', en: 'Givers' } },
  },
  { path: '/pemberi/$pledgeId', title: { id: 'Satu janji', en: 'One pledge' }, needs: 'ledger.read', load: () => import('./DeskPledgeScreen.tsx') },
  {
    path: '/bantuan',
    title: { id: 'Serah terima bantuan', en: 'Handing over' },
    needs: ['receipt.record', 'delivery.record'],
    load: () => import('./HandoverScreen.tsx'),
    nav: { icon: IconPackageImport, order: 25, label: { id: 'Bantuan', en: 'Help' } },
  },
  {
    path: '/buku-besar',
    title: { id: 'Buku besar', en: 'Ledger' },
    needs: 'ledger.read',
    load: () => import('./BooksScreen.tsx'),
    nav: { icon: IconBook2, order: 62, label: { id: 'Buku besar', en: 'Ledger' } },
  },
];

/** Deliveries that wait for a receipt on the list of work. */
export const workSources: readonly WorkSource[] = [
  { id: 'receipts', title: { id: 'Bantuan', en: 'Help' }, needs: 'receipt.record', order: 40, path: '/v1/contributions/waiting', load: () => import('./receiptWork.ts') },
];
