import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import type { InputOf } from '../../../platform/http/endpoint.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { confirmImport, listImports, readImport, type ImportView } from '../contract.ts';
import type { Portions } from './portions.ts';
import { reviewWords } from './reviewWords.ts';
import styles from './Confirm.module.css';

/** Says what applying will do, row by kind of row, before it is done. */
export function Confirm({ view, parts, open, onClose }: { view: ImportView; parts: Portions; open: boolean; onClose: () => void }) {
  const say = useMessages(reviewWords);
  const client = useQueryClient();
  const notify = useNotice();
  const applied = view.committedAt !== null;
  const confirming = useMutation({
    mutationFn: () => call(confirmImport, { importId: view.id } as InputOf<typeof confirmImport>),
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
  const lines: [number, (rows: string) => string][] = [
    [parts.ready, say.applyReady],
    [parts.units, say.applyUnits],
    [parts.waiting, say.applyWaiting],
    [parts.refused, say.applyRefused],
  ];
  return (
    <Dialog
      title={applied ? say.applyRestTitle : say.applyTitle(formatNumber(parts.ready + parts.units))}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.notYet}</Button>
          <Button variant="main" busy={confirming.isPending} onPress={() => confirming.mutate()}>
            {say.applyNow}
          </Button>
        </>
      }
    >
      {applied ? (
        <p>{say.applyRestHelp}</p>
      ) : (
        <ul className={styles['lines']}>
          {lines.map(([rows, line]) => (rows === 0 ? null : <li key={line('')}>{line(formatNumber(rows))}</li>))}
        </ul>
      )}
    </Dialog>
  );
}
