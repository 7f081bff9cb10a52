import { IconHome, IconListCheck, IconReportSearch, IconUsers, IconRuler2, IconRulerMeasure } from '@tabler/icons-react';
import type { ChildPanel } from '../../../platform/ui/shell/childPanels.ts';
import type { ScreenRoute } from '../../../platform/ui/shell/screenRoute.ts';
import type { WorkSource } from '../../../platform/ui/shell/workSources.ts';

/** Home of those who see children, the register, one child's page. */
export const screens: readonly ScreenRoute[] = [
  {
    path: '/',
    title: { id: 'Beranda', en: 'Home' },
    needs: 'child.read',
    load: () => import('./HomeScreen.tsx'),
    nav: { icon: IconHome, order: 10 },
    landing: 1,
  },
  {
    path: '/anak',
    title: { id: 'Daftar anak', en: 'Children' },
    needs: 'child.read',
    load: () => import('./RegisterScreen.tsx'),
    nav: { icon: IconUsers, order: 20, label: { id: 'Anak', en: 'Children' } },
  },
  {
    path: '/kerja',
    title: { id: 'Pekerjaan saya', en: 'My work' },
    needs: 'case.work',
    load: () => import('./WorkScreen.tsx'),
    nav: { icon: IconListCheck, order: 15, label: { id: 'Kerja', en: 'Work' } },
  },
  {
    path: '/audit-kasus',
    title: { id: 'Audit kasus', en: 'Case audit' },
    needs: 'case.audit',
    load: () => import('./CaseAuditScreen.tsx'),
    nav: { icon: IconReportSearch, order: 28, label: { id: 'Audit', en: 'Audit' } },
  },
  {
    path: '/perbaikan-data',
    title: { id: 'Perbaikan angka', en: 'Healing desk' },
    needs: 'measurement.decide',
    load: () => import('./HealingScreen.tsx'),
    nav: { icon: IconRuler2, order: 32, label: { id: 'Perbaikan', en: 'Healing' } },
  },
  {
    path: '/ukur-ulang',
    title: { id: 'Ukur ulang', en: 'Measure again' },
    needs: 'case.work',
    load: () => import('./RemeasureScreen.tsx'),
    nav: { icon: IconRulerMeasure, order: 33 },
  },
  { path: '/anak/$childId', title: { id: 'Halaman anak', en: 'Child' }, needs: 'child.read', load: () => import('./ChildScreen.tsx') },
];

/** The case on a child's page. */
export const childPanels: readonly ChildPanel[] = [
  { id: 'case', title: { id: 'Kasus', en: 'Case' }, needs: 'case.read', place: 'main', order: 10, load: () => import('./CasePanel.tsx') },
];

/** Steps, tasks and referrals of cases on the list of work. */
export const workSources: readonly WorkSource[] = [
  { id: 'cases', title: { id: 'Penanganan', en: 'Cases' }, needs: 'case.work', order: 10, path: '/v1/work', load: () => import('./caseWork.ts') },
];
