import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import type { ReplyOf } from '../../../platform/http/endpoint.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { readMyChildren } from '../index.ts';
import { fosterWords } from './fosterWords.ts';
import styles from './foster.module.css';

/** The three things that come before the first child: what is done, and the one that the person does here. */
export function BeforeFirst({ page, onRead }: { page: ReplyOf<typeof readMyChildren>; onRead: () => void }) {
  const say = useMessages(fosterWords);
  const { clearedOn, trainedOn, conduct } = page;
  const steps = [
    { key: 'cleared', done: clearedOn !== null, words: clearedOn === null ? say.notCleared : say.cleared(formatDate(clearedOn)) },
    { key: 'trained', done: trainedOn !== null, words: trainedOn === null ? say.notTrained : say.trained(formatDate(trainedOn)) },
    { key: 'signed', done: conduct.signedOn !== null, words: conduct.signedOn === null ? say.notSigned : say.signed(formatDate(conduct.signedOn)) },
  ];
  return (
    <Section title={say.waitsFor} level="sentence">
      <ul className={styles['steps']}>
        {steps.map(({ key, done, words }) => (
          <li key={key} {...(done ? { 'data-done': '' } : {})}>
            {done ? <IconCircleCheck aria-hidden="true" /> : <IconCircle aria-hidden="true" />}
            <span>{words}</span>
            {key === 'signed' && !done ? (
              <Button variant="main" onPress={onRead}>
                {say.read}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
