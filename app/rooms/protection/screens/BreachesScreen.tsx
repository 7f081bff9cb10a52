import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { IconShieldCheck } from '@tabler/icons-react';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import type { ReplyOf } from '../../../platform/http/endpoint.ts';
import { listBreaches } from '../index.ts';
import { BreachForm } from './BreachForm.tsx';
import { DeskPage } from './DeskPage.tsx';
import { LegalClock } from './LegalClock.tsx';
import { Loaded } from './Loaded.tsx';
import { breachWords } from './breachWords.ts';
import styles from './desk.module.css';

type Line = ReplyOf<typeof listBreaches>['breaches'][number];

/** Breaches, open ones first, each with its clock. */
export default function BreachesScreen() {
  const say = useMessages(breachWords);
  const { go } = useAddress();
  const query = useQuery(queryOptionsFor(listBreaches, {}));
  const [recording, setRecording] = useState(false);
  const open = query.data?.breaches.filter(({ closedAt }) => closedAt === null).length ?? 0;
  const settled = (one: Line) => one.guardiansToldAt !== null && one.agencyToldAt !== null;
  const columns: readonly Column<Line>[] = [
    { key: 'name', title: say.name, onPhone: 'head', cell: (one) => <b>{one.title}</b> },
    {
      key: 'children',
      title: say.children,
      width: '24%',
      onPhone: 'line',
      cell: (one) => (one.children === 0 ? say.noChildren : say.told(formatNumber(one.told), formatNumber(one.children))),
    },
    {
      key: 'clock',
      title: say.clock,
      width: '22%',
      onPhone: 'end',
      cell: (one) =>
        one.closedAt !== null ? (
          <Tag tone="done">{say.closed}</Tag>
        ) : settled(one) ? (
          <Tag>{say.s_guardians_told}</Tag>
        ) : (
          <LegalClock clock={one.clock} />
        ),
    },
  ];
  return (
    <DeskPage
      title={query.data === undefined ? say.back : open > 0 ? say.title(formatNumber(open)) : say.none}
      mainAction={
        <Button variant="main" onPress={() => setRecording(true)}>
          {say.record}
        </Button>
      }
    >
      <p className={styles['lead']}>{say.lead}</p>
      <Loaded query={query}>
        {({ breaches }) =>
          breaches.length === 0 ? (
            <EmptyState title={say.empty} icon={<IconShieldCheck aria-hidden="true" />}>
              {say.emptyHelp}
            </EmptyState>
          ) : (
            <Table
              caption={say.back}
              columns={columns}
              rows={breaches}
              rowKey={({ id }) => id}
              rowHref={({ id }) => `/perlindungan/kegagalan/${id}`}
            />
          )
        }
      </Loaded>
      {recording ? (
        <BreachForm breach={null} onClose={() => setRecording(false)} onSaved={(id) => go(`/perlindungan/kegagalan/${id}`)} />
      ) : null}
    </DeskPage>
  );
}
