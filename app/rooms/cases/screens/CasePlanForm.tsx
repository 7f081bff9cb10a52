import { useState } from 'react';
import { addDays, addMonths, jakartaDay } from '../../../platform/clock/index.ts';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { DialogActions } from '../../../platform/ui/DialogActions.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { FormGrid } from '../../../platform/ui/FormGrid.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { defineMessages, useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber, formatZ } from '../../../platform/ui/numbers.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { proposePlan, type CaseView } from '../index.ts';
import { TaskRows, writtenTasks, type TypedTask } from './TaskRows.tsx';
import { caseWords } from './caseWords.ts';
import { caseProblem, useCaseCommand } from './useCase.ts';

const formWords = defineMessages({
  id: {
    title: 'Rencana dengan tanggal selesai',
    from: 'Mulai',
    until: 'Selesai',
    base: 'Mulai dari pengukuran',
    baseOf: (date: string, cm: string, z: string) => `${date}: ${cm} cm, z ${z}`,
    target: 'Sasaran z TB/U di akhir',
    goals: 'Tujuan, satu per baris',
    goalsHelp: 'Misalnya: panjang naik 3 cm; makan tiga kali dengan protein hewani.',
    tasks: 'Tugas dengan pemilik dan tenggat',
    propose: 'Usulkan rencana',
    targetRefused: 'Tulis z antara \u22126,00 dan 3,00, misalnya \u22122,00.',
    proposed: 'Rencana diusulkan. Dokter atau kepala puskesmas menyetujui.',
    tasks_first: ['Konseling makan bayi dan anak', 'Kunjungan rumah', 'Timbang dan ukur lagi'].join('\n'),
  },
  en: {
    title: 'A plan with a last day',
    from: 'From',
    until: 'Until',
    base: 'Begins at the measurement',
    baseOf: (date, cm, z) => `${date}: ${cm} cm, z ${z}`,
    target: 'Length-for-age z aimed at',
    goals: 'Goals, one a line',
    goalsHelp: 'Such as: 3 cm longer; three meals with animal protein.',
    tasks: 'Tasks with owner and day',
    propose: 'Propose the plan',
    targetRefused: 'Type a z between \u22126.00 and 3.00, such as \u22122.00.',
    proposed: 'The plan is proposed. A doctor or the head of the puskesmas approves.',
    tasks_first: ['Feeding counselling', 'Home visit', 'Weigh and measure again'].join('\n'),
  },
});

/** A plan: from when to when, from which measurement to which z, goals and tasks. */
export function CasePlanForm({ found, open, onClose }: { found: CaseView; open: boolean; onClose: () => void }) {
  const say = useMessages(formWords);
  const words = useMessages(caseWords);
  const notify = useNotice();
  const propose = useCaseCommand(proposePlan);
  const today = jakartaDay(new Date());
  const bases = found.measurements.filter((m) => m.lenZ !== null).toReversed().slice(0, 6);
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState(addMonths(today, 4));
  const [measurementId, setMeasurementId] = useState<string | null>(bases[0]?.id ?? null);
  const [target, setTarget] = useState('-2,00');
  const [goals, setGoals] = useState('');
  const [tasks, setTasks] = useState<TypedTask[]>(() =>
    say.tasks_first.split('\n').map((title, at) => ({ id: crypto.randomUUID(), title, owner: (['nutritionist', 'kader', 'midwife'] as const)[at] ?? 'kader', dueOn: addDays(today, [7, 14, 30][at] ?? 14) })),
  );
  const targetZ = Math.round(Number(target.trim().replace(',', '.').replace('\u2212', '-')) * 100);

  const wrongTarget = !(targetZ >= -600 && targetZ <= 300);

  function save() {
    if (measurementId === null || wrongTarget) return;
    propose.mutate(
      { caseId: found.id, from, until, measurementId, targetZ, goals: goals.split('\n').map((one) => one.trim()).filter((one) => one.length > 2), tasks: writtenTasks(tasks) },
      {
        onSuccess() {
          notify({ tone: 'done', text: say.proposed });
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      title={say.title}
      open={open}
      onClose={onClose}
      keepOpen
      form="side"
      actions={<DialogActions cancel={words.cancel} onCancel={onClose} send={say.propose} busy={propose.isPending} disabled={measurementId === null} onSend={save} />}
    >
      <FormGrid>
        <TextField label={say.from} type="date" value={from} onChange={setFrom} />
        <TextField label={say.until} type="date" value={until} onChange={setUntil} />
      </FormGrid>
      <FormGrid>
        <Select
          label={say.base}
          value={measurementId}
          onChange={setMeasurementId}
          options={bases.map((m) => ({ value: m.id, label: say.baseOf(formatDate(m.on), formatNumber((m.lengthMm ?? 0) / 10, 1), formatZ((m.lenZ ?? 0) / 100)) }))}
        />
        <TextField label={say.target} value={target} onChange={setTarget} keyboard="text" {...(wrongTarget ? { refusal: say.targetRefused } : {})} />
      </FormGrid>
      <TextArea label={say.goals} help={say.goalsHelp} value={goals} onChange={setGoals} rows={3} />
      <TaskRows title={say.tasks} tasks={tasks} usualDay={addDays(today, 14)} onChange={setTasks} />
      {propose.error ? <ErrorState problem={caseProblem(propose.error)} /> : null}
    </Dialog>
  );
}
