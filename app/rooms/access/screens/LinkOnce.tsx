import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { OneTimeLink } from './OneTimeLink.tsx';
import { peopleWords } from './peopleWords.ts';
import type { usePeopleCommands } from './usePeople.ts';
import styles from './people.module.css';

interface LinkOnceProps {
  name: string;
  invite: Pick<ReturnType<typeof usePeopleCommands>['invite'], 'data' | 'error'>;
  onRetry: () => void;
  onClose: () => void;
}

/** The one-time link of a person, shown once, with how to hand it over. */
export function LinkOnce({ name, invite, onRetry, onClose }: LinkOnceProps) {
  const say = useMessages(peopleWords);
  return (
    <div className={styles['form']}>
      <h3>{say.linkTitle(name)}</h3>
      <p className={styles['quiet']}>{say.linkHelp}</p>
      {invite.data ? (
        <>
          <OneTimeLink link={invite.data.link} />
          <p className={styles['source']}>{say.linkUntil(formatInstant(invite.data.expiresAt))}</p>
        </>
      ) : invite.error ? (
        <ErrorState problem={problemOf(invite.error)} onRetry={onRetry} />
      ) : (
        <Skeleton lines={2} />
      )}
      <div className={styles['buttons']}>
        <Button variant="main" onPress={onClose}>
          {say.close}
        </Button>
      </div>
    </div>
  );
}
