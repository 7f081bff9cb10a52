import { useState } from 'react';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { doorWords } from './doorWords.ts';
import styles from './door.module.css';

/** A link that is shown once, to be copied. Where copying is refused, it can be selected by hand. */
export function OneTimeLink({ link }: { link: string }) {
  const say = useMessages(doorWords);
  const [copied, setCopied] = useState(false);
  return (
    <div className={styles['link']}>
      <output aria-label={say.linkLabel}>{link}</output>
      <div>
        <Button
          icon={copied ? <IconCheck /> : <IconCopy />}
          onPress={() => {
            navigator.clipboard.writeText(link).then(
              () => setCopied(true),
              () => setCopied(false),
            );
          }}
        >
          {copied ? say.copied : say.copy}
        </Button>
      </div>
    </div>
  );
}
