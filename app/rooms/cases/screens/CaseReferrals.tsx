import { useState } from 'react';
import { jakartaDay } from '../../../platform/clock/index.ts';
import { ActionRow } from '../../../platform/ui/ActionRow.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { ClockChip } from '../../../platform/ui/ClockChip.tsx';
import { Part } from '../../../platform/ui/Part.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { answerReferral, type CaseView } from '../index.ts';
import { WordsDialog } from './WordsDialog.tsx';
import { caseWords } from './caseWords.ts';
import { daysUntil } from './daysUntil.ts';
import { useCaseCommand } from './useCase.ts';

type Answer = 'accept' | 'decline' | 'reply';

const isOver = ({ state }: CaseView['referrals'][number]): boolean => state === 'replied' || state === 'declined';

/** Referrals of the case, each with who has it now; a loop is closed when a reply came. */
export function CaseReferrals({ found }: { found: CaseView }) {
  const say = useMessages(caseWords);
  const answer = useCaseCommand(answerReferral);
  const [asking, setAsking] = useState<{ id: string; answer: Answer } | null>(null);
  const [name, setName] = useState('');
  const today = jakartaDay(new Date());
  if (found.referrals.length === 0) return null;
  const may = found.steps.some(({ kind }) => kind === 'accept_referral' || kind === 'decline_referral' || kind === 'reply_referral');
  const close = () => setAsking(null);
  const stand = (one: CaseView['referrals'][number]) =>
    one.state === 'sent' ? say.referral_sent : say[`referral_${one.state}`]((one.state === 'accepted' ? one.acceptedBy : one.repliedBy) ?? '');
  return (
    <Part title={say.referrals}>
      {found.referrals.map((one) => (
        <ActionRow
          key={one.id}
          title={say.referralWay(say[`place_${one.from}`], say[`place_${one.to}`])}
          mark={
            isOver(one) ? (
              <Tag tone={one.state === 'replied' ? 'done' : 'warm'}>{formatDate(one.repliedOn ?? one.declinedOn ?? one.sentOn)}</Tag>
            ) : (
              <ClockChip daysLeft={daysUntil(one.dueOn, today)} />
            )
          }
          details={[stand(one), one.reason, one.reply ?? '']}
          actions={
            may && !isOver(one) ? (
              <>
                <Button onPress={() => setAsking({ id: one.id, answer: one.state === 'sent' ? 'accept' : 'reply' })}>{one.state === 'sent' ? say.accept : say.reply}</Button>
                <Button variant="text" onPress={() => setAsking({ id: one.id, answer: 'decline' })}>
                  {say.decline}
                </Button>
              </>
            ) : null
          }
        />
      ))}
      {asking === null ? null : (
        <WordsDialog
          title={say[asking.answer]}
          label={say.answerWordsLabel}
          open
          busy={answer.isPending}
          error={answer.error}
          onClose={close}
          onSave={(words) => answer.mutate({ caseId: found.id, referralId: asking.id, answer: asking.answer, name, words }, { onSuccess: close })}
        >
          <TextField label={say.whoAnswers} value={name} onChange={setName} autoFocus />
        </WordsDialog>
      )}
    </Part>
  );
}
