import { workReader } from '../../../platform/ui/shell/workSources.ts';
import { listWork, ownerWord, type WorkItem } from '../index.ts';
import { workWords } from './workWords.ts';

/** Steps of cases, tasks, referrals, second measurings: each opens the child, where it is done. */
export default workReader(
  listWork,
  (show, limit) => ({ ...(show === null ? {} : { show }), limit }),
  (reply, language) => {
    const say = workWords[language];
    const { offTrack, ...counts } = reply.counts;
    return {
      today: reply.today,
      counts,
      offTrack,
      lines: reply.rows.map((row) => ({
        ...row,
        key: `${row.kind} ${row.id}`,
        what: whatOf(row, say),
        why: null,
        whose: row.kind === 'audit' ? ownerWord(row.owner) : row.owner !== null && Object.hasOwn(say, `owner_${row.owner}`) ? say[`owner_${row.owner as 'kader'}`] : null,
        // Measured blind: the child's page would show the first figure.
        href: row.kind === 'audit' ? '/audit-kasus' : row.kind === 'remeasure' ? `/ukur-ulang?anak=${row.childId}` : `/anak/${row.childId}`,
      })),
    };
  },
);

function whatOf(row: WorkItem, say: (typeof workWords)['id']): string {
  if (row.kind === 'step') return row.step === null ? say.step_none : say[`step_${row.step}`];
  if (row.kind === 'referral') return say.referral(say[`place_${row.title as 'hospital'}`]);
  if (row.kind === 'plan') return row.title === '' ? say.planTask : row.title;
  if (row.kind === 'audit') return say.followUp(row.title);
  return say[`kind_${row.kind}`];
}
