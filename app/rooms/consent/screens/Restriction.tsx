import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { ConsentPage, RestrictionReason } from '../index.ts';
import { familyWords } from './familyWords.ts';
import { useConsentCommands } from './useConsent.ts';
import styles from './consent.module.css';

/** What people choose from; the law's own reason is set by the data protection officer's desk. */
const reasons = ['guardian_asked', 'family_safety', 'data_contested'] as const;

/** Whether only those who treat see the child, and changing that. */
export function Restriction({ childId, page }: { childId: string; page: ConsentPage }) {
  const say = useMessages(familyWords);
  const notify = useNotice();
  const { restrict, lift } = useConsentCommands(childId);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState<RestrictionReason>('guardian_asked');
  const { restriction } = page;
  return (
    <Section title={say.restriction} ruled>
      <p className={styles['quiet']}>
        {restriction === null ? say.restrictNote : say.restrictedSince(say[`reason_${restriction.reason}`], formatInstant(restriction.startedAt))}
      </p>
      <div className={styles['steps']}>
        {restriction === null && page.may.record ? <Button onPress={() => setAsking(true)}>{say.restrict}</Button> : null}
        {restriction !== null && page.may.lift ? (
          <Button busy={lift.isPending} onPress={() => lift.mutate(undefined, { onSuccess: () => notify({ tone: 'done', text: say.lifted }) })}>
            {say.lift}
          </Button>
        ) : null}
      </div>
      {lift.error ? <ErrorState problem={problemOf(lift.error)} /> : null}
      <Dialog
        title={say.restrictTitle}
        open={asking}
        onClose={() => setAsking(false)}
        keepOpen
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{say.cancel}</Button>
            <Button
              variant="main"
              busy={restrict.isPending}
              onPress={() =>
                restrict.mutate(
                  { reason },
                  {
                    onSuccess() {
                      notify({ tone: 'done', text: say.restricted });
                      setAsking(false);
                    },
                  },
                )
              }
            >
              {say.restrict}
            </Button>
          </>
        }
      >
        <p>{say.restrictEffect}</p>
        <RadioGroup label={say.reason} options={reasons.map((value) => ({ value, label: say[`reason_${value}`] }))} value={reason} onChange={setReason} />
        {restrict.error ? <ErrorState problem={problemOf(restrict.error)} /> : null}
      </Dialog>
    </Section>
  );
}
