import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { IconChecklist } from '@tabler/icons-react';
import { addDays } from '../../../platform/clock/index.ts';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { BigNumber } from '../../../platform/ui/BigNumber.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { ClockChip } from '../../../platform/ui/ClockChip.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { listDepartmentNeeds, takeDepartmentNeed, type DepartmentLine } from '../index.ts';
import { shownQuantity } from './NeedLine.tsx';
import { needProblem, useNeedCommand } from './useNeeds.ts';
import { departmentWords } from './departmentWords.ts';
import styles from './needs.module.css';

const NEAR_DAYS = 14;
const DAY_MS = 86_400_000;

/** A department's own lines: what, how much, by when and in which village; the address only of homes it builds at. */
export default function DepartmentScreen() {
  const say = useMessages(departmentWords);
  const language = useLanguage();
  const [taking, setTaking] = useState<DepartmentLine | null>(null);
  const list = useQuery(queryOptionsFor(listDepartmentNeeds, {}));
  const seen = list.data;
  if (!seen) return <Page title={say.departmentTitle}>{list.error ? <ErrorState problem={problemOf(list.error)} onRetry={() => void list.refetch()} /> : <Skeleton lines={8} />}</Page>;
  const nothing = seen.department === null ? { title: say.departmentNone, help: say.departmentNoneHelp } : { title: say.linesEmpty, help: say.linesEmptyHelp };
  const columns: readonly Column<DepartmentLine>[] = [
    { key: 'need', title: say.need, onPhone: 'head', cell: (row) => <span className={styles['what']}><b>{language === 'id' ? row.label : row.labelEn}</b><small>{`${shownQuantity(row.quantity)} ${row.unit}${row.plannedOn === null ? '' : `, ${say.plannedFor(formatDate(row.plannedOn))}`}`}</small></span> },
    { key: 'village', title: say.village, width: '18%', onPhone: 'plain', cell: (row) => row.villageName },
    { key: 'home', title: say.home, width: '26%', onPhone: 'plain', cell: (row) => homeOf(row, say) },
    { key: 'due', title: say.due, width: '150px', onPhone: 'end', cell: (row) => <ClockChip daysLeft={Math.round((Date.parse(row.deadline) - Date.parse(seen.today)) / DAY_MS)} nearFrom={NEAR_DAYS} /> },
    { key: 'take', title: '', width: '150px', onPhone: 'plain', cell: (row) => <Button onPress={() => setTaking(row)}>{say.take}</Button> },
  ];
  const waiting = seen.lines.filter(({ takenOn }) => takenOn === null);
  const doing = seen.lines.filter(({ takenOn }) => takenOn !== null);
  const shows = (caption: string, rows: readonly DepartmentLine[], mayTake: boolean) => (
    <Table caption={caption} columns={mayTake ? columns : columns.slice(0, -1)} rows={rows} rowKey={({ id }) => id} rowHeight="tall" stale={list.isFetching} />
  );
  return (
    <Page title={say.departmentTitle} note={formatDate(seen.today)}>
      {seen.lines.length === 0 ? (
        <EmptyState title={nothing.title} icon={<IconChecklist aria-hidden="true" />}>
          {nothing.help}
        </EmptyState>
      ) : (
        <div className={styles['office']}>
          <BigNumber value={formatNumber(waiting.length)} counts={say.lineCount(seen.departmentName)} source={say.lineSource(formatNumber(waiting.filter(({ deadline }) => deadline < seen.today).length), formatDate(seen.today))} />
          {waiting.length === 0 ? <p className={styles['quiet']}>{say.allTaken}</p> : shows(say.waiting, waiting, true)}
          {doing.length === 0 ? null : (
            <Section title={say.doing(formatNumber(doing.length))} source={say.doingNote}>
              {shows(say.departmentTitle, doing, false)}
            </Section>
          )}
        </div>
      )}
      {taking === null ? null : <TakeNeed line={taking} today={seen.today} onClose={() => setTaking(null)} />}
    </Page>
  );
}

type Words = (typeof departmentWords)['id'];

function homeOf(row: DepartmentLine, say: Words): string {
  if (!row.atHome) return say.noHome;
  if (row.home === null) return say.homeHidden;
  return [row.home.callName, row.home.address, row.home.rt === null ? null : say.rt(String(row.home.rt)), row.home.rw === null ? null : say.rw(String(row.home.rw))].filter(Boolean).join(', ');
}

function TakeNeed({ line, today, onClose }: { line: DepartmentLine; today: string; onClose: () => void }) {
  const say = useMessages(departmentWords);
  const notify = useNotice();
  const take = useNeedCommand(takeDepartmentNeed);
  const [plannedOn, setPlannedOn] = useState(line.deadline > today ? line.deadline : addDays(today, 7));
  return (
    <Dialog
      title={say.takeTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button variant="main" busy={take.isPending} onPress={() => take.mutate({ needId: line.id, plannedOn }, { onSuccess() { notify({ tone: 'done', text: say.taken }); onClose(); } })}>
            {say.take}
          </Button>
        </>
      }
    >
      <TextField label={say.plannedOn} type="date" value={plannedOn} onChange={setPlannedOn} />
      {take.error ? <ErrorState problem={needProblem(take.error)} /> : null}
    </Dialog>
  );
}
