import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../../platform/ui/Button.tsx';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { visitActivities } from '../index.ts';
import { CardPhoto } from './CardPhoto.tsx';
import { CardQuestions } from './CardQuestions.tsx';
import { answersOf, emptyCard, firstMissing } from './cardDraft.ts';
import { today } from './today.ts';
import { TwinCheck, twinNameOf } from './TwinCheck.tsx';
import { useCardFacts, useVisitCommands } from './useVisits.ts';
import { visitWords } from './visitWords.ts';
import styles from './CardScreen.module.css';

/** The lay card for the foster parent's own child. */
export function OwnCardScreen() {
  const childId = useAddress().params['childId'] ?? '';
  return <Card key={childId} own back="/anak-asuh" />;
}

/** The same card for staff, from the child's page. */
export default function CardScreen() {
  const childId = useAddress().params['childId'] ?? '';
  // A card of its own for each child: what was ticked for one twin is not kept for the other.
  return <Card key={childId} own={false} back={`/anak/${childId}`} />;
}

function Card({ own, back }: { own: boolean; back: string }) {
  const childId = useAddress().params['childId'] ?? '';
  const say = useMessages(visitWords);
  const notify = useNotice();
  const navigate = useNavigate();
  const { record, sendPhoto } = useVisitCommands(childId);
  const facts = useCardFacts(childId, own).data;
  const [visitId] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(emptyCard);
  const [madeOn, setMadeOn] = useState(today);
  const [activities, setActivities] = useState<readonly (typeof visitActivities)[number][]>([]);
  const [accompanied, setAccompanied] = useState(false);
  const [withKader, setWithKader] = useState(false);
  const [photo, setPhoto] = useState<Blob | null>(null);
  const [sure, setSure] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const twin = twinNameOf(facts);

  function leave() {
    void navigate({ href: back });
  }

  /** The visit stands; the photograph follows, and may be sent again. */
  function finish() {
    if (photo === null) return leave();
    sendPhoto.mutate({ own, visitId, photo }, { onSuccess: leave });
  }

  function save() {
    if (twin !== null && !sure) return setTold(say.twinNotSure(twin));
    const missing = firstMissing(draft);
    const answers = answersOf(draft);
    if (missing !== null || answers === null) return setTold(missing === null ? null : say.missing(say[missing]));
    if (!accompanied && !withKader) return setTold(say.notAccompanied);
    setTold(null);
    record.mutate(
      { own, visitId, madeOn, accompanied: accompanied || withKader, ...(own ? { withKader } : {}), answers, activities: [...activities] },
      {
        onSuccess({ outcome }) {
          notify({ tone: 'done', text: outcome === 'made_with_worry' ? say.savedWorry : say.saved });
          finish();
        },
      },
    );
  }

  return (
    <Page title={say.formTitle} back={{ href: back, label: say.panelTitle }}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p className={styles['lead']}>{say.formLead}</p>
        {facts === undefined || twin === null ? null : <TwinCheck facts={facts} name={twin} sure={sure} onSure={setSure} />}
        <TextField label={say.day} type="date" value={madeOn} onChange={setMadeOn} />
        <CardQuestions draft={draft} onChange={setDraft} help={facts?.help ?? []} />
        <fieldset className={styles['question']}>
          <legend>{say.activities}</legend>
          {visitActivities.map((activity) => (
            <Checkbox
              key={activity}
              checked={activities.includes(activity)}
              onChange={(on) => setActivities((all) => (on ? [...all, activity] : all.filter((one) => one !== activity)))}
            >
              {say[activity]}
            </Checkbox>
          ))}
        </fieldset>
        {facts?.mayPhoto === true ? <CardPhoto photo={photo} onTaken={setPhoto} /> : null}
        <div className={styles['save']}>
          {own ? (
            <Checkbox checked={withKader} onChange={setWithKader} help={say.withKaderHelp}>
              {say.withKader}
            </Checkbox>
          ) : null}
          <Checkbox checked={accompanied} onChange={setAccompanied}>
            {say.accompanied}
          </Checkbox>
          <div role="status">{told === null ? null : <Callout tone="warm">{told}</Callout>}</div>
          {record.error ? <ErrorState problem={problemOf(record.error)} /> : null}
          {sendPhoto.error ? (
            <>
              <Callout tone="warm">{say.photoNotSent}</Callout>
              <ErrorState problem={problemOf(sendPhoto.error)} />
              <Button variant="main" wide onPress={finish} busy={sendPhoto.isPending}>
                {say.photoSendAgain}
              </Button>
              <Button wide onPress={leave}>
                {say.photoLeave}
              </Button>
            </>
          ) : (
            <Button variant="main" wide type="submit" busy={record.isPending || sendPhoto.isPending}>
              {say.save}
            </Button>
          )}
        </div>
      </form>
    </Page>
  );
}
