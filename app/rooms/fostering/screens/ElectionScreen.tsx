import { useState } from 'react';
import { classes } from '../../../platform/ui/classes.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { factsWords } from './factsWords.ts';
import { pairingWords } from './pairingWords.ts';
import { useElectionMode, useFactsCommands } from './useFosterFacts.ts';
import styles from './foster.module.css';

/** The days of election mode: what they do, whether they go on, and changing them. */
export default function ElectionScreen() {
  const say = useMessages(factsWords);
  const mode = useElectionMode();
  return (
    <Page title={say.electionTitle}>
      {mode.data === undefined ? (
        mode.error ? <ErrorState problem={problemOf(mode.error)} onRetry={() => void mode.refetch()} /> : <Skeleton lines={4} />
      ) : (
        <ElectionForm key={`${mode.data.from}${mode.data.until}`} {...mode.data} />
      )}
    </Page>
  );
}

function ElectionForm({ on, from: setFromDay, until: setUntilDay }: { on: boolean; from: string | null; until: string | null }) {
  const say = useMessages(factsWords);
  const pairing = useMessages(pairingWords);
  const notify = useNotice();
  const { election } = useFactsCommands();
  const [from, setFrom] = useState(setFromDay ?? '');
  const [until, setUntil] = useState(setUntilDay ?? '');
  const reversed = from !== '' && until !== '' && until < from;
  const save = (days: { from: string | null; until: string | null }) => election.mutate(days, { onSuccess: () => notify({ tone: 'done', text: say.electionSet }) });
  const stands = on && setFromDay !== null ? say.electionOn(formatDate(setFromDay), setUntilDay === null ? null : formatDate(setUntilDay)) : setFromDay !== null && !on ? null : say.electionOff;
  return (
    <div className={classes(styles['stack'], styles['page'])}>
      <p>{say.electionLead}</p>
      <p>
        <b>{stands ?? say.electionSoon(formatDate(setFromDay ?? ''))}</b>
      </p>
      <div className={styles['form']}>
        <TextField label={say.electionFrom} type="date" value={from} onChange={setFrom} />
        <TextField label={say.electionUntil} type="date" optional help={say.electionOpen} value={until} onChange={setUntil} refusal={reversed ? say.restOrder : undefined} />
        {election.error ? <ErrorState problem={problemOf(election.error)} /> : null}
        <div className={styles['buttons']}>
          <Button variant="main" busy={election.isPending} disabled={from === '' || reversed} onPress={() => save({ from, until: until === '' ? null : until })}>
            {pairing.save}
          </Button>
          {setFromDay === null ? null : <Button onPress={() => save({ from: null, until: null })}>{say.turnOff}</Button>}
        </div>
      </div>
    </div>
  );
}
