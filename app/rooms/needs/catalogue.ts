/** What may be published as the next catalogue, and what differs between two. Pure; shared by the editor and the server. */
import type { NeedItem } from './need-item.ts';

/** What is wrong with one item, in the order in which a person should look at it. */
export const itemFaults = ['words_missing', 'price_range', 'age_range', 'formula', 'prescribed_by_donor', 'code_twice', 'unit_changed', 'item_removed'] as const;
export type ItemFault = (typeof itemFaults)[number];
export type CatalogueFault = ItemFault | 'empty';

/** Infant formula is no gift, whatever it is called; milk for older children is another thing. */
const isFormula = ({ code, label, labelEn }: NeedItem): boolean => /\b(formula|sufor)\b/i.test(`${code.replaceAll('_', ' ')} ${label} ${labelEn}`);

/** The first fault of an item by itself; null when there is none. */
export function itemFaultOf(item: NeedItem): ItemFault | null {
  if ([item.label, item.labelEn, item.unit].some((words) => words.trim() === '')) return 'words_missing';
  if (item.price.low > item.price.high) return 'price_range';
  if (item.ages !== null && item.ages.from >= item.ages.below) return 'age_range';
  if (isFormula(item)) return 'formula';
  return item.prescribed && item.donor === 'yes' ? 'prescribed_by_donor' : null;
}

/**
 * What is wrong with a catalogue before it is published; null when nothing is. Items are taken out of use, never out of
 * the catalogue, and keep their unit: what people promised is counted in it.
 */
export function catalogueFault(items: readonly NeedItem[], before: readonly NeedItem[] = []): { fault: CatalogueFault; code: string } | null {
  if (items.length === 0) return { fault: 'empty', code: '' };
  const seen = new Set<string>();
  for (const item of items) {
    const own = itemFaultOf(item);
    if (own !== null) return { fault: own, code: item.code };
    if (seen.has(item.code)) return { fault: 'code_twice', code: item.code };
    seen.add(item.code);
    const known = before.find(({ code }) => code === item.code);
    if (known !== undefined && known.unit !== item.unit) return { fault: 'unit_changed', code: item.code };
  }
  const gone = before.find(({ code }) => !seen.has(code));
  return gone === undefined ? null : { fault: 'item_removed', code: gone.code };
}

/** Fields that a person reads a change by. */
const told = ['label', 'labelEn', 'usual', 'price', 'triggers', 'givers', 'departments', 'donor', 'ages', 'allergens', 'prescribed', 'staffWord', 'atHome', 'divisible', 'isService', 'days', 'active'] as const;
export type ToldField = (typeof told)[number];

export interface ItemChange {
  code: string;
  label: string;
  /** `added`, or the fields that differ. */
  fields: 'added' | ToldField[];
}

/** What a version changed, item by item, in its own order. */
export function catalogueChanges(before: readonly NeedItem[], after: readonly NeedItem[]): ItemChange[] {
  return after.flatMap((item): ItemChange[] => {
    const known = before.find(({ code }) => code === item.code);
    if (known === undefined) return [{ code: item.code, label: item.label, fields: 'added' }];
    const fields = told.filter((field) => JSON.stringify(known[field]) !== JSON.stringify(item[field]));
    return fields.length === 0 ? [] : [{ code: item.code, label: item.label, fields }];
  });
}

/** A code for a new item out of its words: `Sendok makan bayi` becomes `sendok_makan_bayi`, with a number where it is taken. */
export function codeFor(label: string, taken: readonly string[]): string {
  const plain = label.toLowerCase().normalize('NFKD').replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^[_0-9]+|_+$/g, '').slice(0, 24);
  const stem = plain.length < 2 ? 'barang' : plain;
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? stem : `${stem}_${n}`;
    if (!taken.includes(code)) return code;
  }
}
