import { useState } from 'react';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import type { ConsentPage, TextView } from '../index.ts';
import { AskDone } from './AskDone.tsx';
import { AskGuardian } from './AskGuardian.tsx';
import { AskProof } from './AskProof.tsx';
import { AskPurpose } from './AskPurpose.tsx';
import { ReadCare } from './ReadCare.tsx';
import { askSteps, stepAfter, stepBefore, type AskStep, type Said } from './askSteps.ts';
import { askWords } from './askWords.ts';
import { useConsent, useTextInForce } from './useConsent.ts';
import styles from './ask.module.css';

/** Asking a guardian, one thing at a time: who, what is read, yes or no to each, how it was said. */
export default function AskScreen() {
  const childId = useAddress().params['childId'] ?? '';
  const say = useMessages(askWords);
  const consent = useConsent(childId);
  const { text, error } = useTextInForce();
  const failed = consent.error ?? error;
  return (
    <Page title={say.title} back={{ href: `/anak/${childId}/persetujuan`, label: say.back }}>
      {consent.data !== undefined && text !== undefined ? (
        <Asking childId={childId} page={consent.data} text={text} />
      ) : failed ? (
        <ErrorState problem={problemOf(failed)} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  );
}

function Asking({ childId, page, text: latest }: { childId: string; page: ConsentPage; text: TextView }) {
  const say = useMessages(askWords);
  const [step, setStep] = useState<AskStep>('guardian');
  const [guardianId, setGuardianId] = useState<string | null>(null);
  const [said, setSaid] = useState<Said>({});
  // What was begun to be read is read to its end, and recorded under its own version.
  const [text] = useState(latest);
  const next = (): void => setStep(stepAfter(step));
  const back = (): void => setStep(stepBefore(step));
  return (
    <div className={styles['asking']}>
      {step === 'done' ? null : <p className={styles['progress']}>{say.progress(String(askSteps.indexOf(step) + 1), String(askSteps.length - 1))}</p>}
      {step === 'guardian' ? (
        <AskGuardian
          childId={childId}
          page={page}
          onChosen={(id) => {
            setGuardianId(id);
            next();
          }}
        />
      ) : null}
      {step === 'care' ? <ReadCare text={text} onNext={next} onBack={back} /> : null}
      {step === 'pairing' || step === 'story' || step === 'photo' ? (
        <AskPurpose
          key={step}
          purpose={step}
          text={text}
          onSaid={(answer) => {
            setSaid({ ...said, [step]: answer });
            next();
          }}
          onBack={back}
        />
      ) : null}
      {step === 'proof' && guardianId !== null ? (
        <AskProof childId={childId} guardianId={guardianId} said={said} textVersion={text.version} onSaved={next} onBack={back} />
      ) : null}
      {step === 'done' ? (
        <AskDone
          childId={childId}
          page={page}
          onAnother={() => {
            setSaid({});
            setGuardianId(null);
            setStep('guardian');
          }}
        />
      ) : null}
    </div>
  );
}
