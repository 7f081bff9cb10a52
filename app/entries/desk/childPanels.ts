import { childPanels as visitsPanels } from '../../rooms/visits/screens/index.ts';
import { childPanels as consentPanels } from '../../rooms/consent/screens/index.ts';
import { childPanels as guardianPanels } from '../../rooms/guardian/screens/index.ts';
import type { ChildPanel } from '../../platform/ui/shell/childPanels.ts';

/** Parts of a child's page that rooms bring beside the page's own. A room with panels adds its list here. */
export const childPanels: readonly ChildPanel[] = [...consentPanels, ...guardianPanels, ...visitsPanels];
