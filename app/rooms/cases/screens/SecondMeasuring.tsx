import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { jakartaDay } from '../../../platform/clock/index.ts';
import { call, ProblemError } from '../../../platform/http/client.ts';
import type { InputOf } from '../../../platform/http/endpoint.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { FormGrid } from '../../../platform/ui/FormGrid.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { shownName } from '../../../platform/ui/shownName.ts';
import { isHardDoubt, measuringPlaces, type MeasuringPlace, type RecordingDoubt, type SecondOutcome } from '../../measurements/index.ts';
import { listRemeasure, listWork, readChildPage, recordSecondMeasuring, type RemeasureRow } from '../index.ts';
import { caseWords } from './caseWords.ts';
import { doubtSentence } from './doubtSentence.ts';
import { measuringWords } from './measuringWords.ts';
import { remeasureWords } from './remeasureWords.ts';
import { typedNumber } from './typedNumber.ts';

/** What a second person measured. The first figures are not on this sheet, and the server does not send them before. */
export function SecondMeasuring({ order, onClose }: { order: RemeasureRow; onClose: () => void }) {
  const say = useMessages(remeasureWords);
  const field = useMessages(measuringWords);
  const words = useMessages(caseWords);
  const notify = useNotice();
  const client = useQueryClient();
  const record = useMutation({
    mutationFn: (input: InputOf<typeof recordSecondMeasuring>) => call(recordSecondMeasuring, input),
    onSettled: () => Promise.all([listRemeasure.path, listWork.path, readChildPage.path].map((path) => client.invalidateQueries({ queryKey: [path] }))),
  });
  const [on, setOn] = useState(() => jakartaDay(new Date()));
  const [weight, setWeight] = useState('');
  const [length, setLength] = useState('');
  const [posture, setPosture] = useState<'L' | 'H' | null>(null);
  const [by, setBy] = useState('');
  const [who, setWho] = useState<'trained' | 'kader'>('trained');
  const [place, setPlace] = useState<MeasuringPlace>('posyandu');
  const [sure, setSure] = useState(false);
  const [kg, cm] = [typedNumber(weight), typedNumber(length)];
  const doubts = record.error instanceof ProblemError && record.error.problem.code === 'measurement.doubtful' ? (record.error.problem.details['doubts'] as RecordingDoubt[]) : [];
  const mayBeSure = doubts.length > 0 && !doubts.some(isHardDoubt);

  function save(): void {
    if (kg === undefined || cm === undefined) return;
    record.mutate(
      {
        orderId: order.orderId, measurementId: crypto.randomUUID(), measuredOn: on, measuredBy: by, trained: who === 'trained', place, sure: sure && mayBeSure,
        ...(kg === null ? {} : { weightKg: kg }), ...(cm === null ? {} : { lengthCm: cm }), ...(posture === null ? {} : { posture }),
      },
      {
        onSuccess({ outcome }) {
          notify({ tone: 'done', text: say[`saved_${outcome as SecondOutcome}`] });
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      title={say.dialogTitle(shownName(order.name))}
      open
      onClose={onClose}
      keepOpen
      form="side"
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="main" busy={record.isPending} onPress={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <p>{order.firstBy === null ? say.ruleUnknown : say.rule(order.firstBy)}</p>
      <TextField label={say.by} value={by} onChange={setBy} autoFocus required />
      <RadioGroup label={field.who} value={who} onChange={setWho} options={[{ value: 'trained', label: field.trained }, { value: 'kader', label: field.kader }]} />
      <FormGrid>
        <TextField label={field.on} type="date" value={on} onChange={setOn} />
        <Select label={field.place} value={place} onChange={setPlace} options={measuringPlaces.map((one) => ({ value: one, label: field[`place_${one}`] }))} />
        <TextField label={field.weight} unit="kg" keyboard="decimal" value={weight} onChange={setWeight} {...(kg === undefined ? { refusal: field.number } : {})} />
        <TextField label={field.length} unit="cm" keyboard="decimal" value={length} onChange={setLength} {...(cm === undefined ? { refusal: field.number } : {})} />
      </FormGrid>
      <RadioGroup label={field.posture} value={posture} onChange={setPosture} options={[{ value: 'L', label: field.lying }, { value: 'H', label: field.standing }]} />
      {doubts.length > 0 ? (
        <Callout tone="warm" title={field.doubt}>
          {doubts.map((doubt) => (
            <p key={JSON.stringify(doubt)}>{doubtSentence(doubt, field)}</p>
          ))}
          {mayBeSure ? (
            <Checkbox checked={sure} onChange={setSure}>
              {field.sure}
            </Checkbox>
          ) : null}
        </Callout>
      ) : record.error ? (
        <ErrorState problem={problemOf(record.error)} />
      ) : null}
    </Dialog>
  );
}
