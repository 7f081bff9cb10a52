import { IconPlus } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { FormGrid } from '../../../platform/ui/FormGrid.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { defineMessages, useMessages } from '../../../platform/ui/messages.ts';
import { taskOwners, type TaskOwner } from '../index.ts';
import { caseWords } from './caseWords.ts';
import styles from './case.module.css';

const rowWords = defineMessages({
  id: { task: 'Tugas', owner: 'Pemilik', due: 'Tenggat', add: 'Tambah tugas', remove: 'Hapus tugas' },
  en: { task: 'Task', owner: 'Owner', due: 'By', add: 'Add a task', remove: 'Remove the task' },
});

/** A task as it is typed. */
export interface TypedTask {
  id: string;
  title: string;
  owner: TaskOwner;
  dueOn: string;
}

/** Tasks that somebody wrote; rows without words are left out. */
export const writtenTasks = (tasks: readonly TypedTask[]): TypedTask[] => tasks.filter(({ title }) => title.trim().length > 2);

interface TaskRowsProps {
  title: string;
  tasks: readonly TypedTask[];
  /** Day that a new row is filled with. */
  usualDay: string;
  onChange: (tasks: TypedTask[]) => void;
}

/** Tasks with owner and day, row by row. */
export function TaskRows({ title, tasks, usualDay, onChange }: TaskRowsProps) {
  const say = useMessages(rowWords);
  const words = useMessages(caseWords);
  const change = (id: string, part: Partial<TypedTask>) => onChange(tasks.map((task) => (task.id === id ? { ...task, ...part } : task)));
  return (
    <Section title={title} ruled>
      {tasks.map((task) => (
        <div key={task.id} className={styles['task']}>
          <TextField label={say.task} value={task.title} onChange={(text) => change(task.id, { title: text })} />
          <FormGrid>
            <Select label={say.owner} value={task.owner} onChange={(owner) => change(task.id, { owner })} options={taskOwners.map((owner) => ({ value: owner, label: words[`owner_${owner}`] }))} />
            <TextField label={say.due} type="date" value={task.dueOn} onChange={(dueOn) => change(task.id, { dueOn })} />
          </FormGrid>
          <Button variant="text" onPress={() => onChange(tasks.filter(({ id }) => id !== task.id))}>
            {say.remove}
          </Button>
        </div>
      ))}
      <Button icon={<IconPlus />} onPress={() => onChange([...tasks, { id: crypto.randomUUID(), title: '', owner: 'kader', dueOn: usualDay }])}>
        {say.add}
      </Button>
    </Section>
  );
}
