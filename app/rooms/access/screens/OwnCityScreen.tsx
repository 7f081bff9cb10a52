import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, ProblemError, queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Link } from '../../../platform/ui/Link.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { FrontDoor } from '../../../platform/ui/shell/FrontDoor.tsx';
import { listRegencyChoices, startOwnCity } from '../index.ts';
import { LanguageButton } from './LanguageButton.tsx';
import { OneTimeLink } from './OneTimeLink.tsx';
import { doorWords } from './doorWords.ts';
import styles from './door.module.css';

/** Kota Bogor is where AnakKita began. */
const FIRST_CHOICE = '32.71';

/** From the demo to one's own city: choose it, say yes to the demo's end, receive the link of the first administrator. */
export default function OwnCityScreen() {
  const say = useMessages(doorWords);
  const client = useQueryClient();
  const choices = useQuery(queryOptionsFor(listRegencyChoices, {}));
  const [regency, setRegency] = useState(FIRST_CHOICE);
  const [understood, setUnderstood] = useState(false);
  const [asked, setAsked] = useState(false);
  const name = choices.data?.regencies.find(({ code }) => code === regency)?.name ?? '';
  const start = useMutation({
    mutationFn: () => call(startOwnCity, { regency }),
    onSuccess: () => client.clear(),
  });

  if (start.data) {
    return (
      <FrontDoor title={say.ownDoneTitle(name)} lead={say.ownDoneLead}>
        <OneTimeLink link={start.data.link} />
        <Button variant="main" wide href={new URL(start.data.link).pathname}>
          {say.ownOpen}
        </Button>
      </FrontDoor>
    );
  }
  const already = start.error instanceof ProblemError && start.error.problem.code === 'own_city.started';
  return (
    <FrontDoor
      title={say.ownTitle}
      lead={say.ownLead}
      foot={
        <>
          <Link href="/">{say.back}</Link>
          <LanguageButton />
        </>
      }
    >
      <div className={styles['form']}>
        <Select
          label={say.ownRegency}
          help={say.ownRegencyHelp}
          options={(choices.data?.regencies ?? []).map((one) => ({ value: one.code, label: one.name, detail: one.province }))}
          value={choices.data ? regency : null}
          onChange={setRegency}
          disabled={!choices.data}
        />
        <Checkbox checked={understood} onChange={setUnderstood} help={say.ownUnderstoodHelp}>
          {say.ownUnderstood}
        </Checkbox>
        {asked && !understood ? (
          <p className={styles['locked']} role="alert">
            {say.ownUnderstoodMissing}
          </p>
        ) : null}
        {already ? (
          <Callout tone="warm" action={<Button href="/masuk">{say.toSignIn}</Button>}>
            {say.ownAlready}
          </Callout>
        ) : start.error ? (
          <ErrorState problem={problemOf(start.error)} />
        ) : null}
        {choices.error ? <ErrorState problem={problemOf(choices.error)} onRetry={() => void choices.refetch()} /> : null}
        <Button
          variant="destructive"
          wide
          busy={start.isPending}
          disabled={!choices.data}
          onPress={() => {
            setAsked(true);
            if (understood) start.mutate();
          }}
        >
          {say.ownStart(name)}
        </Button>
        {start.isPending ? <p role="status">{say.ownWorking}</p> : null}
      </div>
    </FrontDoor>
  );
}
