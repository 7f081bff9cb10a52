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
import type { FosterParentView } from '../index.ts';
import { RecordFosterParent } from './RecordFosterParent.tsx';
import { pairingWords } from './pairingWords.ts';
import { useFosterParents } from './usePairing.ts';
import styles from './foster.module.css';

/** Foster parents: who is ready, what the others lack, and where it is recorded. */
export default function FosterParentsScreen() {
  const say = useMessages(pairingWords);
  const list = useFosterParents();
  const [recording, setRecording] = useState<FosterParentView | null>(null);
  const columns: readonly Column<FosterParentView>[] = [
    { key: 'name', title: say.name, width: '28%', onPhone: 'head', cell: (one) => <b>{one.personName}</b> },
    { key: 'children', title: say.children, width: '18%', onPhone: 'end', cell: (one) => say.places(formatNumber(one.children), formatNumber(one.capacity)) },
    {
      key: 'missing',
      title: say.missing,
      onPhone: 'plain',
      cell: (one) =>
        one.hindrances.length === 0 ? (
          <Tag tone="done">{say.ready}</Tag>
        ) : (
          <span className={styles['why']}>
            {one.hindrances.map((why) => (
              <Tag key={why}>{say[why]}</Tag>
            ))}
          </span>
        ),
    },
    { key: 'record', title: say.record, width: '14%', onPhone: 'plain', cell: (one) => <Button onPress={() => setRecording(one)}>{say.record}</Button> },
  ];
  const all = list.data?.fosterParents;
  return (
    <Page title={say.title}>
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
      {recording === null ? null : <RecordFosterParent parent={recording} onClose={() => setRecording(null)} />}
    </Page>
  );
}
