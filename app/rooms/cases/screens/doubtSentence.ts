import { formatDate } from '../../../platform/ui/dates.ts';
import { formatNumber, formatPercent } from '../../../platform/ui/numbers.ts';
import type { RecordingDoubt } from '../../measurements/index.ts';
import type { measuringWords } from './measuringWords.ts';

type Words = (typeof measuringWords)['id'];

/** What speaks against a measurement, as a sentence. */
export function doubtSentence(doubt: RecordingDoubt, say: Words): string {
  switch (doubt.kind) {
    case 'beyond_paper': {
      const field = { weightG: say.weight, lengthMm: say.length, armMm: say.arm, headMm: say.head }[doubt.field];
      const meant = doubt.meant === null ? '' : doubt.field === 'weightG' ? `${formatNumber(doubt.meant / 1000, 1)} kg` : `${formatNumber(doubt.meant / 10, 1)} cm`;
      return say.beyond_paper(field, meant);
    }
    case 'implausible':
      return say.implausible(say[`index_${doubt.index}`]);
    case 'shorter_than_before':
      return say.shorter_than_before(formatNumber(doubt.byMm / 10, 1), formatDate(doubt.on));
    case 'weight_jump':
      return say.weight_jump(formatPercent(doubt.share, 0), formatDate(doubt.on));
    case 'before_birth':
    case 'in_the_future':
    case 'nothing_measured':
    case 'posture_missing':
    case 'too_old':
      return say[doubt.kind];
  }
}
