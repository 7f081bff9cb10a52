import { IconChecklist, IconMessageQuestion } from '@tabler/icons-react';
import type { ChildPanel } from '../../../platform/ui/shell/childPanels.ts';
import type { ScreenRoute } from '../../../platform/ui/shell/screenRoute.ts';
import type { WorkSource } from '../../../platform/ui/shell/workSources.ts';

/** Consent of one child, asking for it, what waits for a person, and the text that is read. */
export const screens: readonly ScreenRoute[] = [
  {
    path: '/anak/$childId/persetujuan',
    title: { id: 'Persetujuan wali', en: 'Guardian\u2019s consent' },
    needs: 'child.read',
    load: () => import('./ConsentScreen.tsx'),
  },
  {
    path: '/anak/$childId/persetujuan/minta',
    title: { id: 'Minta persetujuan', en: 'Ask for consent' },
    needs: 'consent.record',
    load: () => import('./AskScreen.tsx'),
  },
  {
    path: '/persetujuan',
    title: { id: 'Wali yang perlu ditemui', en: 'Guardians to talk with' },
    needs: 'task.do',
    load: () => import('./QuestionsScreen.tsx'),
    nav: { icon: IconMessageQuestion, order: 45, label: { id: 'Wali', en: 'Guardians' } },
  },
  {
    path: '/persetujuan/teks',
    title: { id: 'Naskah persetujuan', en: 'Text of consent' },
    needs: 'consent.text',
    load: () => import('./TextScreen.tsx'),
    nav: { icon: IconChecklist, order: 55, label: { id: 'Naskah', en: 'Texts' } },
  },
];

/** The part of a child's page on consent. */
export const childPanels: readonly ChildPanel[] = [
  {
    id: 'consent',
    title: { id: 'Persetujuan wali', en: 'Guardian\u2019s consent' },
    needs: 'child.read',
    place: 'side',
    order: 20,
    load: () => import('./ConsentPanel.tsx'),
  },
];

/** Guardians to be met on the list of work. */
export const workSources: readonly WorkSource[] = [
  { id: 'guardians', title: { id: 'Wali', en: 'Guardians' }, needs: 'task.do', order: 50, path: '/v1/consent/questions', load: () => import('./questionWork.ts') },
  { id: 'renewals', title: { id: 'Persetujuan', en: 'Consent' }, needs: 'consent.record', order: 52, path: '/v1/consent/renewals', load: () => import('./renewalWork.ts') },
];
