import { useState } from 'react';
import { IconCertificate, IconDownload } from '@tabler/icons-react';
import { addressOf } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { downloadCertificate, writtenCode } from '../index.ts';
import type { CertificateView } from '../index.ts';
import { CertificateFacts } from './CertificateFacts.tsx';
import { certificateWords } from './certificateWords.ts';
import { NameChoice } from './NameChoice.tsx';
import { NewCertificate } from './NewCertificate.tsx';
import { useCertificateCommands, useMyCertificates } from './useCertificates.ts';
import styles from './Certificate.module.css';

/** A holder's certificates: made for a period, printed, taken back; and whether the wall may name them. */
export default function CertificatesScreen() {
  const say = useMessages(certificateWords);
  const mine = useMyCertificates();
  const [making, setMaking] = useState(false);
  const seen = mine.data;
  if (!seen) {
    return <Page title={say.title}>{mine.error ? <ErrorState problem={problemOf(mine.error)} onRetry={() => void mine.refetch()} /> : <Skeleton lines={4} />}</Page>;
  }
  return (
    <Page
      title={say.title}
      {...(seen.waitsForElection ? {} : { mainAction: <Button variant="main" icon={<IconCertificate />} onPress={() => setMaking(true)}>{say.make}</Button> })}
    >
      <div className={styles['page']}>
        {seen.waitsForElection ? (
          <Callout tone="warm" title={say.waits}>
            {say.waitsHelp}
          </Callout>
        ) : (
          <p>{say.lead}</p>
        )}
        {seen.certificates.length === 0 && !seen.waitsForElection ? (
          <EmptyState title={say.none} icon={<IconCertificate aria-hidden="true" />}>
            {say.noneHelp}
          </EmptyState>
        ) : (
          <div className={styles['list']}>
            {seen.certificates.map((one) => (
              <OneCertificate key={one.id} certificate={one} mayPrint={!seen.waitsForElection} />
            ))}
          </div>
        )}
        <NameChoice personName={seen.personName} />
      </div>
      {making ? <NewCertificate kinds={seen.kinds} personName={seen.personName} today={seen.today} onClose={() => setMaking(false)} /> : null}
    </Page>
  );
}

function OneCertificate({ certificate, mayPrint }: { certificate: CertificateView; mayPrint: boolean }) {
  const say = useMessages(certificateWords);
  const notify = useNotice();
  const { end } = useCertificateCommands();
  const [asking, setAsking] = useState(false);
  return (
    <article className={styles['certificate']}>
      <h2>{say[certificate.kind]}</h2>
      <p>
        {certificate.holderName}, {say.period(formatDate(certificate.fromOn), formatDate(certificate.untilOn))}
      </p>
      <CertificateFacts figures={certificate.figures} />
      <p className={styles['quiet']}>{say.code(writtenCode(certificate.code))}</p>
      <div className={styles['buttons']} data-print="no">
        {mayPrint ? (
          <Button icon={<IconDownload />} onPress={() => window.location.assign(addressOf(downloadCertificate, { certificateId: certificate.id }).url)}>
            {say.download}
          </Button>
        ) : null}
        <Button variant="text" onPress={() => setAsking(true)}>
          {say.end}
        </Button>
      </div>
      <Dialog
        title={say.endTitle}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{say.cancel}</Button>
            <Button variant="destructive" busy={end.isPending} onPress={() => end.mutate(certificate.id, { onSuccess: () => notify({ tone: 'done', text: say.ended }) })}>
              {say.end}
            </Button>
          </>
        }
      >
        <p>{say.endHelp}</p>
        {end.error ? <ErrorState problem={problemOf(end.error)} /> : null}
      </Dialog>
    </article>
  );
}
