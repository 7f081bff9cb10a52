import { createContext, useContext, type ReactNode } from 'react';

/** One place of the main menu. */
export interface NavItem {
  href: string;
  label: string;
  /** A tabler icon, 22 px on the rail. */
  icon: ReactNode;
  /** Counts as current for addresses that begin so; default `href`. */
  under?: string;
}

/** Who is signed in, as the top bar names them. */
export interface Person {
  name: string;
  /** Role and area: "Ahli gizi, Bogor Barat". */
  role: string;
}

export interface ShellFacts {
  nav: readonly NavItem[];
  person: Person | null;
  onSignOut: () => void;
  /** What waits for the person, beside their name: the bell. */
  bell?: ReactNode;
  /** Address of the page now shown, to mark the current place. */
  path: string;
}

const Shell = createContext<ShellFacts | null>(null);

export const ShellProvider = Shell.Provider;

/** What the shell knows; throws outside a shell, where a page has no place. */
export function useShell(): ShellFacts {
  const facts = useContext(Shell);
  if (!facts) throw new Error('A Page must stand inside a Shell');
  return facts;
}

/** Whether a place of the menu is the one shown. */
export function isCurrent(item: NavItem, path: string): boolean {
  const under = item.under ?? item.href;
  return path === under || path.startsWith(under.endsWith('/') && under !== '/' ? under : `${under}/`);
}
