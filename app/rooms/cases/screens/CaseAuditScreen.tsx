import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { jakartaDay } from '../../../platform/clock/index.ts';
import { addressOf, queryOptionsFor } from '../../../platform/http/client.ts';
import { ActionRow } from '../../../platform/ui/ActionRow.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { PersonCell } from '../../../platform/ui/PersonCell.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Sentence, SentenceChoice } from '../../../platform/ui/Sentence.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { aliasOf } from '../../../platform/ui/alias.ts';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber, formatZ } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { downloadWorksheet, listCaseAudits, ownerWord, selectForAudit, semesterOf, semestersBefore, worksheetCsv, worksheetLine, type AuditView } from '../index.ts';
import { AuditSheet } from './AuditSheet.tsx';
import { AuditStep } from './AuditStep.tsx';
import { WordsDialog } from './WordsDialog.tsx';
import { caseAuditWords } from './auditWords.ts';
import { shownName } from '../../../platform/ui/shownName.ts';
import { useCaseCommand } from './useCase.ts';

/** Saves the worksheet; the file's name tells nothing but the half-year. */
function save(rows: readonly AuditView[], semester: string): void {
  const text = worksheetCsv(rows.map((row) => worksheetLine(row, aliasOf(row.facts.aliasSeed).name)));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = `kka-${semester}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Women are in the programme's groups too; this register holds children alone. */
const groups = ['all', 'baduta', 'balita'] as const;
/** Half-years that can be looked at, the present one among them. */
const SEMESTERS = 6;

/** The case audit of a half-year: chosen cases under aliases with their next step, and cases that could be chosen. */
export default function CaseAuditScreen() {
  const say = useMessages(caseAuditWords);
  const { search, setSearch } = useAddress();
  const now = semesterOf(jakartaDay(new Date()));
  const semester = search['semester'] ?? now;
  const group = groups.find((one) => one === search['kelompok']) ?? 'all';
  const audits = useQuery(queryOptionsFor(listCaseAudits, { semester }));
  const choose = useCaseCommand(selectForAudit);
  const [choosing, setChoosing] = useState<string | null>(null);
  const [reading, setReading] = useState<AuditView | null>(null);
  const seen = audits.data;
  if (!seen) return <Page title={say.title}>{audits.error ? <ErrorState problem={problemOf(audits.error)} onRetry={() => void audits.refetch()} /> : <Skeleton lines={8} />}</Page>;
  const [year = '', half = ''] = seen.semester.split('-');
  const rows = seen.rows.filter(({ ageGroup }) => group === 'all' || ageGroup === group);
  const candidates = seen.candidates.filter(({ ageGroup }) => group === 'all' || ageGroup === group);
  const advised = rows.filter(({ advice }) => advice !== null).length;
  return (
    <Page
      title={say.title}
      note={say.semester(year, half)}
      {...(seen.rows.length > 0
        ? {
            actions: (
              <>
                <Button href={addressOf(downloadWorksheet, { semester, form: 'xlsx' }).url}>{say.xlsx}</Button>
                <Button onPress={() => save(seen.rows, seen.semester)}>{say.csv}</Button>
              </>
            ),
            mainAction: (
              <Button variant="main" icon={<IconDownload />} href={addressOf(downloadWorksheet, { semester, form: 'pdf' }).url}>
                {say.pdf}
              </Button>
            ),
          }
        : {})}
    >
      <Sentence>
        {say.show}{' '}
        <SentenceChoice label={say.chooseGroup} options={groups.map((value) => ({ value, label: say[`group_${value}`] }))} value={group} onChange={(value) => setSearch({ kelompok: value === 'all' ? undefined : value })} />{' '}
        {say.of}{' '}
        <SentenceChoice
          label={say.chooseSemester}
          options={semestersBefore(now, SEMESTERS).map((value) => ({ value, label: say.semesterOf(...(value.split('-') as [string, string])) }))}
          value={semester}
          onChange={(value) => setSearch({ semester: value === now ? undefined : value })}
        />
      </Sentence>
      <Section title={rows.length === 0 ? say.chosen : say.finding(formatNumber(rows.length), formatNumber(advised))} level="sentence" source={say.secret}>
        {rows.length === 0 ? (
          <EmptyState title={say.none} icon={<IconSearch aria-hidden="true" />} />
        ) : (
          rows.map((row) => (
            <ActionRow
              key={row.id}
              title={<PersonCell seed={row.facts.aliasSeed} name={aliasOf(row.facts.aliasSeed).name} detail={`${row.ageGroup}, ${say.age(formatNumber(row.facts.ageMonths))}, ${row.facts.villageName}`} />}
              mark={<Tag tone={row.evaluation !== null ? 'done' : 'warm'}>{row.evaluation !== null ? say.evaluated : row.advice === null ? say.waitsAdvice : say.waitsFollowUp}</Tag>}
              details={[row.why, row.facts.lenZ === null ? '' : `z TB/U ${formatZ(row.facts.lenZ / 100)}`, row.advice ?? '', row.followUp === null ? '' : `${row.followUp} (${ownerWord(row.followUpOwner)}, ${formatDate(row.followUpDue ?? '')})`, row.evaluation ?? '']}
              actions={
                <>
                  <AuditStep row={row} />
                  <Button variant="text" onPress={() => setReading(row)}>
                    {say.sheet}
                  </Button>
                </>
              }
            />
          ))
        )}
      </Section>
      {semester === now ? (
      <Section title={say.candidates} source={say.candidatesHelp} ruled>
        {candidates.length === 0 ? <p>{say.noCandidates}</p> : null}
        {candidates.map((one) => (
          <ActionRow
            key={one.caseId}
            title={<PersonCell seed={one.aliasSeed} name={shownName(one.name)} detail={[say.age(formatNumber(one.ageMonths)), one.posyanduName, one.rw === null ? null : `RW ${one.rw}`, one.rt === null ? null : `RT ${one.rt}`, one.villageName].filter(Boolean).join(', ')} />}
            details={[`${say[`why_${one.why}`]}${one.lenZ === null ? '' : `, z ${formatZ(one.lenZ / 100)}`}`, say.openedOn(formatDate(one.openedOn))]}
            actions={
              <>
                <Button onPress={() => setChoosing(one.caseId)}>{say.choose}</Button>
                <Button variant="text" href={`/anak/${one.childId}`}>
                  {say.openChild}
                </Button>
              </>
            }
          />
        ))}
      </Section>
      ) : null}
      {reading === null ? null : <AuditSheet row={reading} onClose={() => setReading(null)} />}
      {choosing === null ? null : (
        <WordsDialog title={say.choose} label={say.whyChosen} open busy={choose.isPending} error={choose.error} onClose={() => setChoosing(null)}
          onSave={(why) => choose.mutate({ caseId: choosing, auditId: crypto.randomUUID(), why }, { onSuccess: () => setChoosing(null) })} />
      )}
    </Page>
  );
}
