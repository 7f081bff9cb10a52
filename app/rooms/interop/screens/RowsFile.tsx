import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { IconDownload, IconShieldLock } from '@tabler/icons-react';
import { addressOf } from '../../../platform/http/client.ts';
import { keepFile } from '../../../platform/ui/keepFile.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useMay } from '../../../platform/ui/shell/signedIn.ts';
import type { ImportView } from '../contract.ts';
import { exportImportRows } from '../undo-contract.ts';
import { undoWords } from './undoWords.ts';
import styles from './Undo.module.css';

/** Asks before the rows of an import leave as a file, says what will be in it and that it is recorded. */
export function RowsFile({ view, onClose }: { view: ImportView; onClose: () => void }) {
  const say = useMessages(undoWords);
  const mayNik = useMay('child.nik');
  const [form, setForm] = useState<'xlsx' | 'csv'>('xlsx');
  const [nik, setNik] = useState(false);
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: () => keepFile(addressOf(exportImportRows, { importId: view.id, form, ...(nik ? { nik: 'yes' as const } : {}) }).url, `hasil-impor.${form}`),
  });
  return (
    <Dialog
      title={say.downloadTitle}
      open
      keepOpen={isPending}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.close}</Button>
          <Button variant="main" icon={<IconDownload />} busy={isPending} onPress={() => mutate()}>
            {say.downloadGo}
          </Button>
        </>
      }
    >
      <div className={styles['parts']}>
        <p>{say.downloadWhat(formatNumber(view.summary?.rows ?? view.rowsTotal ?? 0))}</p>
        <RadioGroup label={say.form} options={[{ value: 'xlsx', label: say.form_xlsx }, { value: 'csv', label: say.form_csv }]} value={form} onChange={setForm} />
        {mayNik ? (
          <Checkbox checked={nik} onChange={setNik} help={say.nikHelp}>
            {say.nik}
          </Checkbox>
        ) : null}
        <Callout tone="warm" icon={<IconShieldLock aria-hidden="true" />}>
          {say.care}
        </Callout>
        {error ? <ErrorState problem={problemOf(error)} /> : null}
        {data === undefined ? null : <p role="status">{say.downloaded(data)}</p>}
      </div>
    </Dialog>
  );
}
