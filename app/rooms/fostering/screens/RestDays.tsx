import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { restReasons, type RestReason } from '../index.ts';
import { factsWords } from './factsWords.ts';
import styles from './foster.module.css';

interface RestDaysProps {
  busy: boolean;
  error: unknown;
  onSave: (rest: { from: string; until: string; why: RestReason }) => void;
}

/** First and last day of a rest, and why. */
export function RestDays({ busy, error, onSave }: RestDaysProps) {
  const say = useMessages(factsWords);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [why, setWhy] = useState<RestReason>('rest');
  const [asked, setAsked] = useState(false);
  const missing = from === '' || until === '';
  const reversed = !missing && until < from;
  return (
    <div className={styles['form']}>
      <TextField label={say.restFrom} type="date" value={from} onChange={setFrom} refusal={asked && from === '' ? say.restNeeds : undefined} />
      <TextField label={say.restUntil} type="date" value={until} onChange={setUntil} refusal={reversed ? say.restOrder : asked && until === '' ? say.restNeeds : undefined} />
      <Select label={say.restWhy} options={restReasons.map((value) => ({ value, label: say[`why_${value}`] }))} value={why} onChange={setWhy} />
      {error ? <ErrorState problem={problemOf(error)} /> : null}
      <div>
        <Button
          variant="main"
          busy={busy}
          onPress={() => {
            setAsked(true);
            if (!missing && !reversed) onSave({ from, until, why });
          }}
        >
          {say.restSave}
        </Button>
      </div>
    </div>
  );
}
