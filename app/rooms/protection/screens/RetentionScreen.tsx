import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { TaskLine } from '../../../platform/ui/TaskLine.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { readRetention, runRetention } from '../index.ts';
import type { RetentionView } from '../index.ts';
import { ChangeRule } from './ChangeRule.tsx';
import { DeskPage } from './DeskPage.tsx';
import { Loaded } from './Loaded.tsx';
import { deskWords } from './deskWords.ts';
import { erasureWords } from './erasureWords.ts';
import styles from './desk.module.css';

type Rule = RetentionView['rules'][number];
const YEAR = 365;
/** How soon after asking for a run the page asks for its result. */
const RUN_MS = 3_000;

/** How long what is kept, and the runs of these rules: counted first. */
export default function RetentionScreen() {
  const say = useMessages(erasureWords);
  const notify = useNotice();
  const client = useQueryClient();
  const query = useQuery(queryOptionsFor(readRetention, {}));
  const run = useMutation({
    mutationFn: (kind: 'dry' | 'real') => call(runRetention, { kind }),
    onSuccess() {
      notify({ tone: 'done', text: say.running });
      setTimeout(() => void client.invalidateQueries({ queryKey: [readRetention.path] }), RUN_MS);
    },
  });
  return (
    <DeskPage
      title={say.retention}
      actions={
        <Button busy={run.isPending} onPress={() => run.mutate('real')}>
          {say.real}
        </Button>
      }
      mainAction={
        <Button variant="main" busy={run.isPending} onPress={() => run.mutate('dry')}>
          {say.dry}
        </Button>
      }
    >
      <p className={styles['lead']}>{say.retentionLead}</p>
      {run.error ? <ErrorState problem={problemOf(run.error)} /> : null}
      <Loaded query={query}>{(data) => <Rules data={data} />}</Loaded>
    </DeskPage>
  );
}

function Rules({ data }: { data: RetentionView }) {
  const say = useMessages(erasureWords);
  const desk = useMessages(deskWords);
  const language = useLanguage();
  const [changing, setChanging] = useState<Rule | null>(null);
  const counted = data.runs.find(({ kind, doneAt }) => kind === 'dry' && doneAt !== null)?.counts;
  const period = ({ days }: Rule): string =>
    days === null
      ? say.asLong
      : days === 0
        ? say.sameNight
        : days >= 2 * YEAR
          ? say.years(formatNumber(Math.floor(days / YEAR)))
          : say.days(formatNumber(days));
  const named = (id: string): string => data.rules.find((rule) => rule.id === id)?.what[language] ?? id;
  const columns: readonly Column<Rule>[] = [
    {
      key: 'rule',
      title: say.rule,
      onPhone: 'head',
      cell: (rule) => (
        <span className={styles['cell']}>
          <b>{rule.what[language]}</b>
          <small>{rule.why[language]}</small>
        </span>
      ),
    },
    { key: 'period', title: say.period, width: '13%', onPhone: 'line', cell: period },
    {
      key: 'law',
      title: say.law,
      width: '17%',
      onPhone: 'line',
      cell: (rule) => (
        <span className={styles['cell']}>
          {rule.law}
          {rule.verified ? null : <small>{desk.unverified}</small>}
        </span>
      ),
    },
    {
      key: 'how',
      title: say.how,
      width: '18%',
      onPhone: 'line',
      cell: (rule) => (
        <span className={styles['cell']}>
          {say[`h_${rule.how}`]}
          {rule.how === 'people' || rule.how === 'night' ? <small>{rule.on ? say.on : say.off}</small> : null}
        </span>
      ),
    },
    {
      key: 'due',
      title: say.due,
      width: '12%',
      align: 'right',
      onPhone: 'end',
      cell: (rule) => (counted?.[rule.id] === undefined ? '' : formatNumber(counted[rule.id] ?? 0)),
    },
  ];
  return (
    <>
      <Table
        caption={say.retention}
        columns={columns}
        rows={data.rules}
        rowKey={({ id }) => id}
        rowHeight="tall"
        onRow={(rule) => setChanging(rule.how === 'people' || rule.how === 'night' ? rule : null)}
      />
      <Section title={say.runs} ruled>
        {data.runs.length === 0 ? <p className={styles['quiet']}>{say.noRuns}</p> : null}
        {data.runs.map((run) => {
          const told = Object.entries(run.counts ?? {}).filter(([, n]) => n > 0);
          const detail =
            run.doneAt === null
              ? say.busy
              : told.length === 0
                ? say.nothing
                : told.map(([id, n]) => `${named(id)}: ${formatNumber(n)}`).join('; ');
          return (
            <TaskLine
              key={run.id}
              title={`${formatInstant(run.askedAt)}, ${run.askedByName}`}
              detail={detail}
              mark={<Tag>{say[`r_${run.kind}`]}</Tag>}
            />
          );
        })}
      </Section>
      {changing === null ? null : <ChangeRule key={changing.id} rule={changing} onClose={() => setChanging(null)} />}
    </>
  );
}
