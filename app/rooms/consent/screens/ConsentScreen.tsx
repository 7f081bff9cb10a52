import { useState } from 'react';
import { IconHandStop } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Columns } from '../../../platform/ui/Columns.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { AnswerHistory } from './AnswerHistory.tsx';
import { GuardianList } from './GuardianList.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import { PurposeLines } from './PurposeLines.tsx';
import { Restriction } from './Restriction.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';
import { consentLead } from './consentLead.ts';
import { consentWords } from './consentWords.ts';
import { useConsent } from './useConsent.ts';
import { useLeadSentence } from './useLeadSentence.ts';
import styles from './consent.module.css';

/** Everything on one child's consent: what stands, what is open, guardians, every answer, restriction. */
export default function ConsentScreen() {
  const childId = useAddress().params['childId'] ?? '';
  const say = useMessages(consentWords);
  const sentence = useLeadSentence();
  const consent = useConsent(childId);
  const [withdrawing, setWithdrawing] = useState(false);
  const back = { href: `/anak/${childId}`, label: say.back };
  const page = consent.data;
  if (page === undefined) {
    return (
      <Page title={say.title} back={back}>
        {consent.error ? <ErrorState problem={problemOf(consent.error)} /> : <Skeleton lines={8} />}
      </Page>
    );
  }
  const lead = consentLead(page);
  return (
    <Page
      title={say.title}
      back={back}
      {...(page.may.record && lead.given.length > 0
        ? {
            actions: (
              <Button icon={<IconHandStop />} onPress={() => setWithdrawing(true)}>
                {say.withdraw}
              </Button>
            ),
          }
        : {})}
      {...(page.may.record
        ? {
            mainAction: (
              <Button variant="main" href={`/anak/${childId}/persetujuan/minta`}>
                {lead.kind === 'none' ? say.ask : say.askAgain}
              </Button>
            ),
          }
        : {})}
    >
      <Columns
        side={
          <>
            <GuardianList childId={childId} page={page} />
            <Restriction childId={childId} page={page} />
          </>
        }
      >
        <Section title={sentence(lead)} level="sentence">
          <PurposeLines page={page} />
          <p className={styles['promise']}>{say.noHelpLost}</p>
        </Section>
        <OpenQuestions childId={childId} page={page} />
        <AnswerHistory childId={childId} page={page} />
      </Columns>
      <WithdrawDialog childId={childId} page={page} open={withdrawing} onClose={() => setWithdrawing(false)} />
    </Page>
  );
}
