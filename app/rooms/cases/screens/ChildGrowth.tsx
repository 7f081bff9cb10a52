import { Section } from '../../../platform/ui/Section.tsx';
import { Tabs } from '../../../platform/ui/Tabs.tsx';
import { GrowthChart } from '../../../platform/ui/charts/GrowthChart.tsx';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import type { ChildPage } from '../index.ts';
import { childWords } from './childWords.ts';
import { findingSentence, spanPhrase } from './findingSentence.ts';
import { growthFinding } from './growthFinding.ts';
import { chartOf, countedZ, indices, pointsOf, type Index } from './growthPoints.ts';
import { usePlanLine } from './useCase.ts';
import styles from './ChildGrowth.module.css';

const STANDING_FROM_DAYS = 731;

/** What the line says, as a title; under it the four charts. */
export function ChildGrowth({ page }: { page: ChildPage }) {
  const say = useMessages(childWords);
  const language = useLanguage();
  const { child, measurements } = page;
  const newest = measurements.at(-1);
  const plan = usePlanLine(child.id, child.bornOn);
  const lengths = measurements
    .filter(({ lengthMm }) => lengthMm !== null)
    .map((m) => ({ on: m.measuredOn, z: countedZ('length', m), trained: m.measurer === 'trained' }));
  const title = findingSentence(growthFinding(lengths), (newest?.ageDays ?? 0) >= STANDING_FROM_DAYS, newest?.measuredOn ?? '', language);
  const sex = (child.sex === 'M' ? say.boy : say.girl).toLowerCase();

  function chart(index: Index) {
    const points = pointsOf(index, child, measurements, say);
    const kind = chartOf(index, measurements);
    const first = points[0];
    const last = points.at(-1);
    return (
      <GrowthChart
        index={kind}
        sex={child.sex}
        points={points}
        title={say[kind]}
        {...(kind === 'lengthForAge' ? { plan } : {})}
        {...(first && last
          ? { source: say.source(say[kind], sex, formatNumber(points.length), spanPhrase(first.measuredOn, last.measuredOn, language)) }
          : {})}
      />
    );
  }

  return (
    <Section title={title} level="sentence">
      {measurements.length === 0 ? (
        <p>{say.noMeasurements}</p>
      ) : (
        <div className={styles['charts']}>
          <Tabs
            label={say.tabs}
            tabs={indices.map((index) => ({
              key: index,
              label: say[`tab_${index}`],
              note: say[`note_${index}`],
              content: () => chart(index),
            }))}
          />
        </div>
      )}
    </Section>
  );
}
