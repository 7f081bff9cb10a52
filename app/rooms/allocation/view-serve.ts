/** A draft as its maker sees it: numbers of lines in place of needs, kelurahan by name. */
import type { Tx } from '../../platform/db/actor.ts';
import type { DraftView } from './draft-contract.ts';
import { nameAreas } from './draft-store.ts';
import type { DraftRow } from './draft-store.ts';
import { childrenIn } from './draft.ts';

export async function viewOf(tx: Tx, draft: DraftRow): Promise<DraftView> {
  const { said, plan } = draft;
  const names = await nameAreas(tx, [...plan.villages.map(({ village }) => village), ...(said === null ? [] : [said.wishArea])]);
  const nameOf = (code: string): string => names.get(code) ?? '';
  const offerAt = new Map(plan.offers.map(({ id }, at) => [id, at]));
  const { needs, offers, arcs, seconds, optimal, gap, gainOverGreedy } = plan.proof;
  return {
    draftId: draft.id,
    kind: draft.kind,
    state: draft.state,
    madeAt: draft.madeAt.toISOString(),
    endsAt: draft.endsAt.toISOString(),
    said: said === null ? null : { kind: said.kind, quantity: said.quantity, unit: said.unit, item: said.item, wishArea: said.wishArea, wishAreaName: nameOf(said.wishArea), validUntil: said.validUntil },
    sums: {
      children: childrenIn(plan.lines), needs: new Set(plan.lines.map(({ needId }) => needId)).size, villages: plan.villages.filter(({ helped }) => helped > 0).length,
      completed: sum(plan.villages.map(({ completed }) => completed)), rupiah: sum(plan.lines.map(({ rupiah }) => rupiah ?? 0)), open: sum(plan.villages.map(({ open }) => open)),
    },
    lines: plan.lines.map(({ needId: _need, child: _child, unitPrice: _price, offerId, why, ...line }) => ({ ...line, chosenFor: why, villageName: nameOf(line.village), offer: offerAt.get(offerId)! })),
    villages: plan.villages.map((one) => ({ ...one, villageName: nameOf(one.village) })),
    staysOpen: plan.staysOpen,
    offers: plan.offers.map(({ id: _id, ...offer }) => offer),
    proof: { needs, offers, arcs, seconds, optimal, gap, gainOverGreedy },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
