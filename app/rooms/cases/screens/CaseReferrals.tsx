import { useState } from 'react';
import { jakartaDay } from '../../../platform/clock/index.ts';
import { ActionRow } from '../../../platform/ui/ActionRow.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { ClockChip } from '../../../platform/ui/ClockChip.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { DialogActions } from '../../../platform/ui/DialogActions.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Part } from '../../../platform/ui/Part.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { useMay } from '../../../platform/ui/shell/signedIn.ts';
import { answerReferral, takeBackReferral, type CaseView } from '../index.ts';
import { caseWords } from './caseWords.ts';
import { daysUntil } from './daysUntil.ts';
import { caseProblem, useCaseCommand } from './useCase.ts';

const LEAST_NAME = 2;
const LEAST_WORDS = 3;

type Answer = 'accept' | 'decline' | 'reply' | 'take_back';
type Referral = CaseView['referrals'][number];

const isOver = ({ state }: Referral): boolean => state === 'replied' || state === 'declined';

/** Referrals of the case, each with who has it now; a loop is closed when a reply came. */
export function CaseReferrals({ found }: { found: CaseView }) {
  const say = useMessages(caseWords);
  const answers = useMay('referral.answer');
  const [asking, setAsking] = useState<{ referral: Referral; answer: Answer } | null>(null);
  const today = jakartaDay(new Date());
  if (found.referrals.length === 0) return null;
  const stand = (one: Referral) => (one.state === 'sent' ? say.referral_sent : say[`referral_${one.state}`]((one.state === 'accepted' ? one.acceptedBy : one.repliedBy) ?? ''));
  const ask = (referral: Referral, answer: Answer) => (
    <Button variant={answer === 'decline' ? 'text' : 'outlined'} onPress={() => setAsking({ referral, answer })}>
      {say[answer]}
    </Button>
  );
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
            !one.mine ? null : answers ? (
              <>
                {ask(one, one.state === 'sent' ? 'accept' : 'reply')}
                {ask(one, 'decline')}
              </>
            ) : (
              ask(one, 'take_back')
            )
          }
        />
      ))}
      {asking === null ? null : <AnswerReferral caseId={found.id} {...asking} onClose={() => setAsking(null)} />}
    </Part>
  );
}

interface AnswerReferralProps {
  caseId: string;
  referral: Referral;
  answer: Answer;
  onClose: () => void;
}

/** Who received the child, or what came back. What was typed stays when it is refused. */
function AnswerReferral({ caseId, referral, answer, onClose }: AnswerReferralProps) {
  const say = useMessages(caseWords);
  const command = useCaseCommand(answerReferral);
  const takeBack = useCaseCommand(takeBackReferral);
  const [name, setName] = useState(referral.acceptedBy ?? '');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const byName = answer !== 'take_back';
  const byWords = answer !== 'accept';
  const [noName, noWords] = [byName && name.trim().length < LEAST_NAME, byWords && words.trim().length < LEAST_WORDS];
  const error = command.error ?? takeBack.error;

  function save() {
    setTried(true);
    if (noName || noWords) return;
    const of = { caseId, referralId: referral.id };
    if (answer === 'take_back') takeBack.mutate({ ...of, words: words.trim() }, { onSuccess: onClose });
    else command.mutate({ ...of, answer, name: name.trim(), ...(byWords ? { words: words.trim() } : {}) }, { onSuccess: onClose });
  }

  return (
    <Dialog
      title={say[answer]}
      open
      onClose={onClose}
      keepOpen
      actions={<DialogActions cancel={say.cancel} onCancel={onClose} send={say.save} busy={command.isPending || takeBack.isPending} onSend={save} />}
    >
      {byName ? <TextField label={say.whoAnswers} value={name} onChange={setName} autoFocus {...(tried && noName ? { refusal: say.nameRequired } : {})} /> : null}
      {byWords ? <TextArea label={answer === 'take_back' ? say.takeBackWords : say.answerWordsLabel} value={words} onChange={setWords} rows={3} {...(tried && noWords ? { refusal: say.required } : {})} /> : null}
      {error ? <ErrorState problem={caseProblem(error)} /> : null}
    </Dialog>
  );
}
