import { useState } from 'react';
import { IconHeartHandshake } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { ChildPairingView } from '../index.ts';
import { ConflictPart } from './ConflictPart.tsx';
import { PairDialog } from './PairDialog.tsx';
import { pairingWords } from './pairingWords.ts';
import { useChildPairings, usePairingCommands } from './usePairing.ts';
import styles from './foster.module.css';

const dayOf = (instant: string): string => formatDate(instant.slice(0, 10));

/** The part of a child's page on its foster parent: who it is, what stands in the way, and ending it. */
export default function PairingPanel({ childId }: { childId: string }) {
  const say = useMessages(pairingWords);
  const pairings = useChildPairings(childId);
  const [pairing, setPairing] = useState(false);
  const [replacing, setReplacing] = useState<ChildPairingView | null>(null);
  const [ending, setEnding] = useState<ChildPairingView | null>(null);
  const page = pairings.data;
  if (page === undefined) {
    return (
      <Section title={say.panel} ruled>
        {pairings.error ? <ErrorState problem={problemOf(pairings.error)} onRetry={() => void pairings.refetch()} /> : <Skeleton lines={3} />}
      </Section>
    );
  }
  const present = page.pairings.find(({ endedAt }) => endedAt === null);
  const before = page.pairings.filter(({ endedAt }) => endedAt !== null);
  return (
    <Section title={say.panel} ruled>
      {present === undefined ? (
        <p>{say.nobody}</p>
      ) : (
        <>
          <p>{present.startedAt === null ? say.proposedTo(present.personName, dayOf(present.proposedAt)) : say.pairedWith(present.personName, dayOf(present.startedAt))}</p>
          {present.pausedAt === null ? null : <Callout tone="warm">{say.paused(dayOf(present.pausedAt))}</Callout>}
        </>
      )}
      {present === undefined && page.hindrances.length > 0 ? (
        <div className={styles['why']}>
          {page.hindrances.map((one) => (
            <Tag key={one} tone="warm">
              {say[one]}
            </Tag>
          ))}
        </div>
      ) : null}
      <div className={styles['buttons']} data-print="no">
        {present === undefined && page.hindrances.length === 0 ? (
          <Button icon={<IconHeartHandshake />} onPress={() => setPairing(true)}>
            {say.pair}
          </Button>
        ) : null}
        {present === undefined ? null : (
          <>
            <Button onPress={() => setReplacing(present)}>{say.replace}</Button>
            <Button onPress={() => setEnding(present)}>{say.end}</Button>
          </>
        )}
      </div>
      {before.length === 0 ? null : (
        <ul className={styles['pairs']}>
          {before.map((one) => (
            <li key={one.pairingId} className={styles['quiet']}>
              {say.before(one.personName, dayOf(one.endedAt ?? one.proposedAt))}
            </li>
          ))}
        </ul>
      )}
      <ConflictPart childId={childId} conflicts={page.conflicts} />
      {replacing === null ? null : <PairDialog childId={childId} replaces={replacing.pairingId} open onClose={() => setReplacing(null)} />}
      <PairDialog childId={childId} open={pairing} onClose={() => setPairing(false)} />
      {ending === null ? null : <EndDialog childId={childId} pairing={ending} onClose={() => setEnding(null)} />}
    </Section>
  );
}

function EndDialog({ childId, pairing, onClose }: { childId: string; pairing: ChildPairingView; onClose: () => void }) {
  const say = useMessages(pairingWords);
  const notify = useNotice();
  const { end } = usePairingCommands();
  const save = () =>
    end.mutate(
      { childId, pairingId: pairing.pairingId },
      {
        onSuccess() {
          notify({ tone: 'done', text: say.ended });
          onClose();
        },
      },
    );
  return (
    <Dialog
      title={say.endTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button variant="main" busy={end.isPending} onPress={save}>
            {say.end}
          </Button>
        </>
      }
    >
      <p>{say.endHelp}</p>
      {end.error ? <ErrorState problem={problemOf(end.error)} /> : null}
    </Dialog>
  );
}
