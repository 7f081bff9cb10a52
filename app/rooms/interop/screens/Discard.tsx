import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { discardImport, listImports, readImport, type ImportView } from '../contract.ts';
import { reviewWords } from './reviewWords.ts';

/** Throws a judged file away, after asking. */
export function Discard({ view, open, onClose }: { view: ImportView; open: boolean; onClose: () => void }) {
  const say = useMessages(reviewWords);
  const client = useQueryClient();
  const notify = useNotice();
  const { go } = useAddress();
  const discarding = useMutation({
    mutationFn: () => call(discardImport, { importId: view.id }),
    onSuccess() {
      notify({ tone: 'done', text: say.discarded });
      go('/impor');
    },
    onError(error) {
      const problem = problemOf(error);
      notify({ tone: 'problem', text: `${problem.title} ${problem.help ?? ''}`.trim() });
      void client.invalidateQueries({ queryKey: [readImport.path] });
    },
    onSettled() {
      onClose();
      return client.invalidateQueries({ queryKey: [listImports.path] });
    },
  });
  return (
    <Dialog
      title={say.discardTitle}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.keep}</Button>
          <Button variant="destructive" busy={discarding.isPending} onPress={() => discarding.mutate()}>
            {say.discardNow}
          </Button>
        </>
      }
    >
      <p>{say.discardHelp}</p>
    </Dialog>
  );
}
