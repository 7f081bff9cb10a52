import { createContext, useContext, type ComponentType } from 'react';
import { maySee, type Bilingual } from './screenRoute.ts';
import { useSignedIn } from './signedIn.ts';

/**
 * A part of a child's page that a room other than the page's own brings: consent, needs, visits. Each room lists its parts as
 * `childPanels` in `screens/index.ts`; the desk puts the lists together, so that no room imports another's screens. A panel
 * draws its own `<Section>` and asks the server itself.
 */
export interface ChildPanel {
  /** Stable word, unique among all panels. */
  id: string;
  title: Bilingual;
  /** Verb that must be held somewhere, or one of several. */
  needs: string | readonly string[];
  /** Beside the growth (`side`) or below it (`main`). */
  place: 'side' | 'main';
  /** Smallest first within its place. */
  order: number;
  load: () => Promise<{ default: ComponentType<{ childId: string }> }>;
}

const Context = createContext<readonly ChildPanel[]>([]);

export const ChildPanelsProvider = Context.Provider;

/** Panels of a place that the person may see, in order. */
export function useChildPanels(place: ChildPanel['place']): readonly ChildPanel[] {
  const panels = useContext(Context);
  const { verbs } = useSignedIn();
  return panels.filter((one) => one.place === place && maySee(one.needs, verbs)).toSorted((one, other) => one.order - other.order);
}
