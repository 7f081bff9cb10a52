import { useState } from 'react';
import { jakartaDay } from '../../../platform/clock/index.ts';
import { ActionRow } from '../../../platform/ui/ActionRow.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { ClockChip } from '../../../platform/ui/ClockChip.tsx';
import { Part } from '../../../platform/ui/Part.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { finishCaseTask, type CaseView } from '../index.ts';
import { WordsDialog } from './WordsDialog.tsx';
import { caseWords } from './caseWords.ts';
import { daysUntil } from './daysUntil.ts';
import { useCaseCommand } from './useCase.ts';

/** Tasks of the plan with their owner and clock; one's own may be finished here. */
export function CaseTasks({ found }: { found: CaseView }) {
  const say = useMessages(caseWords);
  const notify = useNotice();
  const finish = useCaseCommand(finishCaseTask);
  const [finishing, setFinishing] = useState<string | null>(null);
  const today = jakartaDay(new Date());
  const tasks = found.tasks.filter((task) => task.kind === 'plan');
  if (tasks.length === 0) return null;
  const mayFinish = found.steps.some(({ kind }) => kind === 'finish_task');
  const ownerWord = (owner: string) => say[`owner_${owner as 'kader'}`] ?? owner;
  return (
    <Part title={say.tasks}>
      {tasks.map((task) => (
        <ActionRow
          key={task.id}
          title={task.title}
          mark={task.doneOn === null ? <ClockChip daysLeft={daysUntil(task.dueOn, today)} /> : <Tag tone="done">{say.doneOn(formatDate(task.doneOn))}</Tag>}
          details={[`${ownerWord(task.owner)}, ${say.by(formatDate(task.dueOn))}`, task.outcome ?? '']}
          actions={task.mine && task.doneOn === null && mayFinish ? <Button onPress={() => setFinishing(task.id)}>{say.doneTask}</Button> : null}
        />
      ))}
      {finishing === null ? null : (
        <WordsDialog
          title={tasks.find(({ id }) => id === finishing)?.title ?? say.doneTask}
          label={say.answerWordsLabel}
          open
          busy={finish.isPending}
          error={finish.error}
          onClose={() => setFinishing(null)}
          onSave={(outcome) =>
            finish.mutate(
              { caseId: found.id, taskId: finishing, outcome },
              {
                onSuccess() {
                  notify({ tone: 'done', text: say.saved });
                  setFinishing(null);
                },
              },
            )
          }
        />
      )}
    </Part>
  );
}
