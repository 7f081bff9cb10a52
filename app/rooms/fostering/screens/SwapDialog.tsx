import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { DraftBarrier, DraftChildView } from '../index.ts';
import { matchingWords } from './matchingWords.ts';
import { useDraftChoices, useMatchingCommands } from './useMatching.ts';
import styles from './matching.module.css';

const SHOWN = 40;
const firm: readonly DraftBarrier[] = ['closed', 'conflict', 'full'];

/** Other foster parents for one child, nearest first, each with what stands between. */
export function SwapDialog({ draftId, child, onClose }: { draftId: string; child: DraftChildView; onClose: () => void }) {
  const say = useMessages(matchingWords);
  const notify = useNotice();
  const choices = useDraftChoices(draftId, child.childId);
  const { swap } = useMatchingCommands();
  const choose = (personId: string, anyway: boolean) =>
    swap.mutate(
      { draftId, childId: child.childId, personId, anyway },
      {
        onSuccess() {
          notify({ tone: 'done', text: say.swapped });
          onClose();
        },
      },
    );
  const listed = choices.data?.choices.filter(({ personName }) => personName !== child.personName).slice(0, SHOWN);
  return (
    <Dialog title={say.swapTitle(child.name)} open onClose={onClose} form="side" actions={<Button onPress={onClose}>{say.cancel}</Button>}>
      <p className={styles['source']}>{say.swapHelp}</p>
      {swap.error ? <ErrorState problem={problemOf(swap.error)} /> : null}
      {listed === undefined ? (
        choices.error ? <ErrorState problem={problemOf(choices.error)} /> : <Skeleton lines={5} />
      ) : (
        <ul className={styles['choices']}>
          {listed.map(({ personId, personName, km, barrier, children, capacity }) => (
            <li key={personId}>
              <span className={styles['who']}>
                <b>{personName}</b>
                <span>
                  {say.kmValue(formatNumber(km, 1))}, {say.load(formatNumber(children), formatNumber(capacity))}
                </span>
                {barrier === null ? null : <Tag tone={firm.includes(barrier) ? 'severe' : 'warm'}>{say[`barrier_${barrier}`]}</Tag>}
              </span>
              {barrier !== null && firm.includes(barrier) ? null : (
                <Button busy={swap.isPending && swap.variables.personId === personId} onPress={() => choose(personId, barrier !== null)}>
                  {barrier === null ? say.choose : say.chooseAnyway}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
