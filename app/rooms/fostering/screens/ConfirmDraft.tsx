import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { matchingWords } from './matchingWords.ts';
import { useMatchingCommands } from './useMatching.ts';

interface ConfirmDraftProps {
  draftId: string;
  count: number;
  /** Only these children; all that wait when left out. */
  childIds?: string[];
  onClose: () => void;
}

/** The one question before pairs are proposed to their foster parents. */
export function ConfirmDraft({ draftId, count, childIds, onClose }: ConfirmDraftProps) {
  const say = useMessages(matchingWords);
  const notify = useNotice();
  const { confirm } = useMatchingCommands();
  const save = () =>
    confirm.mutate(
      { draftId, childIds: childIds ?? null },
      {
        onSuccess({ outcome }) {
          notify({ tone: outcome === 'proposed' ? 'done' : 'problem', text: outcome === 'proposed' ? say.confirmed : outcome === 'nothing' ? say.nothing : say.some });
          onClose();
        },
      },
    );
  return (
    <Dialog
      title={say.confirmTitle(formatNumber(count))}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button variant="main" busy={confirm.isPending} onPress={save}>
            {say.confirm}
          </Button>
        </>
      }
    >
      <p>{say.confirmHelp}</p>
      {confirm.error ? <ErrorState problem={problemOf(confirm.error)} /> : null}
    </Dialog>
  );
}
