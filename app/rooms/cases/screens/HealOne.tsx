import { useState } from 'react';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { DecisionSheet } from '../../../platform/ui/DecisionSheet.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Facts } from '../../../platform/ui/Facts.tsx';
import { Link } from '../../../platform/ui/Link.tsx';
import { PersonCell } from '../../../platform/ui/PersonCell.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { formatAge, formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber, formatZ } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { shownName } from '../../../platform/ui/shownName.ts';
import type { HealingRow } from '../index.ts';
import { FigureLine } from './FigureLine.tsx';
import { healingWords } from './healingWords.ts';
import { typedNumber } from './typedNumber.ts';
import { useHealing } from './useHealing.ts';
import styles from './Healing.module.css';

type Say = (typeof healingWords)['id'];

/** The doubtful figure that is looked at, with what it was and would be; those that are wrong alike can go along. */
export function HealOne({ rows, total }: { rows: readonly HealingRow[]; total: number }) {
  const say = useMessages(healingWords);
  const notify = useNotice();
  const healing = useHealing();
  const [at, setAt] = useState(0);
  const [own, setOwn] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const row = rows[at % rows.length]!;
  const aboutWeight = row.proposedWeightG !== null;
  const unit = aboutWeight ? 'kg' : 'cm';
  const meant = aboutWeight ? row.proposedWeightG! / 1000 : (row.proposedLengthMm ?? 0) / 10;
  const written = (aboutWeight ? row.rawWeight : row.rawLength) ?? formatNumber(aboutWeight ? (row.writtenWeightG ?? 0) / 1000 : (row.writtenLengthMm ?? 0) / 10, 1);
  const value = formatNumber(meant, 1);
  const alike = rows.filter((one) => one.alike === row.alike);
  const typed = typedNumber(own ?? '');

  function decide(decision: 'accept' | 'figure' | 'leave', figure?: number): void {
    const { childId, measurementId } = row;
    const given = figure === undefined ? {} : aboutWeight ? { weightKg: figure } : { lengthCm: figure };
    healing.decide.mutate(
      [{ childId, measurementId, decision, ...given }],
      {
        onSuccess() {
          setOwn(null);
          notify({ tone: 'done', text: say[`saved_${decision}`] });
        },
        onError(error) {
          if (figure === undefined) notify({ tone: 'problem', text: `${problemOf(error).title} ${problemOf(error).help ?? ''}` });
        },
      },
    );
  }

  function acceptAlike(): void {
    healing.decide.mutate(
      alike.map(({ childId, measurementId }) => ({ childId, measurementId, decision: 'accept' as const })),
      {
        onSuccess: () => notify({ tone: 'done', text: say.saved_many(formatNumber(alike.length)) }),
        onError: (error) => notify({ tone: 'problem', text: `${problemOf(error).title} ${problemOf(error).help ?? ''}` }),
        onSettled: () => setAsking(false),
      },
    );
  }

  return (
    <>
      <DecisionSheet
        key={row.measurementId}
        question={aboutWeight ? say.questionWeight(written, value) : say.questionLength(written, value)}
        place={say.place(formatNumber((at % rows.length) + 1), formatNumber(total), formatDate(row.measuredOn))}
        subject={<PersonCell seed={row.aliasSeed} name={<Link href={`/anak/${row.childId}`}>{shownName(row.name)}</Link>} detail={[formatAge(row.ageMonths), row.posyanduName, row.villageName].filter(Boolean).join(', ')} />}
        written={{ value: written, unit }}
        proposed={{ value, unit }}
        reason={
          <div className={styles['stack']}>
            <p className={styles['quiet']}>{say[`slip_${row.slip}`]}</p>
            <Facts form="list" facts={[{ label: say.zWritten, value: zOf(row.asWritten, say) }, { label: say.zMeant, value: zOf(row.asProposed, say) }]} />
          </div>
        }
        proof={
          <FigureLine
            unit={unit}
            meant={{ on: row.measuredOn, value: meant }}
            points={row.others.flatMap((one) => {
              const size = aboutWeight ? one.weightG : one.lengthMm;
              return size === null ? [] : [{ on: one.on, value: size / (aboutWeight ? 1000 : 10) }];
            })}
          />
        }
        decisions={[
          { label: say.accept(`${value} ${unit}`), keyHint: 'Y', onPress: () => decide('accept') },
          { label: say.figure, keyHint: 'A', onPress: () => setOwn('') },
          { label: say.leave, keyHint: 'T', onPress: () => decide('leave') },
          { label: say.next, keyHint: 'N', onPress: () => setAt(at + 1) },
        ]}
        busy={healing.decide.isPending}
      />
      {alike.length > 1 ? (
        <Callout title={say.alike(formatNumber(alike.length - 1), row.posyanduName ?? row.villageName)} action={<Button onPress={() => setAsking(true)}>{say.alikeAccept(formatNumber(alike.length))}</Button>}>
          {say.alikeHelp}
        </Callout>
      ) : null}
      <Dialog
        title={say.alikeAsk(formatNumber(alike.length))}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{say.cancel}</Button>
            <Button variant="main" busy={healing.decide.isPending} onPress={acceptAlike}>
              {say.alikeAccept(formatNumber(alike.length))}
            </Button>
          </>
        }
      >
        <p>{say.alikeHelp}</p>
        {healing.decide.isPending ? <p role="status">{say.alikeBusy(formatNumber(healing.done), formatNumber(alike.length))}</p> : null}
      </Dialog>
      <Dialog
        title={say.figureTitle}
        open={own !== null}
        onClose={() => setOwn(null)}
        actions={
          <>
            <Button onPress={() => setOwn(null)}>{say.cancel}</Button>
            <Button variant="main" busy={healing.decide.isPending} onPress={() => (typed == null ? undefined : decide('figure', typed))}>
              {say.save}
            </Button>
          </>
        }
      >
        <p>{say.figureHelp}</p>
        <TextField label={aboutWeight ? say.weight : say.length} unit={unit} keyboard="decimal" value={own ?? ''} onChange={setOwn} autoFocus {...(typed === undefined ? { refusal: say.number } : {})} />
        {own !== null && healing.decide.error ? <ErrorState problem={problemOf(healing.decide.error)} /> : null}
      </Dialog>
    </>
  );
}

/** z of length and weight in a line; what WHO flags is said to be implausible. */
function zOf(one: HealingRow['asWritten'], say: Say): string {
  const word = (z: number | null, flagged: boolean): string => (z === null ? say.noZ : flagged ? `${formatZ(z / 100)} (${say.impossible})` : formatZ(z / 100));
  return say.zIs(word(one.lenZ, (one.flags & 1) !== 0), word(one.weiZ, (one.flags & 2) !== 0));
}
