import { useNavigate, useParams, useRouterState } from '@tanstack/react-router';

export interface Address {
  path: string;
  /** Values in the path: `params.childId`. */
  params: Readonly<Record<string, string | undefined>>;
  /** Values after the question mark, all as text. */
  search: Readonly<Record<string, string | undefined>>;
  /** Changes values after the question mark; undefined or empty leaves one out. `push` makes a step to go back to. */
  setSearch: (change: Readonly<Record<string, string | undefined>>, how?: 'replace' | 'push') => void;
  go: (href: string) => void;
}

/** The address shown, as screens need it: typed loosely, because each room knows its own. */
export function useAddress(): Address {
  const { pathname, searchStr } = useRouterState({ select: (state) => state.location });
  const params = useParams({ strict: false });
  const navigate = useNavigate();
  const search = Object.fromEntries(new URLSearchParams(searchStr));
  return {
    path: pathname,
    params,
    search,
    setSearch(change, how = 'replace') {
      const next = new URLSearchParams(searchStr);
      for (const [key, value] of Object.entries(change)) {
        if (value === undefined || value === '') next.delete(key);
        else next.set(key, value);
      }
      const text = next.toString();
      void navigate({ href: text === '' ? pathname : `${pathname}?${text}`, replace: how === 'replace' });
    },
    go: (href) => void navigate({ href }),
  };
}
