import { Avatar } from '../../../platform/ui/Avatar.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { aliasOf } from '../../../platform/ui/alias.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { OwnChild } from '../index.ts';
import { ageGroupWord } from './ageGroupWord.ts';
import { fosterWords } from './fosterWords.ts';
import { myWords } from './myWords.ts';
import { useMyCommands } from './useMyChildren.ts';
import styles from './foster.module.css';

interface ProposalProps {
  child: Extract<OwnChild, { state: 'proposed' }>;
  /** Whether the conduct is signed; without it, accepting leads there first. */
  signed: boolean;
  onConduct: () => void;
}

/** A child that waits for an answer: alias, kelurahan, age group, and nothing that leads to the house. */
export function Proposal({ child, signed, onConduct }: ProposalProps) {
  const say = useMessages(fosterWords);
  const language = useLanguage();
  const notify = useNotice();
  const { answer } = useMyCommands();
  const mine = useMessages(myWords);
  // This card goes with the answer: what is told afterwards may not hang on it.
  const give = (accept: boolean, knows = false): void => {
    answer
      .mutateAsync({ pairingId: child.pairingId, accept, ...(knows ? { knows } : {}) })
      .then(() => notify({ tone: 'done', text: accept ? say.accepted : knows ? mine.knowsDone : say.declined }), () => undefined);
  };
  return (
    <section className={styles['hero']} aria-label={say.proposed}>
      <p className={styles['heroQuiet']}>{say.proposed}</p>
      <div className={styles['heroLine']}>
        <Avatar seed={child.aliasSeed} size={62} />
        <div>
          <h2>{aliasOf(child.aliasSeed).name}</h2>
          <p>{say.proposedWhere(child.villageName, ageGroupWord(child.ageGroup, language))}</p>
        </div>
      </div>
      <p className={styles['heroQuiet']}>{say.proposedHelp}</p>
      <div className={styles['buttons']}>
        <Button variant="main" busy={answer.isPending} onPress={() => (signed ? give(true) : onConduct())}>
          {say.accept}
        </Button>
        <Button onPress={() => give(false)}>{say.decline}</Button>
        <Button onPress={() => give(false, true)}>{mine.knows}</Button>
      </div>
      {answer.error ? <ErrorState problem={problemOf(answer.error)} /> : null}
    </section>
  );
}
