import { IconRuler, IconMap2 } from '@tabler/icons-react';
import type { ScreenRoute } from '../../../platform/ui/shell/screenRoute.ts';

/** The city's numbers by kelurahan. */
export const screens: readonly ScreenRoute[] = [
  {
    path: '/kota',
    title: { id: 'Angka kota', en: 'The city in numbers' },
    needs: 'numbers.read',
    load: () => import('./CityScreen.tsx'),
    nav: { icon: IconMap2, order: 40, label: { id: 'Kota', en: 'City' } },
    landing: 3,
  },
  {
    path: '/mutu-data',
    title: { id: 'Mutu pengukuran', en: 'Quality of measuring' },
    needs: 'case.work',
    load: () => import('./QualityScreen.tsx'),
    nav: { icon: IconRuler, order: 42, label: { id: 'Mutu', en: 'Quality' } },
  },
];
