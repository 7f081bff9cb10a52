import { workReader } from '../../../platform/ui/shell/workSources.ts';
import { defineMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { listNeedWork } from '../index.ts';

const words = defineMessages({
  id: { decide: 'Putuskan kebutuhan', waiting: (n: string) => `${n} usulan menunggu keputusan` },
  en: { decide: 'Decide on needs', waiting: (n) => `${n} proposals wait for a decision` },
});

/** Children whose proposed needs wait for a decision, which is taken on the child's page. */
export default workReader(
  listNeedWork,
  (show, limit) => ({ ...(show === null || show === 'off_track' ? {} : { show }), limit: show === 'off_track' ? 1 : limit }),
  (reply, language) => {
    const say = words[language];
    return {
      today: reply.today,
      counts: reply.counts,
      lines: reply.rows.map(({ caseId, waiting, ...row }) => ({
        ...row,
        key: caseId,
        ageMonths: null,
        offTrack: false,
        what: say.decide,
        why: say.waiting(formatNumber(waiting)),
        whose: null,
        mine: true,
        href: `/anak/${row.childId}`,
      })),
    };
  },
);
