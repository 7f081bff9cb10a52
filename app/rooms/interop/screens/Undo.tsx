import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import type { InputOf } from '../../../platform/http/endpoint.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { listImports, readImport, type ImportView } from '../contract.ts';
import { undoImportFile } from '../undo-contract.ts';
import { UndoParts } from './UndoParts.tsx';
import { undoWords } from './undoWords.ts';
import styles from './Undo.module.css';

/** Undoes a whole import, after showing what goes, what stays and why. */
export function Undo({ view, onClose }: { view: ImportView; onClose: () => void }) {
  const say = useMessages(undoWords);
  const client = useQueryClient();
  const notify = useNotice();
  const undoing = useMutation({
    mutationFn: () => call(undoImportFile, { importId: view.id } as InputOf<typeof undoImportFile>),
    onError(error) {
      const problem = problemOf(error);
      notify({ tone: 'problem', text: `${problem.title} ${problem.help ?? ''}`.trim() });
    },
    async onSettled() {
      onClose();
      await client.invalidateQueries({ queryKey: [readImport.path] });
      await client.invalidateQueries({ queryKey: [listImports.path] });
    },
  });
  return (
    <Dialog
      title={say.title}
      open
      form="side"
      keepOpen={undoing.isPending}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button variant="destructive" busy={undoing.isPending} onPress={() => undoing.mutate()}>
            {say.go}
          </Button>
        </>
      }
    >
      <div className={styles['parts']}>
        <p className={styles['help']}>{say.lead}</p>
        <UndoParts importId={view.id} done={false} />
      </div>
    </Dialog>
  );
}
