import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { IconDownload, IconPrinter, IconSearch } from '@tabler/icons-react';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { ActionRow } from '../../../platform/ui/ActionRow.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { PersonCell } from '../../../platform/ui/PersonCell.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { aliasOf } from '../../../platform/ui/alias.ts';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber, formatZ } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { listCaseAudits, selectForAudit, worksheetCsv, worksheetLine, type AuditView } from '../index.ts';
import { AuditStep } from './AuditStep.tsx';
import { WordsDialog } from './WordsDialog.tsx';
import { caseAuditWords } from './auditWords.ts';
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

/** The case audit of a half-year: chosen cases under aliases with their next step, and cases that could be chosen. */
export default function CaseAuditScreen() {
  const say = useMessages(caseAuditWords);
  const audits = useQuery(queryOptionsFor(listCaseAudits, {}));
  const choose = useCaseCommand(selectForAudit);
  const [choosing, setChoosing] = useState<string | null>(null);
  const seen = audits.data;
  if (!seen) return <Page title={say.title}>{audits.error ? <ErrorState problem={problemOf(audits.error)} onRetry={() => void audits.refetch()} /> : <Skeleton lines={8} />}</Page>;
  const [year = '', half = ''] = seen.semester.split('-');
  const advised = seen.rows.filter(({ advice }) => advice !== null).length;
  return (
    <Page
      title={say.title}
      note={say.semester(year, half)}
      actions={
        <Button icon={<IconPrinter />} onPress={() => window.print()}>
          {say.print}
        </Button>
      }
      {...(seen.rows.length > 0
        ? {
            mainAction: (
              <Button variant="main" icon={<IconDownload />} onPress={() => save(seen.rows, seen.semester)}>
                {say.csv}
              </Button>
            ),
          }
        : {})}
    >
      <Section title={seen.rows.length === 0 ? say.chosen : say.finding(formatNumber(seen.rows.length), formatNumber(advised))} level="sentence" source={say.secret}>
        {seen.rows.length === 0 ? (
          <EmptyState title={say.none} icon={<IconSearch aria-hidden="true" />} />
        ) : (
          seen.rows.map((row) => (
            <ActionRow
              key={row.id}
              title={<PersonCell seed={row.facts.aliasSeed} name={aliasOf(row.facts.aliasSeed).name} detail={`${row.ageGroup}, ${say.age(formatNumber(row.facts.ageMonths))}, ${row.facts.villageName}`} />}
              mark={<Tag tone={row.evaluation !== null ? 'done' : 'warm'}>{row.evaluation !== null ? say.evaluated : row.advice === null ? say.waitsAdvice : say.waitsFollowUp}</Tag>}
              details={[row.why, row.facts.lenZ === null ? '' : `z TB/U ${formatZ(row.facts.lenZ / 100)}`, row.advice ?? '', row.followUp === null ? '' : `${row.followUp} (${row.followUpOwner}, ${formatDate(row.followUpDue ?? '')})`, row.evaluation ?? '']}
              actions={<AuditStep row={row} />}
            />
          ))
        )}
      </Section>
      <Section title={say.candidates} ruled>
        {seen.candidates.length === 0 ? <p>{say.noCandidates}</p> : null}
        {seen.candidates.map((one) => (
          <ActionRow
            key={one.caseId}
            title={<PersonCell seed={one.aliasSeed} name={aliasOf(one.aliasSeed).name} detail={`${say.age(formatNumber(one.ageMonths))}, ${one.villageName}`} />}
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
      {choosing === null ? null : (
        <WordsDialog title={say.choose} label={say.whyChosen} open busy={choose.isPending} error={choose.error} onClose={() => setChoosing(null)}
          onSave={(why) => choose.mutate({ caseId: choosing, auditId: crypto.randomUUID(), why }, { onSuccess: () => setChoosing(null) })} />
      )}
    </Page>
  );
}
