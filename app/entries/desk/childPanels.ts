import type { ChildPanel } from '../../platform/ui/shell/childPanels.ts';

/** Parts of a child's page that rooms bring beside the page's own. A room with panels adds its list here. */
export const childPanels: readonly ChildPanel[] = [];
