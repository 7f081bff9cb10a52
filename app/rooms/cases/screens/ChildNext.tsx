import { ClockChip } from '../../../platform/ui/ClockChip.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { TaskLine } from '../../../platform/ui/TaskLine.tsx';
import { formatDate, formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { jakartaDay } from '../../../platform/clock/index.ts';
import type { ChildPage } from '../index.ts';
import { childWords } from './childWords.ts';
import { daysUntil } from './daysUntil.ts';
import { reasonsPhrase, standingWords } from './standingWords.ts';
import styles from './ChildAside.module.css';

/** Tasks with their clocks: what the puskesmas must do within a day, what must be measured again. */
export function ChildNext({ page }: { page: ChildPage }) {
  const say = useMessages(childWords);
  const words = useMessages(standingWords);
  const today = jakartaDay(new Date());
  const measuredOn = (id: string) => page.measurements.find((m) => m.id === id)?.measuredOn;
  const orders = page.remeasureOrders.map((order) => {
    const on = measuredOn(order.measurementId);
    const shown = on === undefined ? '' : formatDate(on);
    return { ...order, why: order.reason === 'asked' ? say.remeasure_asked(shown) : say.remeasure_flagged(shown) };
  });
  const nothing = page.urgentTasks.length === 0 && orders.length === 0;
  return (
    <Section title={say.next} ruled>
      {nothing ? <p className={styles['quiet']}>{say.nothingNext}</p> : null}
      {page.urgentTasks.map((task) =>
        task.doneAt === null ? (
          <TaskLine
            key={task.id}
            title={say.urgentTask}
            detail={`${reasonsPhrase(task.reasons, words)}. ${say.openedAt(formatInstant(task.openedAt))}`}
            mark={<ClockChip daysLeft={daysUntil(jakartaDay(new Date(task.dueAt)), today)} />}
          />
        ) : (
          <TaskLine key={task.id} title={say.urgentDone} detail={task.outcome} mark={<Tag tone="done">{formatDate(task.doneAt)}</Tag>} />
        ),
      )}
      {orders.map((order) =>
        order.doneOn === null ? (
          <TaskLine key={order.id} title={say.remeasure} detail={`${order.why}, ${say.by(formatDate(order.dueOn))}`} mark={<ClockChip daysLeft={daysUntil(order.dueOn, today)} />} />
        ) : (
          <TaskLine key={order.id} title={say.remeasure} detail={order.why} mark={<Tag tone="done">{say.remeasureDone(formatDate(order.doneOn))}</Tag>} />
        ),
      )}
    </Section>
  );
}
