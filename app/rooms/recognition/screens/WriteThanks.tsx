import { useState } from 'react';
import { aliasOf } from '../../../platform/ui/alias.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { LONGEST_WORDS, SHORTEST_WORDS, phrasesFor } from '../index.ts';
import type { ThanksPhrase, WordsFault } from '../index.ts';
import { phraseOf } from './phraseOf.ts';
import { storyWords } from './storyWords.ts';
import { thanksWords } from './thanksWords.ts';
import { useThanksCommands } from './useThanks.ts';
import styles from './Certificate.module.css';

interface WriteThanksProps {
  childId: string;
  aliasSeed: number;
  receivers: readonly { receiverId: string; receiverName: string; bond: 'foster' | 'giver' }[];
  onClose: () => void;
}

/** Thanks: to whom, which sentence, and words of one's own if one likes. */
export function WriteThanks({ childId, aliasSeed, receivers, onClose }: WriteThanksProps) {
  const say = useMessages(thanksWords);
  const story = useMessages(storyWords);
  const notify = useNotice();
  const { write } = useThanksCommands();
  const keyOf = (one: { receiverId: string; bond: string }): string => `${one.bond} ${one.receiverId}`;
  const [chosen, setChosen] = useState(receivers[0] === undefined ? '' : keyOf(receivers[0]));
  const [phrase, setPhrase] = useState<ThanksPhrase | null>(null);
  const [said, setSaid] = useState('');
  const receiver = receivers.find((one) => keyOf(one) === chosen);
  const phrases = receiver === undefined ? [] : phrasesFor[receiver.bond];
  const sentence = phrases.find((one) => one === phrase) ?? phrases[0];
  const own = said.trim();
  const wrongLength = own !== '' && (own.length < SHORTEST_WORDS || own.length > LONGEST_WORDS);
  const problem = write.error === null ? null : problemOf(write.error);
  const fault = (write.error as { problem?: { details: { fault?: WordsFault } } } | null)?.problem?.details.fault;
  const refusal = wrongLength ? say.ownShort : problem?.code === 'thanks.words' && fault !== undefined ? say[fault] : undefined;
  const send = () => {
    if (receiver === undefined || sentence === undefined || wrongLength) return;
    write.mutate({ childId, receiverId: receiver.receiverId, phrase: sentence, said: own === '' ? null : own }, {
      onSuccess({ outcome }) {
        notify({ tone: 'done', text: outcome === 'waits' ? say.waitsNow : say.sent });
        onClose();
      },
    });
  };
  return (
    <Dialog
      title={say.title}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button variant="main" busy={write.isPending} onPress={send}>
            {say.send}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <RadioGroup label={say.to} options={receivers.map((one) => ({ value: keyOf(one), label: one.receiverName, help: say[one.bond] }))} value={chosen} onChange={setChosen} />
        <RadioGroup label={say.sentence} options={phrases.map((value) => ({ value, label: phraseOf(value, aliasOf(aliasSeed).name, story) }))} value={sentence ?? null} onChange={setPhrase} />
        <TextArea label={say.own} help={say.ownHelp} rows={3} value={said} onChange={setSaid} {...(refusal === undefined ? {} : { refusal })} />
        {problem === null || problem.code === 'thanks.words' ? null : <ErrorState problem={problem} />}
      </div>
    </Dialog>
  );
}
