import { useState } from 'react';
import { IconHeartHandshake } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import type { FosterParentView } from '../index.ts';
import { ElectionNotice } from './ElectionNotice.tsx';
import { FactsDialog } from './FactsDialog.tsx';
import { RestDialog } from './RestDialog.tsx';
import { factsWords } from './factsWords.ts';
import { hindranceWord } from './hindranceWord.ts';
import { RecordFosterParent } from './RecordFosterParent.tsx';
import { pairingWords } from './pairingWords.ts';
import { useFosterParents } from './usePairing.ts';
import styles from './foster.module.css';

/** Foster parents: who is ready, what the others lack, and where it is recorded. */
export default function FosterParentsScreen() {
  const say = useMessages(pairingWords);
  const list = useFosterParents();
  const facts = useMessages(factsWords);
  const [recording, setRecording] = useState<FosterParentView | null>(null);
  const [knowing, setKnowing] = useState<FosterParentView | null>(null);
  const [resting, setResting] = useState<FosterParentView | null>(null);
  const nearToday = (day: string): boolean => day <= new Date().toISOString().slice(0, 10);
  const columns: readonly Column<FosterParentView>[] = [
    { key: 'name', title: say.name, width: '28%', onPhone: 'head', cell: (one) => (
        <span className={styles['name']}>
          <b>{one.personName}</b>
          <span>{[one.organisation, one.homeVillageName === null ? null : facts.from(one.homeVillageName), one.capacityWish === null || one.capacityWish === one.capacity ? null : facts.wish(formatNumber(one.capacityWish))].filter(Boolean).join(', ')}</span>
        </span>
      ),
    },
    { key: 'children', title: say.children, width: '18%', onPhone: 'end', cell: (one) => say.places(formatNumber(one.children), formatNumber(one.capacity)) },
    {
      key: 'missing',
      title: say.missing,
      onPhone: 'plain',
      cell: (one) =>
        (
          <span className={styles['why']}>
            {one.hindrances.length === 0 ? <Tag tone="done">{say.ready}</Tag> : null}
            {one.hindrances.map((why) => (
              <Tag key={why}>{hindranceWord(why, one, say)}</Tag>
            ))}
            {one.isPolitician ? <Tag>{facts.politician}</Tag> : null}
            {one.rest === null ? null : <Tag tone="warm">{nearToday(one.rest.from) ? facts.restTag(formatDate(one.rest.until)) : facts.restSoon(formatDate(one.rest.from))}</Tag>}
          </span>
        ),
    },
    {
      key: 'record', title: say.change, width: '270px', onPhone: 'plain',
      cell: (one) => (
        <span className={styles['why']}>
          <Button variant="text" onPress={() => setRecording(one)}>{say.record}</Button>
          <Button variant="text" onPress={() => setKnowing(one)}>{facts.facts}</Button>
          <Button variant="text" onPress={() => setResting(one)}>{facts.rest}</Button>
        </span>
      ),
    },
  ];
  const all = list.data?.fosterParents;
  return (
    <Page
      title={say.title}
      mainAction={
        <Button variant="main" icon={<IconHeartHandshake />} href="/bapak-asuh/pasangan">
          {say.matchAll}
        </Button>
      }
    >
      <div className={styles['notice']}>
        <ElectionNotice />
      </div>
      {all === undefined ? (
        list.error ? (
          <ErrorState problem={problemOf(list.error)} onRetry={() => void list.refetch()} />
        ) : (
          <Skeleton lines={6} />
        )
      ) : all.length === 0 ? (
        <EmptyState title={say.empty} icon={<IconHeartHandshake aria-hidden="true" />}>
          {say.emptyHelp}
        </EmptyState>
      ) : (
        <Section
          title={say.lead(formatNumber(all.filter(({ hindrances }) => hindrances.length === 0).length), formatNumber(all.length))}
          source={say.leadNote}
          level="sentence"
        >
          <Table caption={say.title} columns={columns} rows={all} rowKey={(one) => one.personId} />
        </Section>
      )}
      {knowing === null ? null : <FactsDialog parent={knowing} onClose={() => setKnowing(null)} />}
      {resting === null ? null : <RestDialog parent={resting} onClose={() => setResting(null)} />}
      {recording === null ? null : <RecordFosterParent parent={recording} onClose={() => setRecording(null)} />}
    </Page>
  );
}
