import { useState } from 'react';
import { jakartaDay } from '../../../platform/clock/index.ts';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { defineMessages, useMessages } from '../../../platform/ui/messages.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { endings, moveCase, type CaseView, type Ending } from '../index.ts';
import { WordsDialog } from './WordsDialog.tsx';
import { caseWords } from './caseWords.ts';
import { useCaseCommand } from './useCase.ts';

const formWords = defineMessages({
  id: { title: 'Usulkan penutupan kasus', why: 'Mengapa ditutup', on: 'Sejak tanggal', note: 'Keterangan', saved: 'Penutupan diusulkan. Orang kedua menyetujui.' },
  en: { title: 'Propose to close the case', why: 'Why', on: 'Since', note: 'Note', saved: 'The closing is proposed. A second person approves.' },
});

/** Proposes to close a case, with why and since when. */
export function CaseClose({ found, open, onClose }: { found: CaseView; open: boolean; onClose: () => void }) {
  const say = useMessages(formWords);
  const words = useMessages(caseWords);
  const notify = useNotice();
  const move = useCaseCommand(moveCase);
  const fitting = endings.filter((ending) => (ending === 'error' ? found.stage === 'found' : ending === 'recovered' ? found.stage === 'relapse_watch' : true));
  const [ending, setEnding] = useState<Ending>(fitting[0] ?? 'moved');
  const [on, setOn] = useState(() => jakartaDay(new Date()));
  return (
    <WordsDialog
      title={say.title}
      label={say.note}
      open={open}
      busy={move.isPending}
      error={move.error}
      onClose={onClose}
      onSave={(note) =>
        move.mutate(
          { caseId: found.id, step: { kind: 'propose_closing', ending, on, note } },
          {
            onSuccess() {
              notify({ tone: 'done', text: say.saved });
              onClose();
            },
          },
        )
      }
    >
      <RadioGroup label={say.why} value={ending} onChange={setEnding} options={fitting.map((one) => ({ value: one, label: words[`ending_${one}`] }))} />
      <TextField label={say.on} type="date" value={on} onChange={setOn} />
    </WordsDialog>
  );
}
