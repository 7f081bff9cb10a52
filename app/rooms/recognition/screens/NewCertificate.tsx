import { useState } from 'react';
import { addDays } from '../../../platform/clock/index.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { CertificateKind } from '../index.ts';
import { certificateWords } from './certificateWords.ts';
import { useCertificateCommands } from './useCertificates.ts';
import styles from './Certificate.module.css';

const HALF_A_YEAR_DAYS = 182;

interface NewCertificateProps {
  kinds: readonly CertificateKind[];
  personName: string;
  today: string;
  onClose: () => void;
}

/** A new certificate: what for, under which name, for which days. */
export function NewCertificate({ kinds, personName, today, onClose }: NewCertificateProps) {
  const say = useMessages(certificateWords);
  const notify = useNotice();
  const { issue } = useCertificateCommands();
  const [kind, setKind] = useState<CertificateKind>(kinds[0] ?? 'giver');
  const [holderName, setHolderName] = useState(personName);
  const [from, setFrom] = useState(addDays(today, -HALF_A_YEAR_DAYS));
  const [until, setUntil] = useState(today);
  const [tried, setTried] = useState(false);
  const nameShort = holderName.trim().length < 2;
  const make = () => {
    setTried(true);
    if (nameShort || from === '' || until === '') return;
    issue.mutate({ kind, holderName: holderName.trim(), from, until }, {
      onSuccess() {
        notify({ tone: 'done', text: say.issued });
        onClose();
      },
    });
  };
  return (
    <Dialog
      title={say.form}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button variant="main" busy={issue.isPending} onPress={make}>
            {say.make}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {kinds.length < 2 ? null : <RadioGroup label={say.kind} options={kinds.map((value) => ({ value, label: say[value] }))} value={kind} onChange={setKind} />}
        <TextField label={say.name} value={holderName} onChange={setHolderName} {...(tried && nameShort ? { refusal: say.nameShort } : {})} />
        <div className={styles['days']}>
          <TextField label={say.from} type="date" value={from} onChange={setFrom} {...(tried && from === '' ? { refusal: say.dayWrong } : {})} />
          <TextField label={say.until} type="date" value={until} onChange={setUntil} {...(tried && until === '' ? { refusal: say.dayWrong } : {})} />
        </div>
        {issue.error ? <ErrorState problem={problemOf(issue.error)} /> : null}
      </div>
    </Dialog>
  );
}
