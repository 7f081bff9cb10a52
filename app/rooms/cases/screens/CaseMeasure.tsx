import { useState } from 'react';
import { jakartaDay } from '../../../platform/clock/index.ts';
import { ProblemError } from '../../../platform/http/client.ts';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { DialogActions } from '../../../platform/ui/DialogActions.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { FormGrid } from '../../../platform/ui/FormGrid.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { useShell } from '../../../platform/ui/shell/shellContext.ts';
import { isHardDoubt, measuringPlaces, type MeasuringPlace, type RecordingDoubt } from '../../measurements/index.ts';
import { recordMeasurement } from '../index.ts';
import { TwinQuestion, useWhichTwin } from './TwinQuestion.tsx';
import { caseWords } from './caseWords.ts';
import { doubtSentence } from './doubtSentence.ts';
import { measuringWords } from './measuringWords.ts';
import { typedNumber } from './typedNumber.ts';
import { useCaseCommand } from './useCase.ts';

const sizeFields = ['weight', 'length', 'arm', 'head'] as const;
const empty = { weight: '', length: '', arm: '', head: '' };

/** What speaks against the measurement, as the server told it. */
function doubtsIn(error: Error | null): RecordingDoubt[] {
  if (!(error instanceof ProblemError) || error.problem.code !== 'measurement.doubtful') return [];
  return error.problem.details['doubts'] as RecordingDoubt[];
}

/** A measurement typed at the desk. Doubts are told; a person who measured twice may keep it. */
export function CaseMeasure({ childId, open, onClose }: { childId: string; open: boolean; onClose: () => void }) {
  const say = useMessages(measuringWords);
  const words = useMessages(caseWords);
  const notify = useNotice();
  const { person } = useShell();
  const record = useCaseCommand(recordMeasurement);
  const [on, setOn] = useState(() => jakartaDay(new Date()));
  const [sizes, setSizes] = useState(empty);
  const [posture, setPosture] = useState<'L' | 'H' | null>(null);
  const [oedema, setOedema] = useState(false);
  const [by, setBy] = useState(person?.name ?? '');
  const [who, setWho] = useState<'trained' | 'kader'>('trained');
  const [place, setPlace] = useState<MeasuringPlace>('puskesmas');
  const [sure, setSure] = useState(false);
  const [which, setWhich] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const settled = useWhichTwin(childId, which);
  const typed = Object.fromEntries(sizeFields.map((field) => [field, typedNumber(sizes[field])])) as Record<(typeof sizeFields)[number], number | null | undefined>;
  const unreadable = sizeFields.some((field) => typed[field] === undefined);
  const doubts = doubtsIn(record.error);
  const mayBeSure = doubts.length > 0 && !doubts.some(isHardDoubt);

  function save() {
    setTried(true);
    if (unreadable || !settled) return;
    const given = { weightKg: typed.weight, lengthCm: typed.length, armCm: typed.arm, headCm: typed.head };
    record.mutate(
      {
        childId, measurementId: crypto.randomUUID(), measuredOn: on, oedema, measuredBy: by, trained: who === 'trained', place, sure: sure && mayBeSure,
        ...(posture === null ? {} : { posture }),
        ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value != null)) as { weightKg?: number }),
      },
      {
        onSuccess({ outcome }) {
          notify({ tone: 'done', text: outcome === 'kept' ? say.saved : say.savedHeld });
          setSizes(empty);
          setSure(false);
          setWhich(null);
          setTried(false);
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
      actions={<DialogActions cancel={words.cancel} onCancel={onClose} send={words.save} busy={record.isPending} onSend={save} />}
    >
      <TwinQuestion childId={childId} chosen={which} onChoose={setWhich} tried={tried} />
      <FormGrid>
        <TextField label={say.on} type="date" value={on} onChange={setOn} />
        <Select label={say.place} value={place} onChange={setPlace} options={measuringPlaces.map((one) => ({ value: one, label: say[`place_${one}`] }))} />
      </FormGrid>
      <FormGrid>
        {sizeFields.map((field) => (
          <TextField
            key={field}
            label={say[field]}
            unit={field === 'weight' ? 'kg' : 'cm'}
            keyboard="decimal"
            value={sizes[field]}
            onChange={(text) => setSizes({ ...sizes, [field]: text })}
            optional={field === 'arm' || field === 'head'}
            {...(typed[field] === undefined ? { refusal: say.number } : {})}
          />
        ))}
      </FormGrid>
      <RadioGroup label={say.posture} value={posture} onChange={setPosture} options={[{ value: 'L', label: say.lying }, { value: 'H', label: say.standing }]} />
      <Checkbox checked={oedema} onChange={setOedema}>
        {say.oedema}
      </Checkbox>
      <RadioGroup label={say.who} value={who} onChange={setWho} options={[{ value: 'trained', label: say.trained }, { value: 'kader', label: say.kader }]} />
      <TextField label={say.by} value={by} onChange={setBy} />
      {doubts.length > 0 ? (
        <Callout tone="warm" title={say.doubt}>
          {doubts.map((doubt) => (
            <p key={JSON.stringify(doubt)}>{doubtSentence(doubt, say)}</p>
          ))}
          {mayBeSure ? (
            <Checkbox checked={sure} onChange={setSure}>
              {say.sure}
            </Checkbox>
          ) : null}
        </Callout>
      ) : record.error ? (
        <ErrorState problem={problemOf(record.error)} />
      ) : null}
    </Dialog>
  );
}
