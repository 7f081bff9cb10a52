import { useEffect, useRef, useState } from 'react';
import { IconVolume } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { Purpose, TextView } from '../index.ts';
import { askWords } from './askWords.ts';
import { consentWords } from './consentWords.ts';
import styles from './ask.module.css';

interface AskPurposeProps {
  purpose: Purpose;
  text: TextView;
  /** Null: passed over. */
  onSaid: (answer: 'given' | 'refused' | null) => void;
  onBack: () => void;
}

/** The buttons stand where those of the question before stood: a double tap must not answer what nobody read. */
const READ_FIRST_MS = 800;

/** One question, read aloud. Yes and no are the same size, the same colour, the same distance from the thumb. */
export function AskPurpose({ purpose, text, onSaid, onBack }: AskPurposeProps) {
  const say = useMessages(askWords);
  const words = useMessages(consentWords);
  const language = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    title.current?.focus();
    const waiting = setTimeout(() => setReady(true), READ_FIRST_MS);
    return () => clearTimeout(waiting);
  }, []);
  return (
    <>
      <p className={styles['aloud']}>
        <IconVolume aria-hidden="true" />
        {say.readAloud}
      </p>
      <h2 ref={title} tabIndex={-1}>
        {say[`ask_${purpose}`]}
      </h2>
      <p className={styles['read']}>{text.body[purpose][language]}</p>
      <p className={styles['promise']}>{words.noHelpLost}</p>
      <div className={styles['foot']}>
        <div className={styles['pair']}>
          <button type="button" disabled={!isReady} onClick={() => onSaid('given')}>
            {say.agree}
          </button>
          <button type="button" disabled={!isReady} onClick={() => onSaid('refused')}>
            {say.refuse}
          </button>
        </div>
        <div className={styles['small']}>
          <Button variant="text" onPress={onBack}>
            {say.stepBack}
          </Button>
          <Button variant="text" onPress={() => onSaid(null)}>
            {say.skip}
          </Button>
        </div>
      </div>
    </>
  );
}
