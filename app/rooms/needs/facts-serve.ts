/** What triggers, safety and urgency look at, read out of a case. */
import { completedMonths } from '@anakkita/growth';
import { isOpenReferral } from '../cases/index.ts';
import type { LoadedCase } from '../cases/server.ts';
import type { NeedItem } from './need-item.ts';
import type { NeedFacts } from './trigger.ts';
import { urgencyReasons } from './urgency.ts';
import type { UrgencyReason } from './urgency.ts';

/** Facts of a case as of a day; z only where they may be counted. */
export function needFactsOf({ state, child, measurements }: LoadedCase, today: string): NeedFacts {
  const last = measurements.at(-1);
  return {
    today,
    ageMonths: Math.max(0, completedMonths(child.bornOn, today)),
    lenZ: measurements.findLast((m) => m.lenZ !== null)?.lenZ ?? null,
    weiZ: measurements.findLast((m) => m.weiZ !== null)?.weiZ ?? null,
    wflZ: measurements.findLast((m) => m.wflZ !== null)?.wflZ ?? null,
    armMm: last?.armMm ?? null,
    oedema: last?.oedema ?? false,
    gains: measurements.map(({ gain }) => gain),
    lengthHeld: last !== undefined && last.lengthMm !== null && last.lenZ === null,
    referralOpen: state.referrals.some(isOpenReferral),
    assessment: state.assessment?.assessment ?? null,
  };
}

/** Food and treatment work on the body now: what a health worker, a kader or a donor gives and nothing that is built. */
const worksNow = (item: NeedItem): boolean => !item.atHome && !item.isService;

/** Why a line of this item is urgent for the child of a case. */
export function urgencyReasonsOf(item: NeedItem, loaded: LoadedCase, facts: NeedFacts): UrgencyReason[] {
  return urgencyReasons({
    ageMonths: facts.ageMonths, lenZ: facts.lenZ, wflZ: facts.wflZ, oedema: facts.oedema, lastGain: facts.gains.at(-1) ?? null, offTrack: loaded.kept.track === 'off',
    dangers: (loaded.state.assessment?.dangers.length ?? 0) > 0, isFoodOrTreatment: worksNow(item),
  });
}
