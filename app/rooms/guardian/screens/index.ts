import type { ChildPanel } from '../../../platform/ui/shell/childPanels.ts';

/** The part of a child's page on the doors of its guardians. */
export const childPanels: readonly ChildPanel[] = [
  {
    id: 'guardian-doors',
    title: { id: 'Pintu wali', en: 'Guardians\u2019 doors' },
    needs: 'guardian.invite',
    place: 'side',
    order: 25,
    load: () => import('./DoorPanel.tsx'),
  },
];
