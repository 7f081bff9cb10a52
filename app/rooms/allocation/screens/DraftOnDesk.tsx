import { useState } from 'react';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import type { DraftLineView, DraftView } from '../index.ts';
import { GoneLines } from './GoneLines.tsx';
import { PlanView } from './PlanView.tsx';
import { allocationWords } from './allocationWords.ts';
import { routerWords } from './routerWords.ts';
import { goneLines, useOrder } from './useSimulation.ts';
import styles from './Plan.module.css';

interface DraftOnDeskProps {
  draft: DraftView;
  /** What went away from the draft before this one. */
  gone: readonly DraftLineView[];
  onAgain: (gone: readonly DraftLineView[]) => void;
}

/** A plan on the desk: lines are taken out by hand, the rest is ordered, all or nothing. */
export function DraftOnDesk({ draft, gone, onAgain }: DraftOnDeskProps) {
  const say = useMessages(routerWords);
  const words = useMessages(allocationWords);
  const notify = useNotice();
  const order = useOrder('desk');
  const [without, setWithout] = useState<ReadonlySet<number>>(new Set());
  const left = draft.lines.length - without.size;
  const isOpen = draft.state === 'open';

  function send(): void {
    order.mutate({ draftId: draft.draftId, without: [...without] }, {
      onSuccess: () => notify({ tone: 'done', text: say.ordered(formatNumber(left)) }),
      onError(error) {
        const lines = goneLines(error);
        if (lines !== null) onAgain(draft.lines.filter(({ line }) => lines.includes(line)));
      },
    });
  }

  return (
    <Page
      title={say.title}
      back={{ href: '/arahkan-bantuan', label: say.back }}
      actions={<Button onPress={() => onAgain([])}>{words.again}</Button>}
      {...(isOpen && left > 0
        ? {
            mainAction: (
              <Button variant="main" icon={<IconArrowsSplit2 />} busy={order.isPending} onPress={send}>
                {draft.kind === 'promise' ? say.promiseOrder : say.orderCount(formatNumber(left))}
              </Button>
            ),
          }
        : {})}
    >
      <GoneLines lines={gone} />
      {order.error === null || goneLines(order.error) !== null ? null : <ErrorState problem={problemOf(order.error)} />}
      {without.size === 0 ? null : (
        <p className={styles['out']} role="status">
          {say.outNote(formatNumber(without.size))}{' '}
          <Button variant="text" onPress={() => setWithout(new Set())}>
            {say.putBack}
          </Button>
        </p>
      )}
      <PlanView draft={draft} way="desk" empty={null} {...(isOpen ? { without: { lines: without, onChange: setWithout } } : {})} />
    </Page>
  );
}
