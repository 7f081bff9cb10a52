import { defineMessages } from '../../../platform/ui/messages.ts';
import { workReader } from '../../../platform/ui/shell/workSources.ts';
import { listRenewals } from '../index.ts';

const words = defineMessages({
  id: { ask: 'Minta persetujuan lagi', why: (list: string) => `Perlu diperbarui: ${list}`, pairing: 'pendampingan', story: 'kisah tumbuh', photo: 'foto' },
  en: { ask: 'Ask for consent again', why: (list) => `To be renewed: ${list}`, pairing: 'pairing', story: 'growth story', photo: 'photographs' },
});

/** Children whose guardians have to be asked anew: done on the page that asks. */
export default workReader(
  listRenewals,
  () => ({}),
  ({ today, counts, renewals }, language) => {
    const say = words[language];
    const lines = renewals.map((one) => ({
      key: one.childId, childId: one.childId, name: one.childName, aliasSeed: one.aliasSeed, ageMonths: null, villageName: one.villageName, posyanduName: one.posyanduName, rt: one.rt, rw: one.rw,
      what: say.ask, why: say.why(one.purposes.map((purpose) => say[purpose]).join(', ')), whose: null, mine: true, offTrack: false, dueOn: one.dueOn, href: `/anak/${one.childId}/persetujuan/minta`,
    }));
    return { today, counts, lines };
  },
);
