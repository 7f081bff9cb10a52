import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { decideErasure, listErasures, readDesk } from '../index.ts';
import type { ErasureView } from '../index.ts';
import { CoarseChild } from './CoarseChild.tsx';
import { erasureWords } from './erasureWords.ts';
import styles from './desk.module.css';

/** The second person's word, asked once, with what cannot be undone said before. */
export function DecideErasure({ erasure, onClose }: { erasure: ErasureView; onClose: () => void }) {
  const say = useMessages(erasureWords);
  const notify = useNotice();
  const client = useQueryClient();
  const decide = useMutation({
    mutationFn: (decision: 'confirm' | 'decline') => call(decideErasure, { erasureId: erasure.id, decision }),
    async onSuccess() {
      for (const { path } of [listErasures, readDesk]) await client.invalidateQueries({ queryKey: [path] });
      notify({ tone: 'done', text: say.decided });
      onClose();
    },
  });
  return (
    <Dialog
      title={say.decideTitle}
      open
      onClose={onClose}
      keepOpen
      actions={
        erasure.mine ? (
          <>
            <Button busy={decide.isPending} onPress={() => decide.mutate('decline')}>
              {say.decline}
            </Button>
            <Button variant="destructive" busy={decide.isPending} onPress={() => decide.mutate('confirm')}>
              {erasure.verdict === 'erase' ? say.confirm : say.confirmRestrict}
            </Button>
          </>
        ) : undefined
      }
    >
      <div className={styles['form']}>
        <CoarseChild child={erasure.child} />
        <p>
          <b>{erasure.verdict === 'erase' ? say.erase : say.restrict(formatDate(erasure.keepUntil ?? ''))}</b>
        </p>
        <p className={styles['text']}>{erasure.reason}</p>
        <p className={styles['quiet']}>{erasure.mine ? say.decideHelp : say.own}</p>
        {decide.error ? <ErrorState problem={problemOf(decide.error)} /> : null}
      </div>
    </Dialog>
  );
}
