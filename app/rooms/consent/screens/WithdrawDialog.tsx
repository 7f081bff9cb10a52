import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { ConsentPage, Purpose } from '../index.ts';
import { consentWords } from './consentWords.ts';
import { useConsentCommands } from './useConsent.ts';
import { withdrawWords } from './withdrawWords.ts';
import styles from './consent.module.css';

interface WithdrawDialogProps {
  childId: string;
  page: ConsentPage;
  open: boolean;
  onClose: () => void;
}

/** Taking consent back: everything given is chosen already, so that it is one press; the way back says that consent stays. */
export function WithdrawDialog({ childId, page, open, onClose }: WithdrawDialogProps) {
  const words = useMessages(consentWords);
  const say = useMessages(withdrawWords);
  const notify = useNotice();
  const { withdraw } = useConsentCommands(childId);
  const current = page.guardians.filter(({ until }) => until === null);
  const given = page.states.filter(({ state }) => state === 'given');
  const [who, setWho] = useState<string | null>(null);
  const [kept, setKept] = useState<readonly Purpose[]>([]);
  const [asked, setAsked] = useState(false);
  const chosen = who ?? (current.length === 1 ? current[0]!.id : (given[0]?.byWhom[0] ?? null));
  const purposes = given.map(({ purpose }) => purpose).filter((purpose) => !kept.includes(purpose));

  function stop() {
    setAsked(true);
    if (chosen === null || purposes.length === 0) return;
    withdraw.mutate(
      { guardianId: chosen, purposes },
      {
        onSuccess() {
          notify({ tone: 'done', text: say.done });
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      title={say.title}
      open={open}
      onClose={onClose}
      keepOpen
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button variant="destructive" busy={withdraw.isPending} onPress={stop}>
            {say.stop}
          </Button>
        </>
      }
    >
      <p>{say.effect}</p>
      {current.length > 1 ? (
        <RadioGroup
          label={say.who}
          options={current.map((one) => ({
            value: one.id,
            label: one.name === null ? words[`relation_${one.relation}`] : `${words[`relation_${one.relation}`]} (${one.name})`,
          }))}
          value={chosen}
          onChange={setWho}
        />
      ) : null}
      <fieldset className={styles['choices']}>
        <legend>{say.what}</legend>
        {given.map(({ purpose }) => (
          <Checkbox
            key={purpose}
            checked={!kept.includes(purpose)}
            onChange={(stops) => setKept(stops ? kept.filter((one) => one !== purpose) : [...kept, purpose])}
          >
            {words[purpose]}
          </Checkbox>
        ))}
      </fieldset>
      <p className={styles['quiet']}>{say.again}</p>
      {asked && (chosen === null || purposes.length === 0) ? (
        <p className={styles['refusal']} role="alert">
          {say.nobody}
        </p>
      ) : null}
      {withdraw.error ? <ErrorState problem={problemOf(withdraw.error)} /> : null}
    </Dialog>
  );
}
