import { useState } from 'react';
import { IconHandStop, IconMessageQuestion } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Link } from '../../../platform/ui/Link.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { PurposeLines } from './PurposeLines.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';
import { consentLead } from './consentLead.ts';
import { consentWords } from './consentWords.ts';
import { useConsent } from './useConsent.ts';
import { useLeadSentence } from './useLeadSentence.ts';
import styles from './consent.module.css';

/** The part of a child's page on consent: what stands, and the next step. */
export default function ConsentPanel({ childId }: { childId: string }) {
  const say = useMessages(consentWords);
  const sentence = useLeadSentence();
  const consent = useConsent(childId);
  const [withdrawing, setWithdrawing] = useState(false);
  const page = consent.data;
  if (page === undefined) {
    return (
      <Section title={say.title} ruled>
        {consent.error ? <ErrorState problem={problemOf(consent.error)} onRetry={() => void consent.refetch()} /> : <Skeleton lines={4} />}
      </Section>
    );
  }
  const lead = consentLead(page);
  const wasAsked = lead.kind !== 'none';
  const waits = page.questions.some(({ closedAt }) => closedAt === null);
  return (
    <Section title={say.title} note={sentence(lead)} ruled>
      {page.restriction === null ? null : (
        <Callout tone="warm" icon={<IconHandStop aria-hidden="true" />}>
          {say.restrictedNote}
        </Callout>
      )}
      {waits ? (
        <Callout tone="warm" icon={<IconMessageQuestion aria-hidden="true" />}>
          {say.questionOpen}
        </Callout>
      ) : null}
      <PurposeLines page={page} />
      <p className={styles['promise']}>{say.noHelpLost}</p>
      <div className={styles['steps']} data-print="no">
        {page.may.record ? <Button href={`/anak/${childId}/persetujuan/minta`}>{wasAsked ? say.askAgain : say.ask}</Button> : null}
        {page.may.record && lead.given.length > 0 ? (
          <Button icon={<IconHandStop />} onPress={() => setWithdrawing(true)}>
            {say.withdraw}
          </Button>
        ) : null}
      </div>
      <p className={styles['more']} data-print="no">
        <Link href={`/anak/${childId}/persetujuan`}>{say.all}</Link>
      </p>
      <WithdrawDialog childId={childId} page={page} open={withdrawing} onClose={() => setWithdrawing(false)} />
    </Section>
  );
}
