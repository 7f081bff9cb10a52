import { IconMessageQuestion } from '@tabler/icons-react';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { TaskLine } from '../../../platform/ui/TaskLine.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { shownName } from '../../../platform/ui/shownName.ts';
import { consentWords } from './consentWords.ts';
import { familyWords } from './familyWords.ts';
import { useQuestions } from './useConsent.ts';

/** Children whose guardians somebody has to meet, oldest first. */
export default function QuestionsScreen() {
  const words = useMessages(consentWords);
  const say = useMessages(familyWords);
  const asked = useQuestions();
  const questions = asked.data?.questions;
  return (
    <Page title={say.waiting} back={{ href: '/', label: say.home }}>
      {questions === undefined ? (
        asked.error ? (
          <ErrorState problem={problemOf(asked.error)} onRetry={() => void asked.refetch()} />
        ) : (
          <Skeleton lines={6} />
        )
      ) : questions.length === 0 ? (
        <EmptyState title={say.noneWaiting} icon={<IconMessageQuestion aria-hidden="true" />}>
          {say.noneWaitingHelp}
        </EmptyState>
      ) : (
        <Section title={say.waitingCount(formatNumber(new Set(questions.map(({ childId }) => childId)).size))} level="sentence">
          {questions.map((question) => (
            <TaskLine
              key={question.id}
              title={shownName(question.childName)}
              href={`/anak/${question.childId}/persetujuan`}
              detail={`${question.villageName}. ${
                question.kind === 'disagreement' ? say.q_disagreement(words[question.purpose].toLowerCase()) : say.q_under_age(words[question.purpose].toLowerCase())
              } ${say.q_since(formatInstant(question.openedAt))}`}
            />
          ))}
        </Section>
      )}
    </Page>
  );
}
