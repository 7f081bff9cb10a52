import { ClockChip } from '../../../platform/ui/ClockChip.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { TaskLine } from '../../../platform/ui/TaskLine.tsx';
import { formatDate, formatInstant } from '../../../platform/ui/dates.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { jakartaDay } from '../../../platform/clock/index.ts';
import type { ChildPage } from '../index.ts';
import { caseWords } from './caseWords.ts';
import { childWords } from './childWords.ts';
import { daysUntil } from './daysUntil.ts';
import { reasonsPhrase, standingWords } from './standingWords.ts';
import { useCase } from './useCase.ts';
import styles from './ChildAside.module.css';

/** Tasks with their clocks: what the puskesmas must do within a day, the next step of the case, what must be measured again. */
export function ChildNext({ page }: { page: ChildPage }) {
  const say = useMessages(childWords);
  const words = useMessages(standingWords);
  const caseSays = useMessages(caseWords);
  const today = jakartaDay(new Date());
  const measuredOn = (id: string) => page.measurements.find((m) => m.id === id)?.measuredOn;
  const orders = page.remeasureOrders.map((order) => {
    const on = measuredOn(order.measurementId);
    const shown = on === undefined ? '' : formatDate(on);
    return { ...order, why: order.reason === 'asked' ? say.remeasure_asked(shown) : say.remeasure_flagged(shown) };
  });
  // Each measurement opens its own task; to those who act they are one visit.
  const open = page.urgentTasks.filter(({ doneAt }) => doneAt === null);
  const newest = open.toSorted((one, other) => other.dueAt.localeCompare(one.dueAt))[0];
  const done = oncePerVisit(page.urgentTasks);
  const found = useCase(page.child.id).data?.case;
  const step = found == null || found.nextStep === 'none' ? null : found;
  const nothing = page.urgentTasks.length === 0 && orders.length === 0 && step === null;
  return (
    <Section title={say.next} ruled>
      {nothing ? <p className={styles['quiet']}>{say.nothingNext}</p> : null}
      {newest ? (
        <TaskLine
          title={say.urgentTask}
          detail={[
            reasonsPhrase(newest.reasons, words),
            say.openedAt(formatInstant(newest.openedAt)),
            ...(open.length > 1 ? [say.fromMeasurements(formatNumber(open.length))] : []),
          ].join(', ')}
          mark={<ClockChip daysLeft={daysUntil(jakartaDay(new Date(newest.dueAt)), today)} />}
        />
      ) : null}
      {step === null ? null : (
        <TaskLine
          title={caseSays[`next_${step.nextStep}`]}
          detail={step.dueOn === null ? '' : caseSays.by(formatDate(step.dueOn))}
          mark={step.dueOn === null ? null : <ClockChip daysLeft={daysUntil(step.dueOn, today)} />}
        />
      )}
      {done.map((task) => (
        <TaskLine
          key={task.id}
          title={say.urgentDone}
          detail={task.outcome}
          mark={<Tag tone="done">{formatDate(task.doneAt ?? task.openedAt)}</Tag>}
        />
      ))}
      {orders.map((order) =>
        order.doneOn === null ? (
          <TaskLine
            key={order.id}
            title={say.remeasure}
            detail={`${order.why}, ${say.by(formatDate(order.dueOn))}`}
            mark={<ClockChip daysLeft={daysUntil(order.dueOn, today)} />}
          />
        ) : (
          <TaskLine
            key={order.id}
            title={say.remeasure}
            detail={order.why}
            mark={<Tag tone="done">{say.remeasureDone(formatDate(order.doneOn))}</Tag>}
          />
        ),
      )}
    </Section>
  );
}

/** Finished tasks, one for each visit: a visit finishes several with the same words. */
function oncePerVisit(tasks: ChildPage['urgentTasks']): ChildPage['urgentTasks'] {
  const visits = new Map(
    tasks.flatMap((task) => (task.doneAt === null ? [] : [[`${task.doneAt.slice(0, 10)} ${task.outcome}`, task] as const])),
  );
  return [...visits.values()];
}
