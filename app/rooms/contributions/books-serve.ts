/** Answers for who reads the books. */
import { together } from '../../platform/db/together.ts';
import { reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { listEntries, readTrialBalance } from './books-contract.ts';
import { countTransfers, countDiffering, listEntryRows, sumBalances } from './books-store.ts';
import { partsOf } from './ledger.ts';
import { shownQuantity } from './quantity.ts';

const PAGE = 60;

export const booksAnswers: Answer[] = [
  reads(readTrialBalance, async (tx) => {
    tx.mustSomewhere('ledger.read');
    const [rows, transfers, differing] = await together(
      tx,
      () => sumBalances(tx),
      () => countTransfers(tx),
      () => countDiffering(tx),
    );
    return {
      balances: rows.map(({ given, taken, postings: _postings, ...row }) => ({
        ...row, ...partsOf(row.commodity), given: shownQuantity(given, row.commodity), taken: shownQuantity(taken, row.commodity), balance: shownQuantity(given - taken, row.commodity),
      })),
      ...transfers,
      // An entry has two postings, by constraint.
      entries: rows.reduce((sum, { postings }) => sum + postings, 0) / 2,
      differing,
      today: tx.today,
    };
  }),

  reads(listEntries, async (tx, input) => {
    tx.mustSomewhere('ledger.read');
    const rows = await listEntryRows(tx, input.kind, input.commodity, input.before ?? null, PAGE);
    return {
      entries: rows.slice(0, PAGE).map(({ amount, recordedAt, ...row }) => ({ ...row, ...partsOf(row.commodity), recordedAt: recordedAt.toISOString(), quantity: shownQuantity(amount, row.commodity) })),
      next: rows.length > PAGE ? rows[PAGE - 1]!.id : null,
    };
  }),
];
