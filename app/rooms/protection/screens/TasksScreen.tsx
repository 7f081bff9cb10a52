import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconShieldCheck } from '@tabler/icons-react';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Link } from '../../../platform/ui/Link.tsx';
import { Menu } from '../../../platform/ui/Menu.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { TaskLine } from '../../../platform/ui/TaskLine.tsx';
import { aliasOf } from '../../../platform/ui/alias.ts';
import { formatAge } from '../../../platform/ui/dates.ts';
import { defineMessages, useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { finishCorrection, listProtectionTasks, tellGuardian } from '../index.ts';
import type { ProtectionTasksView } from '../index.ts';
import { LegalClock } from './LegalClock.tsx';
import { Loaded } from './Loaded.tsx';
import { breachWord, breachWords } from './breachWords.ts';
import { codeWord, requestWords } from './requestWords.ts';
import styles from './desk.module.css';

const words = defineMessages({
  id: {
    title: (n: string) => `${n} tugas dari pelindung data`,
    tasks: 'Tugas dari pelindung data',
    none: 'Tidak ada tugas dari pelindung data',
    empty: 'Tidak ada yang menunggu',
    emptyHelp: 'Di sini muncul wali yang harus diberi tahu tatap muka, dan isian yang menurut wali keliru.',
    tell: (n: string) => `Beri tahu ${n} wali tatap muka`,
    tellHelp: 'Bacakan kalimat di bawah. Jangan lewat pesan atau tetangga.',
    told: 'Sudah',
    corrections: 'Periksa isian bersama wali',
    open: 'Buka halaman anak',
    corrected: 'Sudah dibetulkan',
    was_right: 'Ternyata benar',
    unreachable: 'Wali tidak terjangkau',
    done: 'Hasil',
  },
  en: {
    title: (n) => `${n} tasks of data protection`,
    tasks: 'Tasks of data protection',
    none: 'No task of data protection',
    empty: 'Nothing waits',
    emptyHelp: 'Guardians to be told face to face, and fields that a guardian says are wrong, appear here.',
    tell: (n) => `Tell ${n} guardians face to face`,
    tellHelp: 'Read the sentences below out. Not by message, not through neighbours.',
    told: 'Told',
    corrections: 'Check fields with the guardian',
    open: 'Open the child\u2019s page',
    corrected: 'Corrected',
    was_right: 'It was right',
    unreachable: 'Guardian not reachable',
    done: 'Result',
  },
});

const ways = ['visit', 'posyandu', 'puskesmas', 'unreachable'] as const;
const results = ['corrected', 'was_right', 'unreachable'] as const;

/** What the desk asks of the puskesmas. */
export default function TasksScreen() {
  const say = useMessages(words);
  const query = useQuery(queryOptionsFor(listProtectionTasks, {}));
  const open =
    (query.data?.corrections.length ?? 0) +
    (query.data?.breaches.flatMap(({ children }) => children.filter(({ toldAt }) => toldAt === null)).length ?? 0);
  return (
    <Page title={query.data === undefined ? say.tasks : open > 0 ? say.title(formatNumber(open)) : say.none}>
      <Loaded query={query}>{(data) => <Tasks data={data} />}</Loaded>
    </Page>
  );
}

function Tasks({ data }: { data: ProtectionTasksView }) {
  const say = useMessages(words);
  const breach = useMessages(breachWords);
  const request = useMessages(requestWords);
  const client = useQueryClient();
  const fresh = { onSuccess: () => client.invalidateQueries({ queryKey: [listProtectionTasks.path] }) };
  const tell = useMutation({
    mutationFn: (told: { breachId: string; childId: string; how: (typeof ways)[number] }) => call(tellGuardian, told),
    ...fresh,
  });
  const finish = useMutation({
    mutationFn: (one: { requestId: string; found: (typeof results)[number] }) => call(finishCorrection, one),
    ...fresh,
  });
  const error = tell.error ?? finish.error;
  if (data.breaches.length === 0 && data.corrections.length === 0) {
    return (
      <EmptyState title={say.empty} icon={<IconShieldCheck aria-hidden="true" />}>
        {say.emptyHelp}
      </EmptyState>
    );
  }
  return (
    <>
      {error ? <ErrorState problem={problemOf(error)} /> : null}
      {data.breaches.map((one) => (
        <Section
          key={one.id}
          title={`${one.title}: ${say.tell(formatNumber(one.children.filter(({ toldAt }) => toldAt === null).length))}`}
          aside={<LegalClock clock={one.clock} />}
          source={say.tellHelp}
          ruled
        >
          <div className={styles['text']}>
            {one.guardianNotice.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
          {one.children.map((child) => (
            <TaskLine
              key={child.childId}
              title={`${aliasOf(child.aliasSeed).name}, ${formatAge(child.ageMonths)}, ${child.areaName}`}
              href={`/anak/${child.childId}`}
              mark={
                child.toldAt === null ? (
                  <Menu
                    label={say.told}
                    trigger={<Button>{say.told}</Button>}
                    entries={ways.map((how) => ({
                      key: how,
                      label: breachWord('h', how, breach),
                      onAction: () => tell.mutate({ breachId: one.id, childId: child.childId, how }),
                    }))}
                  />
                ) : (
                  breachWord('h', child.toldHow ?? '', breach)
                )
              }
            />
          ))}
        </Section>
      ))}
      {data.corrections.length === 0 ? null : (
        <Section title={say.corrections} ruled>
          {data.corrections.map((one) => (
            <TaskLine
              key={one.requestId}
              title={`${codeWord('f', one.field ?? 'other', request)}: ${aliasOf(one.aliasSeed).name}, ${one.areaName}`}
              detail={
                <>
                  {one.words} <Link href={`/anak/${one.childId}`}>{say.open}</Link> <LegalClock clock={one.clock} />
                </>
              }
              mark={
                <Menu
                  label={say.done}
                  trigger={<Button>{say.done}</Button>}
                  entries={results.map((found) => ({
                    key: found,
                    label: say[found],
                    onAction: () => finish.mutate({ requestId: one.requestId, found }),
                  }))}
                />
              }
            />
          ))}
        </Section>
      )}
    </>
  );
}
