import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { GuardianDoors } from '../index.ts';
import { DoorLine } from './DoorLine.tsx';
import { MakeDoor } from './MakeDoor.tsx';
import { doorWords } from './doorWords.ts';
import { useDoorCommands, useDoors } from './useDoors.ts';

type Guardian = GuardianDoors['guardians'][number];

/** The part of a child's page on the doors of its guardians: how each stands, a new one, the end of one. */
export default function DoorPanel({ childId }: { childId: string }) {
  const say = useMessages(doorWords);
  const notify = useNotice();
  const doors = useDoors(childId);
  const { end } = useDoorCommands(childId);
  const [making, setMaking] = useState<Guardian | null>(null);
  const [ending, setEnding] = useState<Guardian | null>(null);
  const nameOf = (guardian: Guardian): string => guardian.name ?? say[`relation_${guardian.relation}`];

  function close(guardian: Guardian) {
    end.mutate(guardian.guardianId, {
      onSuccess() {
        notify({ tone: 'done', text: say.endDone });
        setEnding(null);
      },
    });
  }

  return (
    <Section title={say.title} note={say.note} ruled>
      {doors.error ? <ErrorState problem={problemOf(doors.error)} onRetry={() => void doors.refetch()} /> : null}
      {doors.data === undefined && !doors.error ? <Skeleton lines={2} /> : null}
      {doors.data?.guardians.length === 0 ? <p>{say.nobody}</p> : null}
      {doors.data?.guardians.map((guardian) => (
        <DoorLine key={guardian.guardianId} guardian={guardian} onMake={() => setMaking(guardian)} onEnd={() => setEnding(guardian)} />
      ))}
      {making === null ? null : <MakeDoor childId={childId} guardian={making} name={nameOf(making)} onClose={() => setMaking(null)} />}
      <Dialog
        title={say.endTitle(ending === null ? '' : nameOf(ending))}
        open={ending !== null}
        onClose={() => setEnding(null)}
        actions={
          <>
            <Button onPress={() => setEnding(null)}>{say.cancel}</Button>
            <Button variant="destructive" busy={end.isPending} onPress={() => ending !== null && close(ending)}>
              {say.end}
            </Button>
          </>
        }
      >
        <p>{say.endEffect}</p>
        {end.error ? <ErrorState problem={problemOf(end.error)} /> : null}
      </Dialog>
    </Section>
  );
}
