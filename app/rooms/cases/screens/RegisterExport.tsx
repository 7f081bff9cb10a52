import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { IconDownload, IconShieldLock } from '@tabler/icons-react';
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
import { fetchRegisterFile, type RegisterForm } from './fetchRegisterFile.ts';
import { inputOf, type RegisterFilter } from './registerFilter.ts';
import { registerWords } from './registerWords.ts';
import styles from './registerDialogs.module.css';

interface RegisterExportProps {
  filter: RegisterFilter;
  /** Words are searched for; they do not narrow the file. */
  searching: boolean;
  /** How many the filter finds; null when that is not known yet. */
  count: number | null;
  onClose: () => void;
}

/** Asks before children's data leave as a file, says what will be in it and that it is recorded. */
export function RegisterExport({ filter, searching, count, onClose }: RegisterExportProps) {
  const say = useMessages(registerWords);
  const mayNik = useMay('child.nik');
  const [form, setForm] = useState<RegisterForm>('xlsx');
  const [nik, setNik] = useState(false);
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: () => fetchRegisterFile({ ...inputOf(filter, ''), form, ...(nik ? { nik: 'yes' as const } : {}) }),
  });
  return (
    <Dialog
      title={say.exportTitle}
      open
      keepOpen={isPending}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{data === undefined ? say.cancel : say.close}</Button>
          <Button variant="main" icon={<IconDownload />} busy={isPending} onPress={() => mutate()}>
            {say.exportGo}
          </Button>
        </>
      }
    >
      <div className={styles['stack']}>
        {count === null ? null : <p>{say.exportWhat(formatNumber(count))}</p>}
        {searching ? <p>{say.exportNoSearch}</p> : null}
        <RadioGroup label={say.exportForm} options={[{ value: 'xlsx', label: say.form_xlsx }, { value: 'csv', label: say.form_csv }]} value={form} onChange={setForm} />
        {mayNik ? (
          <Checkbox checked={nik} onChange={setNik} help={say.exportNikHelp}>
            {say.exportNik}
          </Checkbox>
        ) : null}
        <Callout tone="warm" icon={<IconShieldLock aria-hidden="true" />}>
          {say.exportCare}
        </Callout>
        {error ? <ErrorState problem={problemOf(error)} /> : null}
        {data === undefined ? null : <p role="status">{say.exportDone(data)}</p>}
      </div>
    </Dialog>
  );
}
