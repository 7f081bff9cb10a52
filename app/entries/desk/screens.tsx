import { screens as accessScreens } from '../../rooms/access/screens/index.ts';
import { screens as allocationScreens } from '../../rooms/allocation/screens/index.ts';
import { screens as auditScreens } from '../../rooms/audit/screens/index.ts';
import { screens as casesScreens } from '../../rooms/cases/screens/index.ts';
import { screens as childrenScreens } from '../../rooms/children/screens/index.ts';
import { screens as consentScreens } from '../../rooms/consent/screens/index.ts';
import { screens as contributionsScreens } from '../../rooms/contributions/screens/index.ts';
import { screens as fosteringScreens } from '../../rooms/fostering/screens/index.ts';
import { screens as interopScreens } from '../../rooms/interop/screens/index.ts';
import { screens as noticesScreens } from '../../rooms/notices/screens/index.ts';
import { screens as protectionScreens } from '../../rooms/protection/screens/index.ts';
import { screens as needsScreens } from '../../rooms/needs/screens/index.ts';
import { screens as recognitionScreens } from '../../rooms/recognition/screens/index.ts';
import { screens as reportsScreens } from '../../rooms/reports/screens/index.ts';
import { screens as visitsScreens } from '../../rooms/visits/screens/index.ts';
import { maySee, type ScreenRoute } from '../../platform/ui/shell/screenRoute.ts';

/** Every screen of the desk. A new room adds its list here. */
export const screens: readonly ScreenRoute[] = [...casesScreens, ...childrenScreens, ...needsScreens, ...consentScreens, ...contributionsScreens, ...allocationScreens, ...fosteringScreens, ...visitsScreens, ...interopScreens, ...reportsScreens, ...recognitionScreens, ...accessScreens, ...auditScreens, ...protectionScreens, ...noticesScreens];

/** Screens that stand before the door. */
export const outside = screens.filter((screen) => screen.needs === 'anybody');

/** Screens for those who are signed in. */
export const inside = screens.filter((screen) => screen.needs !== 'anybody');

/** Which screen opens at `/` for somebody with these verbs. */
export function landingOf(verbs: readonly string[]): ScreenRoute | undefined {
  return inside
    .filter((screen) => screen.landing !== undefined && maySee(screen.needs, verbs))
    .toSorted((one, other) => (one.landing ?? 0) - (other.landing ?? 0))[0];
}
