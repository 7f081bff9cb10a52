import { IconVolume } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { TextView } from '../index.ts';
import { askWords } from './askWords.ts';
import styles from './ask.module.css';

/** Before anything is asked: what happens anyway, and that refusing costs nothing. */
export function ReadCare({ text, onNext, onBack }: { text: TextView; onNext: () => void; onBack: () => void }) {
  const say = useMessages(askWords);
  const language = useLanguage();
  return (
    <>
      <p className={styles['aloud']}>
        <IconVolume aria-hidden="true" />
        {say.readAloud}
      </p>
      <h2>{say.careTitle}</h2>
      <p className={styles['care']}>{text.body.care[language]}</p>
      <p className={styles['care']}>{text.body.closing[language]}</p>
      {text.reviewedBy === null ? <p className={styles['help']}>{say.unverified}</p> : null}
      <div className={styles['foot']}>
        <Button variant="main" wide onPress={onNext}>
          {say.start}
        </Button>
        <Button variant="text" onPress={onBack}>
          {say.stepBack}
        </Button>
      </div>
    </>
  );
}
