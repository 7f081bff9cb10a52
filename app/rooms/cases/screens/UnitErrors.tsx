import { IconRuler2 } from '@tabler/icons-react';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { DecisionSheet } from '../../../platform/ui/DecisionSheet.tsx';
import { GrowthChart } from '../../../platform/ui/charts/GrowthChart.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { ChildPage, MeasurementView } from '../index.ts';
import { childWords } from './childWords.ts';
import { chartOf, pointsOf, type Index } from './growthPoints.ts';
import { measurementWords } from './measurementWords.ts';
import { useChildCommands } from './useChildPage.ts';
import styles from './UnitErrors.module.css';

/** The figures of a file that look mistyped, one white sheet at a time, with the line the proposal would give. */
export function UnitErrors({ page }: { page: ChildPage }) {
  const say = useMessages(measurementWords);
  const waiting = page.measurements.filter(({ unitError }) => unitError === 'proposed');
  const first = waiting[0];
  if (!first) return null;
  if (!page.may.decideMeasurement) {
    return (
      <div className={styles['place']}>
        <Callout tone="warm" icon={<IconRuler2 aria-hidden="true" />} title={questionOf(first, say)}>
          {say.unitWaits}
        </Callout>
      </div>
    );
  }
  return <OneUnitError key={first.id} page={page} m={first} />;
}

function OneUnitError({ page, m }: { page: ChildPage; m: MeasurementView }) {
  const say = useMessages(measurementWords);
  const names = useMessages(childWords);
  const notify = useNotice();
  const { decide } = useChildCommands(page.child.id);
  const aboutWeight = m.proposedWeightG !== null;
  const proposed = proposedOf(m);
  const unit = aboutWeight ? 'kg' : 'cm';
  const index: Index = aboutWeight ? 'weight' : 'length';
  const healed = page.measurements.map((one) =>
    one.id === m.id
      ? {
          ...one,
          weightG: m.proposedWeightG ?? m.weightG,
          lengthMm: m.proposedLengthMm ?? m.lengthMm,
          unitError: null,
          flags: 0,
          weiZ: null,
          lenZ: null,
        }
      : one,
  );

  function choose(decision: 'accept' | 'remeasure' | 'leave') {
    decide.mutate(
      { measurementId: m.id, decision },
      {
        onSuccess: () => notify({ tone: 'done', text: say[`decided_${decision}`] }),
        onError: (error) => notify({ tone: 'problem', text: `${problemOf(error).title} ${problemOf(error).help ?? ''}` }),
      },
    );
  }

  return (
    <div className={styles['place']} data-print="no">
      <DecisionSheet
        question={questionOf(m, say)}
        place={say.unitPlace(formatDate(m.measuredOn))}
        written={{ value: (aboutWeight ? m.rawWeight : m.rawLength) ?? '', unit }}
        proposed={{ value: proposed, unit }}
        reason={<p>{say.unitReason}</p>}
        proof={
          <GrowthChart
            index={chartOf(index, healed)}
            sex={page.child.sex}
            points={pointsOf(index, page.child, healed, names)}
            title={say.withProposal}
            source={say.withProposal}
            height={240}
            withoutTable
          />
        }
        decisions={[
          { label: say.accept(`${proposed} ${unit}`), keyHint: 'Y', onPress: () => choose('accept') },
          { label: say.askRemeasure, keyHint: 'U', onPress: () => choose('remeasure') },
          { label: say.leave, onPress: () => choose('leave') },
        ]}
        busy={decide.isPending}
      />
    </div>
  );
}

function proposedOf(m: MeasurementView): string {
  return m.proposedWeightG !== null ? formatNumber(m.proposedWeightG / 1000, 1) : formatNumber((m.proposedLengthMm ?? 0) / 10, 1);
}

function questionOf(m: MeasurementView, say: (typeof measurementWords)['id']): string {
  return m.proposedWeightG !== null
    ? say.unitQuestionWeight(m.rawWeight ?? '', proposedOf(m))
    : say.unitQuestionLength(m.rawLength ?? '', proposedOf(m));
}
