/** Who keeps a child's clock of visits on a day, out of what stands written. `settle_clocks` in the database gives the same answer. */

/** Days on which somebody cannot come, first and last one included. A rest that was taken back is not among them. */
export interface RestSpan {
  personId: string;
  from: string;
  until: string;
}

/** What decides about one child. */
export interface KeeperFacts {
  /** The pairing that is proposed or in force. A proposal gives nobody a clock. */
  pairing: { personId: string; inForce: boolean; heldStill: boolean } | null;
  /** Who stands in, each for the days of one rest. */
  standIns: readonly RestSpan[];
}

/** Whether a person rests on a day. */
export function isAway(rests: readonly RestSpan[], personId: string, day: string): boolean {
  return rests.some((rest) => rest.personId === personId && rest.from <= day && day <= rest.until);
}

/**
 * The foster parent who keeps the clock, or null for the kader: the one of the pairing in force; while they rest who stands in for
 * them, unless that one rests too; nobody while the inspectorate holds the pairing still. There is never a second answer.
 * @example keeperOf({ pairing: { personId: 'dedi', inForce: true, heldStill: false }, standIns: [] }, [], '2026-11-24') // 'dedi'
 */
export function keeperOf({ pairing, standIns }: KeeperFacts, rests: readonly RestSpan[], day: string): string | null {
  if (pairing === null || !pairing.inForce || pairing.heldStill) return null;
  if (!isAway(rests, pairing.personId, day)) return pairing.personId;
  return standIns.find((one) => one.from <= day && day <= one.until && !isAway(rests, one.personId, day))?.personId ?? null;
}
