import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether a long list is shown to its end: on demand, and always on paper. */
export function useShowAll(): [all: boolean, showAll: () => void] {
  const [all, setAll] = useState(false);
  useEffect(() => {
    // The paper is taken right after this event: the list must be complete by then.
    const open = () => flushSync(() => setAll(true));
    window.addEventListener('beforeprint', open);
    return () => window.removeEventListener('beforeprint', open);
  }, []);
  return [all, () => setAll(true)];
}
