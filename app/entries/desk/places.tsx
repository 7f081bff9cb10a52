import type { NavItem } from '../../platform/ui/shell/shellContext.ts';
import type { Language } from '../../platform/ui/language.ts';
import { maySee } from '../../platform/ui/shell/screenRoute.ts';
import type { SessionView } from '../../rooms/access/index.ts';
import { roleName } from '../../rooms/access/screens/index.ts';
import { deskWords } from './deskWords.ts';
import { inside } from './screens.tsx';

/** The main menu of somebody with these verbs. */
export function placesOf(verbs: readonly string[], language: Language): NavItem[] {
  return inside
    .flatMap((screen) => (screen.nav && maySee(screen.needs, verbs) ? [{ screen, nav: screen.nav }] : []))
    .toSorted((one, other) => one.nav.order - other.nav.order)
    .map(({ screen, nav }) => ({
      href: screen.path,
      label: (nav.label ?? screen.title)[language],
      icon: <nav.icon aria-hidden="true" />,
      ...(nav.under === undefined ? {} : { under: nav.under }),
    }));
}

/** `Ahli gizi, Bogor Barat`, for the top bar. */
export function roleLine(roles: SessionView['roles'], language: Language): string {
  const say = deskWords[language];
  const [first, ...others] = roles;
  if (!first) return say.noRole;
  const line = `${roleName(first.role, language)}, ${first.areaName}`;
  return others.length === 0 ? line : say.andMore(line, others.length);
}
