import { useState } from 'react';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { FrontDoor } from '../../../platform/ui/shell/FrontDoor.tsx';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { findCertificate } from '../index.ts';
import { CertificateFacts } from './CertificateFacts.tsx';
import { certificateWords } from './certificateWords.ts';
import styles from './Certificate.module.css';

/** Whether a certificate is genuine, for anybody who holds the paper. */
export default function GenuineScreen() {
  const code = useAddress().params['code'];
  return code === undefined ? <AskCode /> : <Genuine code={code} />;
}

function AskCode() {
  const say = useMessages(certificateWords);
  const { go } = useAddress();
  const [typed, setTyped] = useState('');
  return (
    <FrontDoor title={say.checkTitle} lead={say.checkLead}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') go(`/sertifikat/${encodeURIComponent(typed.trim())}`);
        }}
      >
        <TextField label={say.checkCode} value={typed} onChange={setTyped} autoComplete="off" />
        <Button variant="main" type="submit" wide>
          {say.check}
        </Button>
      </form>
    </FrontDoor>
  );
}

function Genuine({ code }: { code: string }) {
  const say = useMessages(certificateWords);
  const found = useQuery({ ...queryOptionsFor(findCertificate, { code }), placeholderData: undefined });
  if (found.error) {
    const problem = problemOf(found.error);
    return (
      <FrontDoor title={problem.code === 'record.missing' ? say.unknown : problem.title} lead={problem.code === 'record.missing' ? say.unknownHelp : problem.help}>
        {problem.code === 'record.missing' ? null : <ErrorState problem={problem} onRetry={() => void found.refetch()} />}
        <Button href="/sertifikat">{say.again}</Button>
      </FrontDoor>
    );
  }
  if (!found.data) {
    return (
      <FrontDoor title={say.checkTitle}>
        <Skeleton lines={3} />
      </FrontDoor>
    );
  }
  const one = found.data;
  return (
    <FrontDoor title={say.genuine} lead={say.issuedBy(one.cityName, formatDate(one.issuedOn))}>
      <div className={styles['yes']}>
        <IconRosetteDiscountCheck size={44} stroke={1.5} color="var(--daun-700)" aria-hidden="true" />
        <p className={styles['name']}>{one.holderName ?? say.hiddenName}</p>
        <p>
          {say[one.kind]}, {say.period(formatDate(one.fromOn), formatDate(one.untilOn))}
        </p>
        <CertificateFacts figures={one.figures} />
        <Button variant="text" href="/sertifikat">{say.again}</Button>
      </div>
    </FrontDoor>
  );
}
