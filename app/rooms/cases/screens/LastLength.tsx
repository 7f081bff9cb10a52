import { IconArrowRight, IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import { BigNumber } from '../../../platform/ui/BigNumber.tsx';
import { ZClass } from '../../../platform/ui/ClassMark.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatDelta, formatNumber, formatZ } from '../../../platform/ui/numbers.ts';
import type { ChildPage, MeasurementView } from '../index.ts';
import { childWords } from './childWords.ts';
import { countedZ } from './growthPoints.ts';
import styles from './ChildAside.module.css';

/** The last length that counts, with its class, and who measured it where. */
export function LastLength({ page }: { page: ChildPage }) {
  const say = useMessages(childWords);
  const last = page.measurements.findLast((m) => m.lengthMm !== null && countedZ('length', m) !== null);
  const z = last === undefined ? null : countedZ('length', last);
  const before = page.measurements.findLast(
    (m) => m !== last && m.measuredOn < (last?.measuredOn ?? '') && m.lengthMm !== null && countedZ('length', m) !== null,
  );
  if (last === undefined || last.lengthMm === null || z === null) {
    return (
      <div className={styles['number']}>
        <p className={styles['quiet']}>{say.noLengthYet}</p>
      </div>
    );
  }
  return (
    <div className={styles['number']}>
      <BigNumber
        value={formatNumber(last.lengthMm / 10, 1)}
        unit="cm"
        counts={
          <span className={styles['class']}>
            <ZClass index="lengthForAge" z={z / 100} /> <small>z {formatZ(z / 100)}</small>
          </span>
        }
        delta={<Change last={last} before={before} />}
        source={measuredLine(last, say)}
      />
    </div>
  );
}

/** How much was gained since the length before: a length that shrank is within measuring error, and says so by its sign. */
function Change({ last, before }: { last: MeasurementView; before: MeasurementView | undefined }) {
  const say = useMessages(childWords);
  if (before === undefined || before.lengthMm === null || last.lengthMm === null) return null;
  const cm = (last.lengthMm - before.lengthMm) / 10;
  const Arrow = cm > 0 ? IconTrendingUp : cm < 0 ? IconTrendingDown : IconArrowRight;
  return (
    <>
      <Arrow aria-hidden="true" />
      {say.since(`${formatDelta(cm, 1)} cm`, shortDate(before.measuredOn, last.measuredOn))}
    </>
  );
}

/** A date without its year where that is the year of the other. */
function shortDate(date: string, other: string): string {
  const shown = formatDate(date);
  return date.slice(0, 4) === other.slice(0, 4) ? shown.replace(/\s\d{4}$/, '') : shown;
}

/** `5 Okt 2025 di Anggrek 3, telentang, diukur kader. Dicatat oleh Rina.` */
function measuredLine(m: MeasurementView, say: (typeof childWords)['id']): string {
  const posture = m.posture === 'L' ? say.lying : m.posture === 'H' ? say.standing : say.postureUnknown;
  const place = m.posyanduName === null ? '' : ` ${say.at(m.posyanduName)}`;
  return `${formatDate(m.measuredOn)}${place}, ${posture}, ${say[`measurer_${m.measurer}`]}. ${say.recordedBy(m.recordedByName)}`;
}
