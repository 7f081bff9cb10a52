import type { QualityPlace } from '../index.ts';
import { formatNumber, formatPercent } from '../../../platform/ui/numbers.ts';
import type { qualityWords } from './qualityWords.ts';

type Say = (typeof qualityWords)['id'];

/** What to do at a place in a sentence: its weightiest finding, or that it is fine, or that too few were measured to say. */
export function adviceFor(place: Pick<QualityPlace, 'judged' | 'findings'>, least: number, say: Say): string {
  if (!place.judged) return say.few(formatNumber(least));
  const [first] = place.findings;
  if (first === undefined) return say.fine;
  const share = formatPercent(first.share);
  switch (first.finding) {
    case 'length_rounded':
      return say.length_rounded(share);
    case 'weight_rounded':
      return say.weight_rounded(share);
    case 'posture':
      return say.posture_bad(share);
    case 'unit_error':
      return say.unit_error(share);
    case 'arm_missing':
      return say.arm_missing(share);
    case 'flagged':
      return say.flagged_bad(share);
    case 'spread':
      return say.spread_bad(formatNumber(first.share, 2));
  }
}
