import { lazy, Suspense, type ComponentType } from 'react';
import { ErrorBoundary } from '../../../platform/ui/ErrorBoundary.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { useChildPanels, type ChildPanel } from '../../../platform/ui/shell/childPanels.ts';

const loaded = new Map<string, ComponentType<{ childId: string }>>();

/** The panel's component, the same one on every draw: a new one would lose what is typed in it. */
function componentOf(panel: ChildPanel): ComponentType<{ childId: string }> {
  const known = loaded.get(panel.id) ?? lazy(panel.load);
  loaded.set(panel.id, known);
  return known;
}

/** Words of guardians and links for them are with the record that goes on. */
const notOfMerged = ['consent', 'guardian-doors'];

/** What other rooms show of the child, each fetched and failing by itself. */
export function ChildPanels({ childId, place, merged }: { childId: string; place: ChildPanel['place']; merged: boolean }) {
  const panels = useChildPanels(place).filter(({ id }) => !merged || !notOfMerged.includes(id));
  return panels.map((panel) => {
    const Panel = componentOf(panel);
    return (
      <ErrorBoundary key={panel.id}>
        <Suspense fallback={<Skeleton lines={2} />}>
          <Panel childId={childId} />
        </Suspense>
      </ErrorBoundary>
    );
  });
}
