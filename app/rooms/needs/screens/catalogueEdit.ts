/** What somebody changed in the catalogue and did not publish yet: laid over the version in force. Pure. */
import { needItem, type NeedItem } from '../index.ts';

/** Items as they are to be, by code; new ones among them. */
export type CatalogueDraft = Readonly<Record<string, NeedItem>>;

/** The catalogue as it would be published: changed items in their place, new ones at the end. */
export function withDraft(items: readonly NeedItem[], draft: CatalogueDraft): NeedItem[] {
  const known = new Set(items.map(({ code }) => code));
  return [...items.map((item) => draft[item.code] ?? item), ...Object.values(draft).filter(({ code }) => !known.has(code))];
}

/** The draft without what equals the version in force: somebody else may have published the same. */
export function stillDiffering(items: readonly NeedItem[], draft: CatalogueDraft): CatalogueDraft {
  return Object.fromEntries(Object.entries(draft).filter(([code, item]) => JSON.stringify(items.find((one) => one.code === code)) !== JSON.stringify(item)));
}

/** A draft out of its text; anything that is none gives an empty one. */
export function draftOf(text: string | null): CatalogueDraft {
  if (text === null) return {};
  try {
    const entries = Object.entries(JSON.parse(text) as Record<string, unknown>);
    return Object.fromEntries(entries.flatMap(([code, item]) => {
      const read = needItem.safeParse(item);
      return read.success ? [[code, read.data]] : [];
    }));
  } catch {
    return {};
  }
}

/** An item that is to be filled in. */
export const emptyItem: NeedItem = {
  code: '', label: '', labelEn: '', unit: '', usual: 1, price: { low: 0, high: 0, verified: false }, triggers: ['by_hand'], givers: ['donor'], departments: ['dinkes'], donor: 'yes',
  ages: { from: 6, below: 60 }, allergens: [], prescribed: false, staffWord: false, atHome: false, divisible: true, isService: false, days: 14, active: true,
};

/** Figures of an item as they are typed. */
export interface TypedFigures {
  usual: string;
  low: string;
  high: string;
  days: string;
  from: string;
  below: string;
}

export const figuresOf = (item: NeedItem): TypedFigures => ({
  usual: String(item.usual).replace('.', ','), low: String(item.price.low), high: String(item.price.high), days: String(item.days),
  from: item.ages === null ? '' : String(item.ages.from), below: item.ages === null ? '' : String(item.ages.below),
});

/** Figures within their ranges; names of those that are not. Both ages empty: any age. */
export function readFigures(typed: TypedFigures): { figures: Pick<NeedItem, 'usual' | 'days' | 'ages'> & { low: number; high: number }; wrong: (keyof TypedFigures)[] } {
  const whole = (text: string) => (/^\d{1,3}(\.?\d{3})*$|^\d+$/.test(text.trim()) ? Number(text.trim().replaceAll('.', '')) : Number.NaN);
  const usual = Number(typed.usual.trim().replace(',', '.'));
  const anyAge = typed.from.trim() === '' && typed.below.trim() === '';
  const [low, high, days, from, below] = [whole(typed.low), whole(typed.high), whole(typed.days), whole(typed.from), whole(typed.below)];
  const fits = {
    usual: usual > 0 && usual <= 10_000, low: low >= 0 && low <= 1_000_000_000, high: high >= low && high <= 1_000_000_000, days: days >= 0 && days <= 365,
    from: anyAge || (from >= 0 && from < 60), below: anyAge || (below > from && below <= 60),
  };
  const wrong = (Object.keys(fits) as (keyof TypedFigures)[]).filter((field) => !fits[field]);
  return { figures: { usual, low, high, days, ages: anyAge ? null : { from, below } }, wrong };
}
