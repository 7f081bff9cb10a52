import { childPanels as fosteringPanels } from '../../rooms/fostering/screens/index.ts';
import { childPanels as visitsPanels } from '../../rooms/visits/screens/index.ts';
import { childPanels as consentPanels } from '../../rooms/consent/screens/index.ts';
import { childPanels as guardianPanels } from '../../rooms/guardian/screens/index.ts';
import { childPanels as childrenPanels } from '../../rooms/children/screens/index.ts';
import { childPanels as casesPanels } from '../../rooms/cases/screens/index.ts';
import { childPanels as needsPanels } from '../../rooms/needs/screens/index.ts';
import { childPanels as recognitionPanels } from '../../rooms/recognition/screens/index.ts';
import type { ChildPanel } from '../../platform/ui/shell/childPanels.ts';

/** Parts of a child's page that rooms bring beside the page's own. A room with panels adds its list here. */
export const childPanels: readonly ChildPanel[] = [...fosteringPanels, ...casesPanels, ...childrenPanels, ...needsPanels, ...consentPanels, ...guardianPanels, ...visitsPanels, ...recognitionPanels];
