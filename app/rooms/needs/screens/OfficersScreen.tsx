import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { IconBuilding } from '@tabler/icons-react';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { ActionRow } from '../../../platform/ui/ActionRow.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { defineMessages, useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { departmentCodes, departments, listDepartmentOfficers, setDepartmentOfficer, type Department } from '../index.ts';
import { useNeedCommand } from './useNeeds.ts';

const words = defineMessages({
  id: { title: 'Petugas dinas', none: 'Belum ada petugas dinas.', noneHelp: 'Beri seseorang peran perangkat daerah di halaman Orang.', department: 'Bekerja untuk', saved: 'Tersimpan.', back: 'Orang' },
  en: { title: 'Officers of departments', none: 'No officers yet.', noneHelp: 'Give somebody the role of a department on the page People.', department: 'Works for', saved: 'Saved.', back: 'People' },
});

/** For which department each officer works: whose need lines they see. */
export default function OfficersScreen() {
  const say = useMessages(words);
  const list = useQuery(queryOptionsFor(listDepartmentOfficers, {}));
  const seen = list.data;
  if (!seen) return <Page title={say.title}>{list.error ? <ErrorState problem={problemOf(list.error)} onRetry={() => void list.refetch()} /> : <Skeleton lines={4} />}</Page>;
  return (
    <Page title={say.title} back={{ href: '/orang', label: say.back }}>
      {seen.officers.length === 0 ? (
        <EmptyState title={say.none} icon={<IconBuilding aria-hidden="true" />}>
          {say.noneHelp}
        </EmptyState>
      ) : (
        seen.officers.map((one) => <Officer key={one.personId} officer={one} />)
      )}
    </Page>
  );
}

function Officer({ officer }: { officer: { personId: string; name: string; department: string | null } }) {
  const say = useMessages(words);
  const notify = useNotice();
  const set = useNeedCommand(setDepartmentOfficer);
  const [department, setDepartment] = useState<Department | null>(officer.department as Department | null);
  function choose(code: Department) {
    setDepartment(code);
    set.mutate({ personId: officer.personId, department: code }, { onSuccess: () => notify({ tone: 'done', text: say.saved }) });
  }
  return (
    <>
      <ActionRow
        title={officer.name}
        actions={<Select label={say.department} value={department} onChange={choose} options={departmentCodes.map((code) => ({ value: code, label: departments[code] }))} />}
      />
      {set.error ? <ErrorState problem={problemOf(set.error)} /> : null}
    </>
  );
}
