/** An import row by row as a file. Who asks, and for what, is written to the audit before the first byte leaves; then the rows follow some at a time, each time as who asks may see them at that moment. */
import { asActor } from '../../platform/db/actor.ts';
import type { ActorOptions, Tx } from '../../platform/db/actor.ts';
import { harmlessCell } from '../../platform/files/harmless-cell.ts';
import { csvBytes, streamOf } from '../../platform/files/sheet-bytes.ts';
import type { Cell } from '../../platform/files/sheet-bytes.ts';
import { xlsxStream } from '../../platform/files/xlsx-stream.ts';
import { bare } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { countRows, findRowsFacts, readSheetRows } from './rows-file-store.ts';
import { rowLine, rowsBlock, rowsEnd } from './rows-sheet.ts';
import type { RowsFacts } from './rows-sheet.ts';
import { exportImportRows } from './undo-contract.ts';

const AT_ONCE = 500;
const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const;
const widths = [8, 20, 18, 26, 30, 16, 30, 20, 20, 22, 14, 11, 11, 24, 34];

export const rowsFileAnswers: readonly Answer[] = [
  bare(exportImportRows, async (context, corridor, { importId, form, nik }) => {
    const regency = corridor.regencyOf(context);
    const who = corridor.actorOf(context, regency);
    const options: ActorOptions = { need: 'import.run', records: null, requestId: context.get('requestId') as string, asks: [importId] };
    const asWho = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => asActor(corridor.readPool, regency, who, options, work);
    const withNik = nik === 'yes';
    const { facts, day } = await asWho(async (tx) => {
      const found = await findRowsFacts(tx, importId);
      if (found === undefined) throw new Problem('record.missing', {});
      const { area, ...file } = found;
      tx.must('import.run', area);
      tx.mustSomewhere('child.export');
      if (withNik) tx.mustSomewhere('child.nik');
      tx.record(exportImportRows.records!, [importId], { area, detail: { form, rows: await countRows(tx, importId), nik: withNik } });
      const at = tx.now.toLocaleString('sv-SE', { timeZone: 'Asia/Jakarta' }).slice(0, 16);
      return { facts: { ...file, city: tx.regency.name, by: tx.actor.name, at, nik: withNik }, day: tx.today };
    });
    const lines = linesOf(facts, (after) => asWho(async (tx) => {
      tx.mustSomewhere('import.run');
      return readSheetRows(tx, importId, after, AT_ONCE, withNik);
    }));
    const bytes = form === 'csv' ? csvBytes(lines) : xlsxStream('Baris impor', lines, { bold: 1, widths: withNik ? widths : widths.toSpliced(7, 1) });
    return new Response(streamOf(bytes), {
      headers: { 'content-type': types[form], 'cache-control': 'no-store', 'content-disposition': `attachment; filename="hasil-impor-${day}.${form}"`, 'x-content-type-options': 'nosniff' },
    });
  }),
];

async function* linesOf(facts: RowsFacts, read: (after: number) => ReturnType<typeof readSheetRows>): AsyncGenerator<Cell[]> {
  yield* rowsBlock(facts).map(harmless);
  let written = 0;
  for (let after = 0; ; ) {
    const rows = await read(after);
    for (const row of rows) yield harmless(rowLine(row, facts.nik));
    written += rows.length;
    if (rows.length < AT_ONCE) break;
    after = rows.at(-1)!.rowNo;
  }
  yield rowsEnd(written);
}

const harmless = (cells: Cell[]): Cell[] => cells.map((cell) => (typeof cell === 'string' ? harmlessCell(cell) : cell));
