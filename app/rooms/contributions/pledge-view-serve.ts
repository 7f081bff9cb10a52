/** How a pledge is shown: amounts in units, what it helped, its steps. */
import type { Tx } from '../../platform/db/actor.ts';
import { listAllocations, listHelped } from './allocation-store.ts';
import type { AllocationRow, HelpedChild } from './allocation-store.ts';
import type { Coverage, HelpView, PledgeDetail, PledgeView, StepView } from './contract.ts';
import type { PledgeStanding } from './pledge-store.ts';
import { quantityOf, shownQuantity } from './quantity.ts';
import { coverOf } from './step.ts';
import { listSteps } from './step-store.ts';

/** One pledge as its giver and those who keep the books see it. */
export function pledgeView(row: PledgeStanding): PledgeView {
  const { giverPersonId: _none, directed, pledged, unspent, ended, ...rest } = row;
  const shown = (amount: number): number => shownQuantity(amount, row.commodity);
  return {
    ...rest,
    pledged: shown(pledged),
    unspent: shown(unspent),
    ended: shown(ended),
    directed: directed.map(({ item, unit, needs, committed, ...at }) => ({
      item, unit, needs, committed, covered: quantityOf(at.covered), delivered: quantityOf(at.delivered), received: quantityOf(at.received), used: quantityOf(at.used), lost: quantityOf(at.lost),
    })),
  };
}

/** A pledge with all that became of it. Names the children to the audit, and tells no name. */
export async function pledgeDetail(tx: Tx, pledge: PledgeStanding, may: PledgeDetail['may']): Promise<PledgeDetail> {
  const allocations = await listAllocations(tx, [pledge.id]);
  const helped = await listHelped(tx, [pledge.id]);
  tx.shows(allocations.map(({ childId }) => childId));
  return {
    pledge: pledgeView(pledge),
    help: allocations.map((row) => helpView(row, helped.get(row.id))),
    coverage: coverageOf(allocations, helped),
    steps: (await listSteps(tx, pledge.id)).map((step): StepView => ({ ...step, recordedAt: step.recordedAt.toISOString() })),
    may,
    today: tx.today,
  };
}

function helpView(row: AllocationRow, child: HelpedChild | undefined): HelpView {
  return {
    allocationId: row.id, item: row.item, unit: row.unit, villageName: child?.villageName ?? null, ageBand: child?.ageBand ?? null, aliasSeed: child?.aliasSeed ?? null,
    asked: child?.asked ?? null, coveredByAll: child?.coveredByAll ?? null, committed: row.committed, covered: quantityOf(row.covered), delivered: quantityOf(row.delivered),
    received: quantityOf(row.received), used: quantityOf(row.used), givenBack: quantityOf(row.given_back), spoiled: quantityOf(row.spoiled), reason: row.reason,
  };
}

/** Per item: how much of what the helped needs ask for this giver covers, and how much all together do. Needs that ended unhelped do not count. */
export function coverageOf(allocations: readonly AllocationRow[], helped: ReadonlyMap<string, HelpedChild>): Coverage[] {
  const items = new Map<string, Coverage>();
  const seen = new Set<string>();
  for (const row of allocations) {
    const facts = helped.get(row.id);
    const own = quantityOf(coverOf(row));
    if (own === 0 || facts?.asked === null || facts === undefined) continue;
    const sum = items.get(row.item) ?? { item: row.item, unit: row.unit, needs: 0, asked: 0, coveredByGiver: 0, coveredByAll: 0 };
    sum.coveredByGiver += own;
    if (!seen.has(row.needId)) {
      seen.add(row.needId);
      sum.needs += 1;
      sum.asked += facts.asked;
      sum.coveredByAll += facts.coveredByAll ?? 0;
    }
    items.set(row.item, sum);
  }
  return [...items.values()].toSorted((one, other) => one.item.localeCompare(other.item));
}
