import { BigNumber } from '../../../platform/ui/BigNumber.tsx';
import { ZClass } from '../../../platform/ui/ClassMark.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber, formatZ } from '../../../platform/ui/numbers.ts';
import type { ChildPage, MeasurementView } from '../index.ts';
import { childWords } from './childWords.ts';
import { countedZ } from './growthPoints.ts';
import styles from './ChildAside.module.css';

/** The last length that counts, with its class, and who measured it where. */
export function LastLength({ page }: { page: ChildPage }) {
  const say = useMessages(childWords);
  const last = page.measurements.findLast((m) => m.lengthMm !== null && countedZ('length', m) !== null);
  const z = last === undefined ? null : countedZ('length', last);
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
        counts={<ZClass index="lengthForAge" z={z / 100} />}
        delta={`z ${formatZ(z / 100)}`}
        source={`${measuredLine(last, say)}`}
      />
    </div>
  );
}

/** `5 Okt 2025, telentang, diukur kader di Anggrek 3.` */
export function measuredLine(m: MeasurementView, say: (typeof childWords)['id']): string {
  const posture = m.posture === 'L' ? say.lying : m.posture === 'H' ? say.standing : say.postureUnknown;
  const place = m.posyanduName === null ? '' : ` ${say.at(m.posyanduName)}`;
  return `${formatDate(m.measuredOn)}, ${posture}, ${say[`measurer_${m.measurer}`]}${place}. ${say.recordedBy(m.recordedByName)}`;
}
