import { useState } from 'react';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { DialogActions } from '../../../platform/ui/DialogActions.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { childWords } from './childWords.ts';
import { useChildCommands } from './useChildPage.ts';

const LEAST = 3;

interface FinishTaskProps {
  childId: string;
  /** The child's open tasks: one visit finishes them all. */
  taskIds: readonly string[];
  open: boolean;
  onClose: () => void;
}

/** Asks what was found and done before an urgent task is closed. What was typed stays when it is refused. */
export function FinishTask({ childId, taskIds, open, onClose }: FinishTaskProps) {
  const say = useMessages(childWords);
  const notify = useNotice();
  const { finish } = useChildCommands(childId);
  const [outcome, setOutcome] = useState('');
  const [short, setShort] = useState(false);

  function save() {
    const tooShort = outcome.trim().length < LEAST;
    setShort(tooShort);
    if (tooShort) return;
    finish.mutate(
      { taskIds, outcome },
      {
        onSuccess() {
          notify({ tone: 'done', text: say.finished });
          setOutcome('');
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      title={say.finishTitle}
      open={open}
      onClose={onClose}
      keepOpen
      actions={<DialogActions cancel={say.cancel} onCancel={onClose} send={say.save} busy={finish.isPending} onSend={save} />}
    >
      <TextArea
        label={say.finishLabel}
        help={say.finishHelp}
        value={outcome}
        onChange={setOutcome}
        autoFocus
        {...(short && outcome.trim().length < LEAST ? { refusal: say.finishShort } : {})}
      />
      {finish.error ? <ErrorState problem={problemOf(finish.error)} /> : null}
    </Dialog>
  );
}
