import { IconLock } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { GuardianDoors } from '../index.ts';
import { doorWords } from './doorWords.ts';
import styles from './doors.module.css';

interface DoorLineProps {
  guardian: GuardianDoors['guardians'][number];
  onMake: () => void;
  onEnd: () => void;
}

/** One guardian with the state of the door, and what can be done about it. */
export function DoorLine({ guardian: { name, relation, door }, onMake, onEnd }: DoorLineProps) {
  const say = useMessages(doorWords);
  const relationWords = say[`relation_${relation}`];
  const works = door?.state === 'open' || door?.state === 'locked';
  return (
    <div className={styles['line']}>
      <p>
        <b>{name === null ? relationWords : `${relationWords}, ${name}`}</b>
        <small>{door === null ? say.none : <StateWords door={door} />}</small>
      </p>
      {door?.state === 'locked' && door.lockedAt !== null ? (
        <Callout tone="severe" icon={<IconLock aria-hidden="true" />} title={say.locked(formatDate(door.lockedAt))}>
          {say.lockedHelp}
        </Callout>
      ) : null}
      <div className={styles['steps']} data-print="no">
        <Button onPress={onMake}>{works ? say.renew : say.make}</Button>
        {works ? (
          <Button variant="text" onPress={onEnd}>
            {say.end}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function StateWords({ door }: { door: NonNullable<DoorLineProps['guardian']['door']> }) {
  const say = useMessages(doorWords);
  if (door.state === 'expired') return say.expired;
  if (door.state === 'ended') return say.ended;
  const used = door.lastUsedAt === null ? say.neverUsed : say.lastUsed(formatDate(door.lastUsedAt));
  return `${say.open(formatDate(door.endsAt))}, ${used}`;
}
