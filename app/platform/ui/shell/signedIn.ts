import { createContext, useContext } from 'react';

/** What screens may know of the person who is signed in; given by the desk around every page inside. */
export interface SignedIn {
  personId: string;
  /** Verbs held somewhere; the server decides again for each record. */
  verbs: readonly string[];
  /** Widest area in which the person sees children by name. */
  home: { area: string; name: string; level: string } | null;
  regency: { code: string; name: string; kind: 'demo' | 'real' };
}

const Context = createContext<SignedIn | null>(null);

export const SignedInProvider = Context.Provider;

/** Who is here; throws outside the shell. */
export function useSignedIn(): SignedIn {
  const facts = useContext(Context);
  if (!facts) throw new Error('useSignedIn needs a signed-in person');
  return facts;
}

/** Whether the person holds a verb somewhere: for showing or leaving out an action. */
export function useMay(verb: string): boolean {
  return useSignedIn().verbs.includes(verb);
}
