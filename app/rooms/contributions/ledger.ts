/**
 * The ledger as a pure fold. An amount is a whole number of the smallest unit: rupiah for money, hundredths of the unit for
 * goods and services. A move takes from one account what it gives to another of the same commodity, so books balance by shape.
 */

/** Accounts of a pledge itself. */
export const pledgeAccounts = ['giver', 'unspent', 'lapsed', 'withdrawn'] as const;
/** Accounts of one allocation: `exchange` is where rupiah turn into goods. */
export const allocationAccounts = ['exchange', 'covered', 'delivered', 'received', 'used', 'given_back', 'spoiled'] as const;
export const accountKinds = [...pledgeAccounts, ...allocationAccounts] as const;
export type AccountKind = (typeof accountKinds)[number];

export const transferKinds = [
  'pledge', 'lapse', 'withdraw', 'allocate', 'release', 'settle', 'deliver', 'receive', 'use', 'give_back', 'spoil', 'reverse',
] as const;
export type TransferKind = (typeof transferKinds)[number];

/** The commodity of money; every other is an item in a unit: the same item in another unit is another commodity. */
export const RUPIAH = 'rupiah';

/** @example commodityOf('telur', 'butir') // 'telur:butir' */
export function commodityOf(item: string, unit: string): string {
  return item === RUPIAH ? RUPIAH : `${item}:${unit}`;
}

/** Item and unit of a commodity; both are `rupiah` for money. */
export function partsOf(commodity: string): { item: string; unit: string } {
  const at = commodity.indexOf(':');
  return at < 0 ? { item: commodity, unit: commodity } : { item: commodity.slice(0, at), unit: commodity.slice(at + 1) };
}

export interface Account {
  kind: AccountKind;
  commodity: string;
  pledgeId: string;
  /** Null for the accounts of the pledge itself. */
  allocationId: string | null;
}

/** `amount` whole units go from one account to another of the same commodity. */
export interface Move {
  from: Account;
  to: Account;
  amount: number;
}

/** Balance by account; an account that was never touched stands at 0. */
export type Books = ReadonlyMap<string, number>;

/** Why moves do not fit: the account that would be left short (or, for a source, above nothing), and by how much. */
export interface Short {
  account: Account;
  /** What is there. */
  available: number;
  missing: number;
}

/** Stable name of an account. */
export function accountKey({ pledgeId, allocationId, kind, commodity }: Account): string {
  return `${pledgeId}/${allocationId ?? ''}/${kind}/${commodity}`;
}

export function balanceOf(books: Books, account: Account): number {
  return books.get(accountKey(account)) ?? 0;
}

/** A source gives what comes into the books: its balance is never above nothing, every other is never below. */
export function isSource({ kind, commodity }: Pick<Account, 'kind' | 'commodity'>): boolean {
  return kind === 'giver' || (kind === 'exchange' && commodity !== RUPIAH);
}

/**
 * Posts moves in their order into `books`: all of them, or none and the first account that would be left short.
 * @throws RangeError for an amount that is no positive whole number or for mixed commodities: an error of the program
 */
export function post(books: Map<string, number>, moves: readonly Move[]): Short | null {
  const before = new Map<string, number>();
  for (const { from, to, amount } of moves) {
    if (!Number.isSafeInteger(amount) || amount <= 0) throw new RangeError(`An entry of ${amount}.`);
    if (from.commodity !== to.commodity) throw new RangeError(`${from.commodity} into ${to.commodity}.`);
    const left = balanceOf(books, from) - amount;
    const grown = balanceOf(books, to) + amount;
    const short: Short | null =
      !isSource(from) && left < 0
        ? { account: from, available: left + amount, missing: -left }
        : isSource(to) && grown > 0
          ? { account: to, available: amount - grown, missing: grown }
          : null;
    if (short !== null) {
      for (const [key, balance] of before) books.set(key, balance);
      return short;
    }
    for (const [account, balance] of [[from, left], [to, grown]] as const) {
      const key = accountKey(account);
      if (!before.has(key)) before.set(key, books.get(key) ?? 0);
      books.set(key, balance);
    }
  }
  return null;
}

/** The moves that take others back, last first. */
export function reversed(moves: readonly Move[]): Move[] {
  return moves.toReversed().map(({ from, to, amount }) => ({ from: to, to: from, amount }));
}
