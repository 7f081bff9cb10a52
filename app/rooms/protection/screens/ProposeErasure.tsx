import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { DialogActions } from '../../../platform/ui/DialogActions.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { listErasures, proposeErasure, readRightsRequest } from '../index.ts';
import { deskWords } from './deskWords.ts';
import { requestWords } from './requestWords.ts';
import styles from './desk.module.css';

const LEAST = 10;

/** Asks for the reason, then proposes the erasure to a second person. */
export function ProposeErasure(props: { childId: string; requestId: string | null; open: boolean; onClose: () => void }) {
  const { childId, requestId, open, onClose } = props;
  const say = useMessages(requestWords);
  const desk = useMessages(deskWords);
  const client = useQueryClient();
  const [erasureId] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  const propose = useMutation({
    mutationFn: () => call(proposeErasure, { erasureId, childId, requestId, reason }),
    async onSuccess() {
      await client.invalidateQueries({ queryKey: [readRightsRequest.path] });
      await client.invalidateQueries({ queryKey: [listErasures.path] });
      onClose();
    },
  });
  return (
    <Dialog
      title={say.proposeTitle}
      open={open}
      onClose={onClose}
      keepOpen
      actions={<DialogActions cancel={desk.cancel} onCancel={onClose} send={say.propose} busy={propose.isPending} disabled={reason.trim().length < LEAST} onSend={() => propose.mutate()} />}
    >
      <p className={styles['lead']}>{say.proposeHelp}</p>
      <TextArea label={say.reason} value={reason} onChange={setReason} autoFocus />
      {propose.error ? <ErrorState problem={problemOf(propose.error)} /> : null}
    </Dialog>
  );
}
