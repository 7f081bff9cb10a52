import { useState, type ReactNode } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { storyWords } from './storyWords.ts';

interface FewFirstProps<T> {
  list: readonly T[];
  /** How many are there at once. */
  first: number;
  /** Draws those that are shown. */
  children: (shown: readonly T[]) => ReactNode;
}

/** The first few of a list; the others at a press. On paper all of what is shown. */
export function FewFirst<T>({ list, first, children }: FewFirstProps<T>) {
  const say = useMessages(storyWords);
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, list.length - first);
  return (
    <>
      {children(hidden === 0 ? list : list.slice(0, first))}
      {hidden === 0 ? null : (
        <div data-print="no">
          <Button variant="text" onPress={() => setAll(true)}>
            {say.more(formatNumber(hidden))}
          </Button>
        </div>
      )}
    </>
  );
}
