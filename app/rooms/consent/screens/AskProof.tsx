import { useState } from 'react';
import { jakartaDay } from '../../../platform/clock/index.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Facts } from '../../../platform/ui/Facts.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { purposes } from '../index.ts';
import { PaperPhoto } from './PaperPhoto.tsx';
import { answeredOf, gapOfProof, type Proof, type Said } from './askSteps.ts';
import { askWords } from './askWords.ts';
import { consentWords } from './consentWords.ts';
import { useConsentCommands } from './useConsent.ts';
import styles from './ask.module.css';

interface AskProofProps {
  childId: string;
  guardianId: string;
  said: Said;
  textVersion: number;
  onSaved: () => void;
  onBack: () => void;
}

/** How it was said, before whom, on which day; then everything once more before it is saved. */
export function AskProof({ childId, guardianId, said, textVersion, onSaved, onBack }: AskProofProps) {
  const say = useMessages(askWords);
  const words = useMessages(consentWords);
  const today = jakartaDay(new Date());
  const { record } = useConsentCommands(childId);
  const [proof, setProof] = useState<Proof>({ way: 'spoken', witness: '', paper: null, day: today });
  const [ids] = useState(() => ({ paperId: crypto.randomUUID(), commandId: crypto.randomUUID() }));
  const [otherDay, setOtherDay] = useState(false);
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<Proof>): void => setProof({ ...proof, ...part });
  const answers = answeredOf(said);
  const gap = gapOfProof(proof, today);
  const isEmpty = Object.keys(answers).length === 0;

  function save() {
    setAsked(true);
    if (gap !== null || isEmpty) return;
    const how = proof.way === 'paper' ? { way: proof.way, paperId: ids.paperId } : { way: proof.way, witness: proof.witness.trim() };
    record.mutate(
      { input: { guardianId, answers, textVersion, day: proof.day, ...how }, paper: proof.way === 'paper' ? proof.paper : null, commandId: ids.commandId },
      { onSuccess: onSaved },
    );
  }

  return (
    <>
      <h2>{say.proofTitle}</h2>
      <RadioGroup
        label={say.way}
        options={[
          { value: 'spoken', label: say.spoken },
          { value: 'paper', label: say.paper },
        ]}
        value={proof.way}
        onChange={(way) => change({ way })}
      />
      {proof.way === 'spoken' ? (
        <TextField
          label={say.witness}
          help={say.witnessHelp}
          value={proof.witness}
          onChange={(witness) => change({ witness })}
          refusal={asked && gap === 'witness' ? say.gap_witness : undefined}
        />
      ) : (
        <PaperPhoto paper={proof.paper} onTaken={(paper) => change({ paper })} refusal={asked && gap === 'paper' ? say.gap_paper : undefined} />
      )}
      {otherDay ? (
        <TextField
          label={say.day}
          type="date"
          value={proof.day}
          onChange={(day) => change({ day })}
          refusal={asked && gap === 'day' ? say.gap_day : undefined}
        />
      ) : (
        <div>
          <Button variant="text" onPress={() => setOtherDay(true)}>
            {say.notToday}
          </Button>
        </div>
      )}
      <section aria-label={say.summary}>
        <Facts
          form="list"
          facts={purposes.flatMap((purpose) => {
            const answer = answers[purpose];
            return answer === undefined ? [] : [{ label: words[purpose], value: words[`state_${answer}`] }];
          })}
        />
      </section>
      {isEmpty ? (
        <p className={styles['refusal']} role="alert">
          {say.nothingSaid}
        </p>
      ) : null}
      <p className={styles['promise']}>{words.noHelpLost}</p>
      {record.error ? <ErrorState problem={problemOf(record.error)} /> : null}
      <div className={styles['foot']}>
        <Button variant="main" wide busy={record.isPending} disabled={isEmpty} onPress={save}>
          {say.save}
        </Button>
        <Button variant="text" onPress={onBack}>
          {say.stepBack}
        </Button>
      </div>
    </>
  );
}
