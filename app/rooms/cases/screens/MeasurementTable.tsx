import { ClassShape } from '../../../platform/ui/ClassMark.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { SourceLine } from '../../../platform/ui/SourceLine.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { formatAge, formatDate } from '../../../platform/ui/dates.ts';
import { classOfZ, type ClassIndex } from '../../../platform/ui/growthClass.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber, formatZ } from '../../../platform/ui/numbers.ts';
import { completedMonths } from '@anakkita/growth';
import type { ChildPage, MeasurementView } from '../index.ts';
import { childWords } from './childWords.ts';
import { heldReason, indices, shownZ, type Index } from './growthPoints.ts';
import { measurementWords } from './measurementWords.ts';
import styles from './MeasurementTable.module.css';

const CLASS_INDEX: Record<Index, ClassIndex> = {
  length: 'lengthForAge',
  weight: 'weightForAge',
  wasting: 'weightForLength',
  bmi: 'bmiForAge',
};

/** Every measurement, newest first: figures, the four z with held ones struck through, who measured and recorded. */
export function MeasurementTable({ page }: { page: ChildPage }) {
  const say = useMessages(measurementWords);
  const names = useMessages(childWords);
  const { child, measurements } = page;
  if (measurements.length === 0) return null;
  const columns: readonly Column<MeasurementView>[] = [
    {
      key: 'date',
      title: say.date,
      width: '13%',
      onPhone: 'head',
      cell: (m) => (
        <span className={styles['figure']}>
          {formatDate(m.measuredOn)}
          <small>{formatAge(completedMonths(child.bornOn, m.measuredOn))}</small>
        </span>
      ),
    },
    { key: 'weight', title: say.weight, align: 'right', onPhone: 'line', cell: (m) => <Weight m={m} /> },
    { key: 'length', title: say.length, align: 'right', onPhone: 'line', cell: (m) => <Length m={m} /> },
    ...indices.map((index): Column<MeasurementView> => ({
      key: index,
      title: names[`tab_${index}`],
      align: 'right',
      onPhone: index === 'length' ? 'end' : 'line',
      cell: (m) => <Z index={index} m={m} />,
    })),
    { key: 'gain', title: say.gain, onPhone: 'line', cell: (m) => m.gain ?? '' },
    { key: 'source', title: say.source, width: '25%', onPhone: 'plain', cell: (m) => <Source m={m} /> },
  ];
  return (
    <Section title={say.title(formatNumber(measurements.length))} ruled>
      <Table caption={say.caption} columns={columns} rows={measurements.toReversed()} rowKey={(m) => m.id} />
      <SourceLine>{say.gainLegend}</SourceLine>
    </Section>
  );
}

function Weight({ m }: { m: MeasurementView }) {
  const say = useMessages(measurementWords);
  if (m.weightG === null) return null;
  const shown = `${formatNumber(m.weightG / 1000, 1)} kg`;
  return (
    <span className={styles['figure']}>
      {heldReason('weight', m) === null ? shown : <s>{shown}</s>}
      {m.unitError === 'accepted' && m.proposedWeightG !== null && m.rawWeight !== null ? <small>{say.inFile(m.rawWeight)}</small> : null}
    </span>
  );
}

function Length({ m }: { m: MeasurementView }) {
  const say = useMessages(measurementWords);
  if (m.lengthMm === null) return null;
  const shown = `${formatNumber(m.lengthMm / 10, 1)} cm`;
  return (
    <span className={styles['figure']}>
      {heldReason('length', m) === null ? shown : <s>{shown}</s>}
      <small>{m.posture === 'L' ? say.lying : m.posture === 'H' ? say.standing : ''}</small>
      {m.unitError === 'accepted' && m.proposedLengthMm !== null && m.rawLength !== null ? <small>{say.inFile(m.rawLength)}</small> : null}
    </span>
  );
}

function Z({ index, m }: { index: Index; m: MeasurementView }) {
  const language = useLanguage();
  const z = shownZ(index, m);
  if (z === null) return null;
  const held = heldReason(index, m) !== null;
  const { level, words } = classOfZ(CLASS_INDEX[index], z / 100, held);
  return (
    <span className={styles['z']} title={words[language]}>
      <span role="img" aria-label={words[language]}>
        <ClassShape level={level} size={10} />
      </span>
      {held ? <s>{formatZ(z / 100)}</s> : formatZ(z / 100)}
    </span>
  );
}

function Source({ m }: { m: MeasurementView }) {
  const say = useMessages(measurementWords);
  const extras = [
    m.oedema ? say.oedema : '',
    m.armMm === null ? '' : say.arm(formatNumber(m.armMm / 10, 1)),
    m.headMm === null ? '' : say.head(formatNumber(m.headMm / 10, 1)),
    m.parity === 'drifted' && m.reportedLenZ !== null ? say.drifted(formatZ(m.reportedLenZ / 100)) : '',
    m.parity === 'posture' ? say.posture : '',
  ].filter(Boolean);
  return (
    <span>
      {say[`measurer_${m.measurer}`]}
      <small>{[m.posyanduName, say.recorded(m.recordedByName, formatDate(m.recordedAt))].filter(Boolean).join(' \u00B7 ')}</small>
      {extras.length > 0 ? <small>{extras.join(', ')}</small> : null}
    </span>
  );
}
