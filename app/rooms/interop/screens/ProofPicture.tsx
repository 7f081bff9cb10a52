import { GrowthChart } from '../../../platform/ui/charts/GrowthChart.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import type { ImportRowView } from '../contract.ts';
import { decisionWords } from './decisionWords.ts';
import { reviewWords } from './reviewWords.ts';
import { proofPoints } from './unitQuestion.ts';
import styles from './Rows.module.css';

const HEIGHT = 212;

/** The child's line with the written figure off the paper and the proposed one on it. */
export function ProofPicture({ row, which }: { row: ImportRowView; which: 'weight' | 'length' }) {
  const say = useMessages(decisionWords);
  const sayReview = useMessages(reviewWords);
  const points = proofPoints(row, which, say.heldInFile);
  const title = which === 'weight' ? say.weightChart : say.lengthChart;
  if (points.length === 0) return null;
  const sex = row.row?.sex === 'F' ? 'F' : 'M';
  return (
    <div className={styles['picture']}>
      <h3>{title}</h3>
      <GrowthChart
        index={which === 'weight' ? 'weightForAge' : 'lengthForAge'}
        sex={sex}
        points={points}
        title={title}
        height={HEIGHT}
        withoutTable
        source={say.chartSource((sex === 'F' ? sayReview.girl : sayReview.boy).toLowerCase(), formatNumber(row.history.length))}
      />
    </div>
  );
}
