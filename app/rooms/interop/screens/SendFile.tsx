import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { FileDrop } from '../../../platform/ui/FileDrop.tsx';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { Progress } from '../../../platform/ui/Progress.tsx';
import { IconFileAlert } from '@tabler/icons-react';
import { importWords } from './importWords.ts';
import { refusalView } from './refusal.ts';
import { secondsLeft } from './timeLeft.ts';
import type { SendingState } from './useSending.ts';
import styles from './SendFile.module.css';

const KILO = 1024;

/** The place to drop a file, the file on its way, and why one was not taken. */
export function SendFile({ sending }: { sending: SendingState }) {
  const say = useMessages(importWords);
  const language = useLanguage();
  const { current, refused } = sending;
  const problem = refused ? refusalView(refused, language) : null;
  const elapsed = current ? (performance.now() - current.startedAt) / 1000 : 0;
  return (
    <div className={styles['send']}>
      {refused && problem ? (
        <div role="alert">
          <Callout
            tone="severe"
            icon={<IconFileAlert aria-hidden="true" />}
            title={say.refusedFile(refused.name)}
            action={problem.code === 'import.demo' ? <Button variant="main" href="/kota-sendiri">{say.ownCity}</Button> : undefined}
          >
            {problem.title} {problem.help}
          </Callout>
        </div>
      ) : null}
      {current ? (
        <div className={styles['way']}>
          <Progress
            label={say.sending(current.name)}
            done={Math.round(current.sent / KILO)}
            total={Math.max(1, Math.round(current.total / KILO))}
            unit="KB"
            secondsLeft={current.total > 0 ? secondsLeft(0, current.sent / current.total, elapsed) : undefined}
          />
          <Button onPress={sending.stop}>{say.cancelSending}</Button>
        </div>
      ) : (
        <FileDrop title={say.lead} accept={['.xls', '.xlsx', '.csv', '.html', '.htm']} onFile={sending.send}>
          {say.dropHelp}
        </FileDrop>
      )}
    </div>
  );
}
