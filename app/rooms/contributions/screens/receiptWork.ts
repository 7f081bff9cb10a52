import { addDays } from '../../../platform/clock/index.ts';
import { defineMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { countByClock, workReader, type WorkLine } from '../../../platform/ui/shell/workSources.ts';
import { listWaitingHelp, type WaitingView } from '../index.ts';

/** Days within which somebody says that what was brought has arrived (unverified; only the list of work asks). */
const RECEIVE_WITHIN_DAYS = 3;

const words = defineMessages({
  id: { receive: 'Catat bantuan yang tiba', waiting: (n: string) => `${n} antaran menunggu tanda terima`, other: 'petugas lain: Anda yang mengantar atau memberi' },
  en: { receive: 'Record help that arrived', waiting: (n) => `${n} deliveries wait for a receipt`, other: 'others: you brought or gave it' },
});

/** Deliveries that nobody confirmed yet, by child; confirmed on the page of help with one tap each. */
export default workReader(
  listWaitingHelp,
  () => ({ what: 'receipt' as const }),
  ({ rows, today }, language) => {
    const lines = [...byChild(rows).values()].map((of): WorkLine => {
      const say = words[language];
      const first = of[0]!;
      const mine = of.some(({ notBy }) => notBy === null);
      return {
        ...first, key: first.childId, name: first.childName, ageMonths: null, offTrack: false, what: say.receive, why: say.waiting(formatNumber(of.length)), whose: mine ? null : say.other, mine,
        dueOn: addDays(of.map(({ broughtOn, orderedOn }) => broughtOn ?? orderedOn).toSorted()[0]!, RECEIVE_WITHIN_DAYS), href: '/bantuan',
      };
    });
    return { today, counts: countByClock(lines, today), lines };
  },
);

function byChild(rows: readonly WaitingView[]): Map<string, WaitingView[]> {
  const groups = new Map<string, WaitingView[]>();
  for (const row of rows) groups.set(row.childId, [...(groups.get(row.childId) ?? []), row]);
  return groups;
}
