import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { DialogActions } from '../../../platform/ui/DialogActions.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { answerRightsRequest, grounds, listRightsRequests, readDesk, readRightsRequest } from '../index.ts';
import type { RightsRequestView } from '../index.ts';
import { deskWords } from './deskWords.ts';
import { codeWord, requestWords } from './requestWords.ts';
import styles from './desk.module.css';

const outcomes = ['done', 'partly', 'refused'] as const;
const LEAST = 3;

/** The answer to a guardian: what came of it, the law's reason where not all was done, and plain words. */
export function AnswerRequest({ request, open, onClose }: { request: RightsRequestView; open: boolean; onClose: () => void }) {
  const say = useMessages(requestWords);
  const desk = useMessages(deskWords);
  const language = useLanguage();
  const notify = useNotice();
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('done');
  const [ground, setGround] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const fitting = grounds.filter(({ kinds }) => kinds.includes(request.kind));
  const save = useMutation({
    mutationFn: () => call(answerRightsRequest, { requestId: request.id, outcome, ground: outcome === 'done' ? null : ground, words }),
    async onSuccess() {
      for (const { path } of [readRightsRequest, listRightsRequests, readDesk]) await client.invalidateQueries({ queryKey: [path] });
      notify({ tone: 'done', text: say.answered });
      onClose();
    },
  });
  const ready = words.trim().length >= LEAST && (outcome === 'done' || ground !== null);
  return (
    <Dialog
      title={say.answerTitle}
      open={open}
      onClose={onClose}
      form="side"
      keepOpen
      actions={<DialogActions cancel={desk.cancel} onCancel={onClose} send={say.answer} busy={save.isPending} disabled={!ready} onSend={() => save.mutate()} />}
    >
      <div className={styles['form']}>
        <RadioGroup
          label={say.outcome}
          value={outcome}
          onChange={setOutcome}
          options={outcomes.map((value) => ({ value, label: codeWord('o', value, say) }))}
        />
        {outcome === 'done' ? null : (
          <RadioGroup
            label={say.ground}
            value={ground}
            onChange={setGround}
            options={fitting.map(({ id, law, verified, words: text }) => ({
              value: id,
              label: text[language],
              help: verified ? law : `${law}, ${desk.unverified}`,
            }))}
          />
        )}
        <TextArea label={say.answerWords} help={say.answerHelp} value={words} onChange={setWords} rows={6} />
        {save.error ? <ErrorState problem={problemOf(save.error)} /> : null}
      </div>
    </Dialog>
  );
}
