import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { readReadingLimits, setReadingLimits } from '../../audit/index.ts';
import type { ReadingLimits } from '../../audit/index.ts';
import { Loaded } from './Loaded.tsx';
import { deskWords } from './deskWords.ts';
import { limitWords } from './limitWords.ts';
import { readingWords } from './readingWords.ts';
import styles from './desk.module.css';

/** The figures from which reading stands out. */
export function LimitsSheet({ onClose }: { onClose: () => void }) {
  const say = useMessages(readingWords);
  const query = useQuery(queryOptionsFor(readReadingLimits, {}));
  return (
    <Dialog title={say.limits} open onClose={onClose} form="side" keepOpen>
      <Loaded query={query}>{({ limits, defaults }) => <Form limits={limits} defaults={defaults} onClose={onClose} />}</Loaded>
    </Dialog>
  );
}

function Form({ limits, defaults, onClose }: { limits: ReadingLimits; defaults: ReadingLimits; onClose: () => void }) {
  const say = useMessages(readingWords);
  const label = useMessages(limitWords);
  const desk = useMessages(deskWords);
  const notify = useNotice();
  const client = useQueryClient();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(Object.entries(limits).map(([key, n]) => [key, String(n)])),
  );
  const keys = Object.keys(defaults) as (keyof ReadingLimits)[];
  const whole = keys.every((key) => /^\d{1,5}$/.test(typed[key] ?? ''));
  const save = useMutation({
    mutationFn: () => call(setReadingLimits, Object.fromEntries(keys.map((key) => [key, Number(typed[key])])) as unknown as ReadingLimits),
    async onSuccess() {
      await client.invalidateQueries({ queryKey: [readReadingLimits.path] });
      notify({ tone: 'done', text: desk.saved });
      onClose();
    },
  });
  return (
    <div className={styles['form']}>
      <p className={styles['quiet']}>{say.limitsHelp}</p>
      {keys.map((key) => (
        <TextField
          key={key}
          label={label[key]}
          help={say.wasDefault(formatNumber(defaults[key]))}
          keyboard="numeric"
          value={typed[key] ?? ''}
          onChange={(value) => setTyped((known) => ({ ...known, [key]: value }))}
        />
      ))}
      {save.error ? <ErrorState problem={problemOf(save.error)} /> : null}
      <div className={styles['buttons']}>
        <Button onPress={onClose}>{desk.cancel}</Button>
        <Button variant="main" busy={save.isPending} disabled={!whole} onPress={() => save.mutate()}>
          {desk.save}
        </Button>
      </div>
    </div>
  );
}
