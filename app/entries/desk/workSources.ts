import { workSources as casesSources } from '../../rooms/cases/screens/index.ts';
import { workSources as consentSources } from '../../rooms/consent/screens/index.ts';
import { workSources as contributionsSources } from '../../rooms/contributions/screens/index.ts';
import { workSources as needsSources } from '../../rooms/needs/screens/index.ts';
import { workSources as visitsSources } from '../../rooms/visits/screens/index.ts';
import type { WorkSource } from '../../platform/ui/shell/workSources.ts';

/** Everything that fills the list of work. A room with work adds its list here. */
export const workSources: readonly WorkSource[] = [...casesSources, ...visitsSources, ...needsSources, ...contributionsSources, ...consentSources];
