/** The books for who reads them: the trial balance, and the entries behind every figure. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { accountKinds, transferKinds } from './ledger.ts';

const kind = z.enum(accountKinds);

export const balanceView = z.object({ kind, commodity: z.string(), item: z.string(), unit: z.string(), accounts: z.number(), given: z.number(), taken: z.number(), balance: z.number() });
export type BalanceView = z.output<typeof balanceView>;

export const readTrialBalance = endpoint({
  method: 'GET', path: '/v1/ledger/balance', title: 'Trial balance: every kind of account per commodity; each commodity sums to zero.', needs: 'ledger.read', records: null,
  reply: z.object({
    balances: z.array(balanceView),
    entries: z.number(),
    transfers: z.number(),
    firstOn: z.nullable(z.string()),
    lastOn: z.nullable(z.string()),
    /** Rows whose kept amounts differ from the ledger: 0 always. */
    differing: z.number(),
    today: z.string(),
  }),
});

export const entryView = z.object({
  id: z.string(), transferId: z.string(), transferKind: z.enum(transferKinds), on: z.string(), recordedAt: z.string(), recordedByName: z.string(),
  pledgeId: z.string(), giverName: z.string(), item: z.string(), unit: z.string(), quantity: z.number(), fromKind: kind, toKind: kind, reason: z.nullable(z.string()),
});
export type EntryView = z.output<typeof entryView>;

export const listEntries = endpoint({
  method: 'GET', path: '/v1/ledger/entries', title: 'Entries of one kind of account, newest first.', needs: 'ledger.read', records: 'ledger.read',
  query: z.strictObject({ kind, commodity: z.string().check(z.maxLength(50)), before: z.optional(z.uuid()) }),
  reply: z.object({ entries: z.array(entryView), next: z.nullable(z.string()) }),
});
