import { useState } from 'react';
import { addDays, jakartaDay } from '../../../platform/clock/index.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { adviseAudit, departmentCodes, departments, evaluateAudit, followUpAudit, type AuditView, type Department } from '../index.ts';
import { WordsDialog } from './WordsDialog.tsx';
import { caseAuditWords } from './auditWords.ts';
import { useCaseCommand } from './useCase.ts';

const LEAST = 3;

/** The next step of one audited case: advice, then what follows with owner and day, then what came of it. */
export function AuditStep({ row }: { row: AuditView }) {
  const say = useMessages(caseAuditWords);
  const [open, setOpen] = useState(false);
  const step = row.advice === null ? 'advise' : row.followUp === null ? 'followUp' : row.evaluation === null ? 'evaluate' : null;
  if (step === null) return null;
  const Form = { advise: Advice, followUp: FollowUp, evaluate: Evaluation }[step];
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say[step]}</Button>
      {open ? <Form row={row} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface StepProps {
  row: AuditView;
  onClose: () => void;
}

function Advice({ row, onClose }: StepProps) {
  const say = useMessages(caseAuditWords);
  const advise = useCaseCommand(adviseAudit);
  const [direct, setDirect] = useState('');
  const [indirect, setIndirect] = useState('');
  const [analysis, setAnalysis] = useState('');
  const [tried, setTried] = useState(false);
  const refusal = (text: string) => (tried && text.trim().length < LEAST ? { refusal: say.short } : {});
  return (
    <WordsDialog title={say.advise} label={say.advice} open busy={advise.isPending} error={advise.error} onClose={onClose}
      onSave={(advice) => {
        setTried(true);
        if ([direct, indirect, analysis].every((text) => text.trim().length >= LEAST)) advise.mutate({ auditId: row.id, directFactors: direct, indirectFactors: indirect, analysis, advice }, { onSuccess: onClose });
      }}
    >
      <TextArea label={say.direct} value={direct} onChange={setDirect} rows={2} {...refusal(direct)} />
      <TextArea label={say.indirect} value={indirect} onChange={setIndirect} rows={2} {...refusal(indirect)} />
      <TextArea label={say.analysis} value={analysis} onChange={setAnalysis} rows={3} {...refusal(analysis)} />
    </WordsDialog>
  );
}

function FollowUp({ row, onClose }: StepProps) {
  const say = useMessages(caseAuditWords);
  const follow = useCaseCommand(followUpAudit);
  const [owner, setOwner] = useState<Department>('dinkes');
  const [dueOn, setDueOn] = useState(() => addDays(jakartaDay(new Date()), 30));
  return (
    <WordsDialog title={say.followUp} label={say.followUpWhat} open busy={follow.isPending} error={follow.error} onClose={onClose}
      onSave={(followUp) => follow.mutate({ auditId: row.id, followUp, owner, dueOn }, { onSuccess: onClose })}
    >
      <Select label={say.owner} value={owner} onChange={setOwner} options={departmentCodes.map((code) => ({ value: code, label: departments[code] }))} />
      <TextField label={say.due} type="date" value={dueOn} onChange={setDueOn} />
    </WordsDialog>
  );
}

function Evaluation({ row, onClose }: StepProps) {
  const say = useMessages(caseAuditWords);
  const evaluate = useCaseCommand(evaluateAudit);
  const [doneOn, setDoneOn] = useState(() => jakartaDay(new Date()));
  return (
    <WordsDialog title={say.evaluate} label={say.evaluation} open busy={evaluate.isPending} error={evaluate.error} onClose={onClose}
      onSave={(evaluation) => evaluate.mutate({ auditId: row.id, doneOn, evaluation }, { onSuccess: onClose })}
    >
      <TextField label={say.doneOn} type="date" value={doneOn} onChange={setDoneOn} />
    </WordsDialog>
  );
}
