import { formatNumber } from '../../../platform/ui/numbers.ts';
import type { NoticeView } from '../index.ts';
import type { noticeWords } from './noticeWords.ts';

/** What a notice tells, in one or two sentences: numbers, no names. */
export function sentenceOf({ kind, counts }: Pick<NoticeView, 'kind' | 'counts'>, say: (typeof noticeWords)['id']): string {
  const n = (amount: number | undefined): string => formatNumber(amount ?? 1);
  if (kind === 'visits') {
    const parts = [
      counts.late === undefined ? null : say.visitsLate(n(counts.late)),
      counts.today === undefined ? null : say.visitsToday(n(counts.today)),
      counts.soon === undefined ? null : say.visitsSoon(n(counts.soon)),
    ];
    return parts.filter((part) => part !== null).join(' \u00b7 ');
  }
  if (kind === 'visits_climbed') return say.visitsClimbed(n(counts.late));
  if (kind === 'urgent_tasks') return say.urgent(n(counts.all));
  if (kind === 'referrals') return say.referrals(n(counts.all));
  if (kind === 'tasks_overdue') return say.overdue(n(counts.late));
  return kind === 'worry' ? say.worry : say.conference;
}
