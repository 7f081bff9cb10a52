import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconEyeCheck } from '@tabler/icons-react';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { SourceLine } from '../../../platform/ui/SourceLine.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { Tabs } from '../../../platform/ui/Tabs.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { formatDate, formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { useSignedIn } from '../../../platform/ui/shell/signedIn.ts';
import { listReadingFindings } from '../../audit/index.ts';
import type { FindingView } from '../../audit/index.ts';
import { lookAgain } from '../index.ts';
import { DeskPage } from './DeskPage.tsx';
import { FindingSheet } from './FindingSheet.tsx';
import { LimitsSheet } from './LimitsSheet.tsx';
import { Loaded } from './Loaded.tsx';
import { deskWords } from './deskWords.ts';
import { findingSentence, readingWords } from './readingWords.ts';
import styles from './desk.module.css';

/** How soon after asking for a look the page asks again. */
const LOOK_MS = 4_000;

/** Reading that stands out, each with its rule, its figures and the way on. */
export default function ReadingScreen() {
  const say = useMessages(readingWords);
  const desk = useMessages(deskWords);
  const notify = useNotice();
  const client = useQueryClient();
  const { verbs } = useSignedIn();
  const mayDecide = verbs.includes('protection.desk');
  const [chosen, setChosen] = useState<FindingView | null>(null);
  const [limits, setLimits] = useState(false);
  const waiting = useQuery(queryOptionsFor(listReadingFindings, { which: 'waiting' }));
  const look = useMutation({
    mutationFn: () => call(lookAgain, {}),
    onSuccess() {
      notify({ tone: 'done', text: say.looking });
      setTimeout(() => void client.invalidateQueries({ queryKey: [listReadingFindings.path] }), LOOK_MS);
    },
  });
  const facts = waiting.data;
  const judged = (facts?.explained ?? 0) + (facts?.concern ?? 0);
  const list = (which: 'waiting' | 'answered') => <List which={which} {...(mayDecide ? { onChoose: setChosen } : {})} />;
  return (
    <DeskPage
      title={facts === undefined ? desk.reading : facts.waiting > 0 ? say.title(formatNumber(facts.waiting)) : say.none}
      {...(mayDecide
        ? {
            actions: <Button onPress={() => setLimits(true)}>{say.limits}</Button>,
            mainAction: (
              <Button variant="main" busy={look.isPending} onPress={() => look.mutate()}>
                {say.lookNow}
              </Button>
            ),
          }
        : {})}
    >
      <p className={styles['lead']}>{say.lead}</p>
      <SourceLine>
        {facts === undefined ? '' : facts.lookedAt === null ? say.neverLooked : say.lookedAt(formatInstant(facts.lookedAt))}{' '}
        {facts !== undefined && judged > 0 ? say.rate(formatNumber(facts.explained), formatNumber(judged)) : ''}
      </SourceLine>
      <Tabs
        label={say.what}
        tabs={[
          { key: 'waiting', label: say.waiting, note: formatNumber(facts?.waiting ?? 0), content: () => list('waiting') },
          { key: 'answered', label: say.answered, content: () => list('answered') },
        ]}
      />
      <FindingSheet key={chosen?.id ?? ''} finding={chosen} onClose={() => setChosen(null)} />
      {limits ? <LimitsSheet onClose={() => setLimits(false)} /> : null}
    </DeskPage>
  );
}

function List({ which, onChoose }: { which: 'waiting' | 'answered'; onChoose?: (finding: FindingView) => void }) {
  const say = useMessages(readingWords);
  const query = useQuery(queryOptionsFor(listReadingFindings, { which }));
  const state = (one: FindingView) => (one.state === 'asked' ? say.s_asked(formatInstant(one.askedAt ?? '')) : say[`s_${one.state}`]);
  const columns: readonly Column<FindingView>[] = [
    { key: 'who', title: say.who, width: '22%', onPhone: 'head', cell: (one) => <b>{one.actorName ?? say.several}</b> },
    {
      key: 'what',
      title: say.what,
      onPhone: 'plain',
      cell: (one) => (
        <span className={styles['cell']}>
          {findingSentence(one.rule, one.figures, say, formatNumber)}
          {one.answer === null ? null : <small>{one.answer}</small>}
        </span>
      ),
    },
    { key: 'when', title: say.when, width: '14%', onPhone: 'line', cell: (one) => formatDate(one.day) },
    {
      key: 'state',
      title: say.state,
      width: '20%',
      onPhone: 'end',
      cell: (one) => <Tag tone={one.state === 'concern' ? 'severe' : one.state === 'open' ? 'warm' : 'quiet'}>{state(one)}</Tag>,
    },
  ];
  return (
    <Loaded query={query}>
      {({ findings }) =>
        findings.length === 0 ? (
          <EmptyState title={say.empty} icon={<IconEyeCheck aria-hidden="true" />}>
            {say.emptyHelp}
          </EmptyState>
        ) : (
          <Table
            caption={say.what}
            columns={columns}
            rows={findings}
            rowKey={({ id }) => id}
            {...(onChoose ? { onRow: onChoose } : {})}
            rowHeight="tall"
            stale={query.isPlaceholderData}
          />
        )
      }
    </Loaded>
  );
}
