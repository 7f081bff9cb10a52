import { addDays, jakartaDay } from '../../../platform/clock/index.ts';
import { defineMessages } from '../../../platform/ui/messages.ts';
import { countByClock, workReader } from '../../../platform/ui/shell/workSources.ts';
import { listQuestions } from '../index.ts';

/** Days within which somebody meets the guardians (unverified; only the list of work asks). */
const MEET_WITHIN_DAYS = 7;

const words = defineMessages({
  id: { meet: 'Temui wali', disagreement: 'Wali tidak sependapat', under_age: 'Wali belum cukup umur' },
  en: { meet: 'Meet the guardians', disagreement: 'The guardians disagree', under_age: 'The guardian is under age' },
});

/** Guardians whom somebody has to meet: settled on the page of the child's consent. */
export default workReader(
  listQuestions,
  () => ({}),
  ({ questions }, language) => {
    const say = words[language];
    const today = jakartaDay(new Date());
    const lines = questions.map((one) => ({
      key: one.id, childId: one.childId, name: one.childName, aliasSeed: one.aliasSeed, ageMonths: null, villageName: one.villageName, posyanduName: one.posyanduName, rt: one.rt, rw: one.rw,
      what: say.meet, why: say[one.kind], whose: null, mine: true, offTrack: false, dueOn: addDays(jakartaDay(new Date(one.openedAt)), MEET_WITHIN_DAYS), href: `/anak/${one.childId}/persetujuan`,
    }));
    return { today, counts: countByClock(lines, today), lines };
  },
);
