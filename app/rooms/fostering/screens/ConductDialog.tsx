import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { conductRules } from '../index.ts';
import { fosterWords } from './fosterWords.ts';
import { useMyCommands } from './useMyChildren.ts';
import styles from './foster.module.css';

/** The conduct, line by line, and the signature under it. */
export function ConductDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useMessages(fosterWords);
  const notify = useNotice();
  const { sign } = useMyCommands();
  function save() {
    sign.mutate(undefined, {
      onSuccess() {
        notify({ tone: 'done', text: say.signedNow });
        onClose();
      },
    });
  }
  return (
    <Dialog
      title={say.conductTitle}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button variant="main" busy={sign.isPending} onPress={save}>
            {say.sign}
          </Button>
        </>
      }
    >
      <p>{say.conductLead}</p>
      <ol className={styles['rules']}>
        {conductRules.map((rule) => (
          <li key={rule}>{say[rule]}</li>
        ))}
      </ol>
      {sign.error ? <ErrorState problem={problemOf(sign.error)} /> : null}
    </Dialog>
  );
}
