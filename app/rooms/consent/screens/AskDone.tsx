import { IconCircleCheck } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { ConsentPage } from '../index.ts';
import { PurposeLines } from './PurposeLines.tsx';
import { askWords } from './askWords.ts';
import { consentWords } from './consentWords.ts';
import styles from './ask.module.css';

/** What holds now, as the server worked it out. */
export function AskDone({ childId, page, onAnother }: { childId: string; page: ConsentPage; onAnother: () => void }) {
  const say = useMessages(askWords);
  const words = useMessages(consentWords);
  return (
    <>
      <h2 className={styles['done']}>
        <IconCircleCheck aria-hidden="true" />
        {say.doneTitle}
      </h2>
      <PurposeLines page={page} />
      <p className={styles['promise']}>{words.noHelpLost}</p>
      <p className={styles['help']}>{say.doneHelp}</p>
      <div className={styles['foot']}>
        <Button variant="main" wide href={`/anak/${childId}`}>
          {say.toChild}
        </Button>
        <Button variant="text" onPress={onAnother}>
          {say.another}
        </Button>
      </div>
    </>
  );
}
