import { workReader } from '../../../platform/ui/shell/workSources.ts';
import { defineMessages } from '../../../platform/ui/messages.ts';
import { listVisitWork } from '../index.ts';

const words = defineMessages({
  id: { visit: 'Kunjungi di rumah', visitOfOther: 'Kunjungan belum dilakukan', worry: 'Periksa hari itu juga: pengunjung khawatir', kader: 'kader', foster_parent: 'bapak atau bunda asuh' },
  en: { visit: 'Visit at home', visitOfOther: 'Visit was not made', worry: 'See the same day: a visitor is worried', kader: 'kader', foster_parent: 'foster parent' },
});

/** Visits that are due or late, and worries: a visit of one's own opens its card. */
export default workReader(
  listVisitWork,
  (show, limit) => ({ ...(show === null || show === 'off_track' ? {} : { show }), limit: show === 'off_track' ? 1 : limit }),
  (reply, language) => {
    const say = words[language];
    return {
      today: reply.today,
      counts: reply.counts,
      lines: reply.rows.map((row) => ({
        ...row,
        key: `${row.kind} ${row.id}`,
        ageMonths: null,
        offTrack: false,
        why: null,
        what: row.kind === 'worry' ? say.worry : row.mine ? say.visit : say.visitOfOther,
        whose: row.keeper === null ? null : say[row.keeper],
        href: row.kind === 'visit' && row.mine ? `/anak/${row.childId}/kunjungan` : `/anak/${row.childId}`,
      })),
    };
  },
);
