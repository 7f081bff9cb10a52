import { useState } from 'react';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { encode } from 'uqr';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { doorWords } from './doorWords.ts';
import { fetchCard } from './useDoors.ts';
import styles from './doors.module.css';

interface NewCardProps {
  link: string;
  endsAt: string;
  onClose: () => void;
}

/** The link, shown this once: as a picture to scan, as text, as a card to print. */
export function NewCard({ link, endsAt, onClose }: NewCardProps) {
  const say = useMessages(doorWords);
  const [copied, setCopied] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  async function download() {
    try {
      const anchor = document.createElement('a');
      anchor.href = URL.createObjectURL(await fetchCard({ link, endsAt }));
      anchor.download = 'kartu.pdf';
      anchor.click();
      URL.revokeObjectURL(anchor.href);
      setProblem(null);
    } catch (error) {
      setProblem(error);
    }
  }

  return (
    <Dialog
      title={say.madeTitle}
      open
      onClose={onClose}
      keepOpen
      actions={
        <Button variant="main" onPress={onClose}>
          {say.done}
        </Button>
      }
    >
      <div className={styles['form']}>
        <p>{say.madeHelp}</p>
        <QrPicture text={link} label={say.qr} />
        <output aria-label={say.link} className={styles['link']}>
          {link}
        </output>
        <div className={styles['steps']}>
          <Button icon={<IconDownload />} onPress={() => void download()}>
            {say.print}
          </Button>
          <Button icon={copied ? <IconCheck /> : <IconCopy />} onPress={() => void navigator.clipboard.writeText(link).then(() => setCopied(true), () => setCopied(false))}>
            {copied ? say.copied : say.copy}
          </Button>
        </div>
        <p className={styles['quiet']}>{say.until(formatDate(endsAt))}</p>
        {problem === null ? null : <ErrorState problem={problemOf(problem)} onRetry={() => void download()} />}
      </div>
    </Dialog>
  );
}

/** A QR code as one path, with the quiet border that cameras need. */
function QrPicture({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg className={styles['qr']} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
