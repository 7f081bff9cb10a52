import { useState } from 'react';
import { IconPhoto } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { addressOf } from '../../../platform/http/client.ts';
import { readPhoto, type VisitView } from '../index.ts';
import { useVisitCommands } from './useVisits.ts';
import { visitWords } from './visitWords.ts';
import styles from './VisitsPanel.module.css';

/** The photograph of a visit, fetched only when somebody asks for it: each look leaves a trail. */
export function VisitPhoto({ visit, childId, mayDelete }: { visit: VisitView; childId: string; mayDelete: boolean }) {
  const say = useMessages(visitWords);
  const notify = useNotice();
  const { deletePhoto } = useVisitCommands(childId);
  const [open, setOpen] = useState(false);
  const [gone, setGone] = useState(false);
  const remove = (
    <Button
      variant="destructive"
      busy={deletePhoto.isPending}
      onPress={() =>
        deletePhoto.mutate(visit.id, {
          onSuccess() {
            setOpen(false);
            notify({ tone: 'done', text: say.photoDeleted });
          },
        })
      }
    >
      {say.photoDelete}
    </Button>
  );
  return (
    <div data-print="no">
      <Button icon={<IconPhoto />} onPress={() => setOpen(true)}>
        {say.photoLook}
      </Button>
      <Dialog title={say.visitOn(formatDate(visit.madeOn))} open={open} onClose={() => setOpen(false)} actions={mayDelete ? remove : undefined}>
        {gone ? (
          <Callout tone="warm">{say.photoGone}</Callout>
        ) : (
          <img className={styles['photo']} src={addressOf(readPhoto, { childId, visitId: visit.id }).url} alt={say.photoAlt} onError={() => setGone(true)} />
        )}
        <p className={styles['source']}>{say.photoLookNote}</p>
        {deletePhoto.error ? <ErrorState problem={problemOf(deletePhoto.error)} /> : null}
      </Dialog>
    </div>
  );
}
