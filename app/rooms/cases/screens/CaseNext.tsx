import { useState } from 'react';
import { IconRuler2 } from '@tabler/icons-react';
import { jakartaDay } from '../../../platform/clock/index.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { ClockChip } from '../../../platform/ui/ClockChip.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { answerProposal, moveCase, verifyCase, type CaseView, type StepKind } from '../index.ts';
import { CaseAssess } from './CaseAssess.tsx';
import { CaseClose } from './CaseClose.tsx';
import { CaseConference } from './CaseConference.tsx';
import { CaseMeasure } from './CaseMeasure.tsx';
import { CasePlanForm } from './CasePlanForm.tsx';
import { CaseRefer } from './CaseRefer.tsx';
import { WordsDialog } from './WordsDialog.tsx';
import { caseWords } from './caseWords.ts';
import { daysUntil } from './daysUntil.ts';
import { caseProblem, useCaseCommand } from './useCase.ts';
import styles from './case.module.css';

type Asking = 'measure' | 'assess' | 'plan' | 'close' | 'refer' | 'hold' | 'return' | null;

/** What waits for a second person, by the step that would approve it. */
const waiting = { approve_plan: 'plan', approve_recovery: 'recovery', approve_closing: 'closing' } as const;

/** The one next step with its clock and its button; what else may be done stands beside it, quieter. */
export function CaseNext({ childId, found, mayMeasure }: { childId: string; found: CaseView; mayMeasure: boolean }) {
  const say = useMessages(caseWords);
  const notify = useNotice();
  const [asking, setAsking] = useState<Asking>(null);
  const verify = useCaseCommand(verifyCase);
  const approve = useCaseCommand(answerProposal);
  const move = useCaseCommand(moveCase);
  const step = (kind: StepKind) => found.steps.find((one) => one.kind === kind);
  const proposal = (['approve_closing', 'approve_plan', 'approve_recovery'] as const).find((kind) => found.nextStep === kind);
  const what = proposal === undefined ? null : waiting[proposal];
  const mayApprove = proposal !== undefined && step(proposal) !== undefined;
  const own = proposal !== undefined && step(proposal)?.proposed === true;
  const told = found.closing ?? found.proposedPlan ?? found.recoveryProposed;
  const trained = found.measurements.findLast((m) => m.trained && m.lenZ !== null);
  const below = trained !== undefined && trained.lenZ! < -200;
  const main = (kind: StepKind) => found.nextStep === kind;
  const close = () => setAsking(null);
  const saved = { onSuccess: () => notify({ tone: 'done' as const, text: say.saved }) };
  const failed = verify.error ?? approve.error ?? move.error;

  return (
    <div className={styles['next']} data-print="no">
      <p className={styles['line']}>
        <b>{say[`next_${found.nextStep}`]}</b>
        {found.dueOn === null ? null : (
          <>
            <ClockChip daysLeft={daysUntil(found.dueOn, jakartaDay(new Date()))} />
            <span className={styles['quiet']}>{say.by(formatDate(found.dueOn))}</span>
          </>
        )}
      </p>
      {found.stage === 'in_treatment' ? <p className={styles['quiet']}>{say.recoveryRule(formatNumber(found.recovery.above), formatNumber(found.recovery.needed))}</p> : null}
      {found.watchUntil === null ? null : <p className={styles['quiet']}>{say.watchUntil(formatDate(found.watchUntil))}</p>}
      {told && proposal ? <p className={styles['quiet']}>{say.proposedBy(told.byName, formatDate(told.on))}</p> : null}
      {found.closing === null ? null : <p>{say[`ending_${found.closing.ending}`]}, {formatDate(found.closing.endedOn)}. {found.closing.note}</p>}
      {proposal && own ? <p className={styles['quiet']}>{say.ownProposal}</p> : proposal && !mayApprove ? <p className={styles['quiet']}>{say.waitsRole}</p> : null}
      <div className={styles['buttons']}>
        {what !== null && mayApprove && !own ? (
          <>
            <Button variant="main" busy={approve.isPending} onPress={() => approve.mutate({ caseId: found.id, what, approve: true }, saved)}>
              {say.do_approve}
            </Button>
            <Button onPress={() => setAsking('return')}>{say.do_return}</Button>
          </>
        ) : null}
        {step('verify') && trained && below ? (
          <Button variant="main" busy={verify.isPending} onPress={() => verify.mutate({ caseId: found.id, measurementId: trained.id }, saved)}>
            {say.do_verify}
          </Button>
        ) : null}
        {step('hold_conference') ? (
          <Button variant="main" onPress={() => setAsking('hold')}>
            {say.do_hold}
          </Button>
        ) : null}
        {step('declare_recovery') && found.recovery.state === 'recovered' ? (
          <Button variant="main" busy={move.isPending} onPress={() => move.mutate({ caseId: found.id, step: { kind: 'declare_recovery' } }, saved)}>
            {say.do_recovery}
          </Button>
        ) : null}
        {step('assess') && proposal === undefined ? (
          <Button variant={found.nextStep === 'assess' ? 'main' : 'outlined'} onPress={() => setAsking('assess')}>
            {found.nextStep === 'assess' ? say.do_assess : say.do_reassess}
          </Button>
        ) : null}
        {step('plan') && proposal === undefined ? (
          <Button variant={main('plan') ? 'main' : 'outlined'} onPress={() => setAsking('plan')}>
            {found.plan === null ? say.do_plan : say.do_replan}
          </Button>
        ) : null}
        {step('relapse') && trained && below ? (
          <Button busy={move.isPending} onPress={() => move.mutate({ caseId: found.id, step: { kind: 'relapse', measurementId: trained.id } }, saved)}>
            {say.do_relapse}
          </Button>
        ) : null}
        {mayMeasure && found.stage !== 'closed' ? (
          <Button icon={<IconRuler2 />} variant={['verify', 'confirm', 'treat', 'watch'].includes(found.nextStep) && !(main('verify') && trained && below) ? 'main' : 'outlined'} onPress={() => setAsking('measure')}>
            {say.do_measure}
          </Button>
        ) : null}
        {step('refer') ? <Button onPress={() => setAsking('refer')}>{say.do_refer}</Button> : null}
        {step('propose_closing') ? (
          <Button variant={found.nextStep === 'close' ? 'main' : 'text'} onPress={() => setAsking('close')}>
            {say.do_close}
          </Button>
        ) : null}
      </div>
      {failed ? <ErrorState problem={caseProblem(failed)} /> : null}
      <CaseMeasure childId={childId} open={asking === 'measure'} onClose={close} />
      {asking === 'assess' ? <CaseAssess found={found} open onClose={close} /> : null}
      {asking === 'plan' ? <CasePlanForm found={found} open onClose={close} /> : null}
      {asking === 'close' ? <CaseClose found={found} open onClose={close} /> : null}
      {asking === 'refer' ? <CaseRefer found={found} open onClose={close} /> : null}
      {asking === 'hold' ? <CaseConference found={found} onClose={close} /> : null}
      {asking === 'return' && what !== null ? (
        <WordsDialog title={say.do_return} label={say.do_return} open busy={approve.isPending} error={approve.error} onClose={close}
          onSave={(reason) => approve.mutate({ caseId: found.id, what, approve: false, reason }, { onSuccess: close })} />
      ) : null}
    </div>
  );
}
