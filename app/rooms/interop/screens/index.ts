import { IconFileImport } from '@tabler/icons-react';
import type { ScreenRoute } from '../../../platform/ui/shell/screenRoute.ts';

/** Sending e-PPGBM files, and the review of one. */
export const screens: readonly ScreenRoute[] = [
  {
    path: '/impor',
    title: { id: 'Impor', en: 'Import' },
    needs: 'import.run',
    load: () => import('./ImportsScreen.tsx'),
    nav: { icon: IconFileImport, order: 30 },
  },
  { path: '/impor/$importId', title: { id: 'Tinjau impor', en: 'Review of an import' }, needs: 'import.run', load: () => import('./ImportScreen.tsx') },
  { path: '/impor/$importId/kesesuaian', title: { id: 'Kesesuaian z', en: 'Parity of z' }, needs: 'import.run', load: () => import('./ParityScreen.tsx') },
];
