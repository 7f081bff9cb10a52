import type { ComponentType } from 'react';
import type { Language } from '../language.ts';

/** A word or two in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/**
 * One address of the desk. Each room lists its own in `screens/index.ts`:
 *
 * ```ts
 * export const screens: readonly ScreenRoute[] = [
 *   {
 *     path: '/anak/$childId',
 *     title: { id: 'Halaman anak', en: 'Child' },
 *     needs: 'child.read',
 *     load: () => import('./ChildScreen.tsx'),
 *   },
 * ];
 * ```
 *
 * The module a route loads has the screen as its default export. The screen draws a `<Page>` (inside) or a
 * `<FrontDoor>` (outside) and asks the server itself with `useQuery(queryOptionsFor(...))`. `entries/desk.tsx` only
 * puts the lists together; values of the address are read with `useAddress()`.
 */
export interface ScreenRoute {
  /** Indonesian words; a value begins with `$`: `/anak/$childId`. `/` belongs to the landing screen. */
  path: string;
  /** Names the screen in the menu and while it loads. */
  title: Bilingual;
  /** Verb that must be held somewhere, or one of several; `signed-in` for any session; `anybody` stands outside the shell. */
  needs: string | readonly string[];
  load: () => Promise<{ default: ComponentType }>;
  /** Makes it a place of the main menu. */
  nav?: {
    /** A tabler icon; drawn with 22 px. */
    icon: ComponentType<{ 'aria-hidden'?: boolean | 'true' }>;
    /** Smallest first: home 10, children 20, import 30, city 40, people 50, audit 60. */
    order: number;
    /** Shorter than the title, if need be: one word. */
    label?: Bilingual;
    /** Counts as current for addresses that begin so; default the path. */
    under?: string;
  };
  /** May open at `/`: of those a person may see, the smallest wins. Home 1, setting up 2, city 3. */
  landing?: number;
}

/** Whether somebody with these verbs may see a screen. */
export function maySee(needs: ScreenRoute['needs'], verbs: readonly string[]): boolean {
  if (needs === 'anybody' || needs === 'signed-in') return true;
  return typeof needs === 'string' ? verbs.includes(needs) : needs.some((verb) => verbs.includes(verb));
}
