import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { DialogActions } from '../../../platform/ui/DialogActions.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { addBreachStep, listBreaches, readBreach } from '../index.ts';
import type { BreachView } from '../index.ts';
import { breachWord, breachWords } from './breachWords.ts';
import { deskWords } from './deskWords.ts';
import styles from './desk.module.css';

const kinds = ['note', 'guardians_told', 'agency_told', 'closed'] as const;
const LEAST = 3;

/** What was done about a breach, oldest first, and the next step. */
export function BreachSteps({ breach }: { breach: BreachView }) {
  const say = useMessages(breachWords);
  const [adding, setAdding] = useState(false);
  return (
    <Section title={say.steps} ruled aside={<Button onPress={() => setAdding(true)}>{say.addStep}</Button>}>
      <ol className={styles['steps']}>
        {breach.steps.map((step) => (
          <li key={step.id}>
            <span>{formatInstant(step.at)}</span>
            <span>
              <b>{breachWord('s', step.kind, say)}</b> {step.words}
              <small>{step.byName}</small>
            </span>
          </li>
        ))}
      </ol>
      {adding ? <AddStep breachId={breach.id} onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}

function AddStep({ breachId, onClose }: { breachId: string; onClose: () => void }) {
  const say = useMessages(breachWords);
  const desk = useMessages(deskWords);
  const client = useQueryClient();
  const [kind, setKind] = useState<(typeof kinds)[number]>('note');
  const [words, setWords] = useState('');
  const save = useMutation({
    mutationFn: () => call(addBreachStep, { breachId, kind, words }),
    async onSuccess() {
      for (const { path } of [listBreaches, readBreach]) await client.invalidateQueries({ queryKey: [path] });
      onClose();
    },
  });
  return (
    <Dialog
      title={say.addStep}
      open
      onClose={onClose}
      keepOpen
      actions={<DialogActions cancel={desk.cancel} onCancel={onClose} send={desk.save} busy={save.isPending} disabled={words.trim().length < LEAST} onSend={() => save.mutate()} />}
    >
      <div className={styles['form']}>
        <RadioGroup
          label={say.stepKind}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: breachWord('s', value, say) }))}
        />
        <TextArea label={say.stepWords} value={words} onChange={setWords} />
        {save.error ? <ErrorState problem={problemOf(save.error)} /> : null}
      </div>
    </Dialog>
  );
}
