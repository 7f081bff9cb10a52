import { useState } from 'react';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { SearchField } from '../../../platform/ui/SearchField.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { formatDate, formatInstant } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import type { PersonView } from '../index.ts';
import { AddPerson } from './AddPerson.tsx';
import { PersonSheet } from './PersonSheet.tsx';
import { peopleMatching } from './peopleMatching.ts';
import { peopleWords } from './peopleWords.ts';
import { roleName } from './roleWords.ts';
import { usePeople } from './usePeople.ts';
import styles from './people.module.css';

/** Who may sign in, with which role over which area. */
export default function PeopleScreen() {
  const say = useMessages(peopleWords);
  const language = useLanguage();
  const people = usePeople();
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const all = people.data?.people ?? [];
  const mayManage = people.data?.mayManage === true;
  const rows = peopleMatching(all, text, (role) => roleName(role, language));
  const present = all.filter(({ leftAt }) => leftAt === null);
  const columns: readonly Column<PersonView>[] = [
    {
      key: 'name',
      title: say.name,
      width: '26%',
      onPhone: 'head',
      cell: (person) => (
        <span>
          <b>{person.name}</b>
          <small>{[person.username, person.phone].filter(Boolean).join(' \u00B7 ')}</small>
        </span>
      ),
    },
    {
      key: 'roles',
      title: say.roles,
      onPhone: 'plain',
      cell: (person) =>
        person.leftAt !== null ? (
          say.left(formatDate(person.leftAt))
        ) : person.grants.length === 0 ? (
          say.noRole
        ) : (
          <ul>
            {person.grants.map((grant) => (
              <li key={grant.id}>
                {roleName(grant.role, language)}, {grant.areaName}
              </li>
            ))}
          </ul>
        ),
    },
    {
      key: 'seen',
      title: say.lastSeen,
      width: '22%',
      onPhone: 'line',
      cell: (person) => (person.lastSeenAt === null ? say.never : formatInstant(person.lastSeenAt)),
    },
  ];
  return (
    <Page
      title={say.title}
      actions={
        <div className={styles['search']}>
          <SearchField label={say.search} value={text} onChange={setText} />
        </div>
      }
      {...(mayManage
        ? {
            mainAction: (
              <Button variant="main" icon={<IconUserPlus />} onPress={() => setAdding(true)}>
                {say.add}
              </Button>
            ),
          }
        : {})}
    >
      {!people.data ? (
        people.error ? (
          <ErrorState problem={problemOf(people.error)} onRetry={() => void people.refetch()} />
        ) : (
          <Skeleton lines={8} />
        )
      ) : (
        <>
          <div className={styles['head']}>
            <h2>{say.lead(formatNumber(present.length))}</h2>
            <p>{say.leadNote}</p>
          </div>
          {rows.length === 0 ? (
            <EmptyState title={say.nothing} icon={<IconUsers aria-hidden="true" />}>
              {say.nothingHelp}
            </EmptyState>
          ) : (
            <Table
              caption={say.title}
              columns={columns}
              rows={rows}
              rowKey={(person) => person.id}
              rowHeight="tall"
              {...(mayManage ? { onRow: (person: PersonView) => setChosen(person.leftAt === null ? person.id : null) } : {})}
            />
          )}
        </>
      )}
      <AddPerson open={adding} onClose={() => setAdding(false)} />
      <PersonSheet person={present.find(({ id }) => id === chosen) ?? null} onClose={() => setChosen(null)} />
    </Page>
  );
}
