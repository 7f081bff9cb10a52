/** What stands in the pledge sentence, and whether it can be sent. Pure. */
import type { ItemChoice } from './contract.ts';
import { RUPIAH } from './ledger.ts';
import type { PledgeKind } from './pledge.ts';
import { LEAST_RUPIAH, MOST_RUPIAH, amountOf, inCatalogueUnit } from './quantity.ts';
import { readNumber, readRupiah } from './said.ts';

export interface PledgeDraft {
  kind: PledgeKind;
  /** As typed. */
  amount: string;
  item: string | null;
  unit: string | null;
  wishArea: string;
  validUntil: string;
  note: string;
}

export interface Sayable {
  kind: PledgeKind;
  quantity: number;
  unit: string;
  item: string | null;
  wishArea: string;
  note: string | null;
  validUntil: string | null;
}

/** What the sentence says, ready to be sent; null while it says nothing that can be. */
export function sayable(draft: PledgeDraft, items: readonly ItemChoice[]): Sayable | null {
  const rest = { kind: draft.kind, wishArea: draft.wishArea, note: draft.note.trim() === '' ? null : draft.note.trim(), validUntil: draft.validUntil === '' ? null : draft.validUntil };
  if (draft.kind === 'money') {
    const quantity = readRupiah(draft.amount);
    return quantity === null || quantity < LEAST_RUPIAH || quantity > MOST_RUPIAH ? null : { ...rest, quantity, unit: RUPIAH, item: null };
  }
  const item = items.find(({ code }) => code === draft.item);
  const quantity = readNumber(draft.amount);
  if (item === undefined || quantity === null || countedOf(draft, items) === null) return null;
  return { ...rest, quantity, unit: draft.unit ?? item.unit, item: item.code };
}

/** Quantity in the catalogue's unit; null while it is none. */
export function countedOf(draft: PledgeDraft, items: readonly ItemChoice[]): { quantity: number; unit: string } | null {
  const item = items.find(({ code }) => code === draft.item);
  const said = readNumber(draft.amount);
  if (draft.kind === 'money' || item === undefined || said === null) return null;
  const quantity = inCatalogueUnit(said, draft.unit ?? item.unit, item.code, item.unit);
  return quantity === null || amountOf(quantity, item.unit) === null ? null : { quantity, unit: item.unit };
}

/** Items that somebody may promise in this kind: medicine and papers for departments alone. */
export function offered(items: readonly ItemChoice[], kind: PledgeKind, isDepartment: boolean): ItemChoice[] {
  return items.filter((item) => kind !== 'money' && item.kind === kind && (isDepartment || item.donor !== 'no'));
}
