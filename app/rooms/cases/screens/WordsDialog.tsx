import { useState, type ReactNode } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { caseWords } from './caseWords.ts';
import { caseProblem } from './useCase.ts';

const LEAST = 3;

interface WordsDialogProps {
  title: string;
  label: string;
  help?: string;
  /** Fields above the words. */
  children?: ReactNode;
  busy: boolean;
  error: Error | null;
  open: boolean;
  onClose: () => void;
  onSave: (words: string) => void;
}

/** Asks for some words before something is done. What was typed stays when it is refused. */
export function WordsDialog({ title, label, help, children, busy, error, open, onClose, onSave }: WordsDialogProps) {
  const say = useMessages(caseWords);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const short = words.trim().length < LEAST;
  return (
    <Dialog
      title={title}
      open={open}
      onClose={onClose}
      keepOpen
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button
            variant="main"
            busy={busy}
            onPress={() => {
              setTried(true);
              if (!short) onSave(words.trim());
            }}
          >
            {say.save}
          </Button>
        </>
      }
    >
      {children}
      <TextArea label={label} {...(help === undefined ? {} : { help })} value={words} onChange={setWords} rows={3} {...(tried && short ? { refusal: say.required } : {})} />
      {error ? <ErrorState problem={caseProblem(error)} /> : null}
    </Dialog>
  );
}
