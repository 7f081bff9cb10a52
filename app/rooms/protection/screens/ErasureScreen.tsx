import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { IconEraser } from '@tabler/icons-react';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { formatDate, formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { listErasures } from '../index.ts';
import type { ErasureView } from '../index.ts';
import { CoarseChild } from './CoarseChild.tsx';
import { DecideErasure } from './DecideErasure.tsx';
import { DeskPage } from './DeskPage.tsx';
import { Loaded } from './Loaded.tsx';
import { deskWords } from './deskWords.ts';
import { erasureWords } from './erasureWords.ts';
import styles from './desk.module.css';

const KEPT = /_kept$/;

/** Erasures, those that wait for a second person first. */
export default function ErasureScreen() {
  const say = useMessages(erasureWords);
  const desk = useMessages(deskWords);
  const query = useQuery(queryOptionsFor(listErasures, {}));
  const [chosen, setChosen] = useState<ErasureView | null>(null);
  const waiting = query.data?.erasures.filter(({ state }) => state === 'proposed').length ?? 0;
  const gone = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).reduce((sum, [key, n]) => (KEPT.test(key) ? sum : sum + n), 0);
  const columns: readonly Column<ErasureView>[] = [
    { key: 'child', title: say.child, width: '26%', onPhone: 'head', cell: (one) => <CoarseChild child={one.child} /> },
    {
      key: 'verdict',
      title: say.verdict,
      width: '20%',
      onPhone: 'plain',
      cell: (one) => (one.verdict === 'erase' ? say.erase : say.restrict(formatDate(one.keepUntil ?? ''))),
    },
    {
      key: 'why',
      title: say.why,
      onPhone: 'plain',
      cell: (one) => (
        <span className={styles['cell']}>
          {one.reason}
          <small>{say.by(one.proposedByName, formatInstant(one.proposedAt))}</small>
        </span>
      ),
    },
    {
      key: 'state',
      title: say.state,
      width: '22%',
      onPhone: 'end',
      cell: (one) => (
        <span className={styles['cell']}>
          <Tag tone={one.state === 'proposed' ? 'warm' : one.state === 'done' ? 'done' : 'quiet'}>{say[`s_${one.state}`]}</Tag>
          {one.decidedByName === null || one.decidedAt === null ? null : (
            <small>{say.by(one.decidedByName, formatInstant(one.decidedAt))}</small>
          )}
          {one.counts === null ? null : <small>{say.counted(formatNumber(gone(one.counts)))}</small>}
        </span>
      ),
    },
  ];
  return (
    <DeskPage title={query.data === undefined ? desk.erasure : waiting > 0 ? say.title(formatNumber(waiting)) : say.none}>
      <p className={styles['lead']}>{say.lead}</p>
      <Loaded query={query}>
        {({ erasures }) =>
          erasures.length === 0 ? (
            <EmptyState title={say.empty} icon={<IconEraser aria-hidden="true" />}>
              {say.emptyHelp}
            </EmptyState>
          ) : (
            <Table
              caption={say.none}
              columns={columns}
              rows={erasures}
              rowKey={({ id }) => id}
              rowHeight="tall"
              onRow={(one) => setChosen(one.state === 'proposed' ? one : null)}
            />
          )
        }
      </Loaded>
      {chosen === null ? null : <DecideErasure key={chosen.id} erasure={chosen} onClose={() => setChosen(null)} />}
    </DeskPage>
  );
}
