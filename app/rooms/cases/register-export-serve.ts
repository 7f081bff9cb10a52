/**
 * The register as a file. Who is in it is decided and written to the audit before the first byte leaves; then the children
 * follow some at a time, each time as who asks may see them at that moment, so that no file is held and no transaction waits for a slow line.
 */
import { asActor } from '../../platform/db/actor.ts';
import type { ActorSource, Tx } from '../../platform/db/actor.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { harmlessCell } from '../../platform/files/harmless-cell.ts';
import { csvBytes, streamOf } from '../../platform/files/sheet-bytes.ts';
import { xlsxStream } from '../../platform/files/xlsx-stream.ts';
import { bare } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { findAsOf } from './as-of-store.ts';
import { beginExport } from './export-turn.ts';
import { exportRegister } from './register-contract.ts';
import { findAreaName, readSheetChildren } from './register-export-store.ts';
import { sheetBlock, sheetEnd, sheetLine } from './register-sheet.ts';
import type { SheetCell, SheetFacts } from './register-sheet.ts';
import { areasToSearch, countRegister, listIds } from './register-store.ts';

/** Who holds it, and where, decides what the file may hold: reading on a screen reaches further. */
const EXPORT = 'child.export';
const AT_ONCE = 500;
const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const;
const widths = { nik: 20, others: [30, 14, 20, 22, 16, 13, 18, 10, 15, 22, 26, 14] } as const;

interface Chosen {
  ids: string[];
  facts: SheetFacts;
  today: string;
  release: () => void;
}

interface Asking {
  corridor: Corridor;
  regency: Regency;
  who: ActorSource;
  requestId: string;
}

export const exportAnswers: readonly Answer[] = [
  bare(exportRegister, async (context, corridor, input) => {
    const regency = corridor.regencyOf(context);
    const asking: Asking = { corridor, regency, who: corridor.actorOf(context, regency), requestId: context.get('requestId') as string };
    const chosen = await choose(asking, input);
    const rows = linesOf(asking, chosen);
    const bytes = input.form === 'csv' ? csvBytes(rows) : xlsxStream('Daftar anak', rows, { bold: 1, widths: input.nik ? [widths.others[0], widths.nik, ...widths.others.slice(1)] : widths.others });
    return new Response(streamOf(bytes, chosen.release), {
      headers: { 'content-type': types[input.form], 'cache-control': 'no-store', 'content-disposition': `attachment; filename="daftar-anak-${chosen.today}.${input.form}"`, 'x-content-type-options': 'nosniff' },
    });
  }),
];

/** Finds who is listed and writes it to the audit, which commits before anything is sent. @throws Problem register.exporting, access.denied */
async function choose({ corridor, regency, who, requestId }: Asking, input: InputOf<typeof exportRegister>): Promise<Chosen> {
  let release = (): void => undefined;
  try {
    return await asActor(corridor.readPool, regency, who, { need: EXPORT, records: null, requestId }, async (tx) => {
      tx.mustSomewhere(EXPORT);
      if (input.nik) tx.mustSomewhere('child.nik');
      release = beginExport(`${regency.schema} ${tx.actor.id}`, Date.now());
      const { form, nik, ...filter } = input;
      const reach = tx.actor.reachFor(EXPORT);
      const ids = await listIds(tx, filter, await areasToSearch(tx, reach, filter.area));
      const areas = tx.actor.areasFor(EXPORT);
      tx.record(exportRegister.records!, ids, { ...(areas.length === 1 ? { area: areas[0]! } : {}), detail: { form, children: ids.length, nik: nik === 'yes', ...filter } });
      return { ids, facts: await factsOf(tx, input, reach, ids.length), today: tx.today, release };
    });
  } catch (error) {
    release();
    throw error;
  }
}

async function factsOf(tx: Tx, { form: _form, nik, ...filter }: InputOf<typeof exportRegister>, reach: readonly string[], listed: number): Promise<SheetFacts> {
  return {
    filter, listed, nik: nik === 'yes', by: tx.actor.name, city: tx.regency.name,
    areaName: filter.area === undefined ? null : ((await findAreaName(tx, filter.area)) ?? filter.area),
    inReach: await countRegister(tx, {}, reach), asOf: await findAsOf(tx), at: tx.now.toLocaleString('sv-SE', { timeZone: 'Asia/Jakarta' }).slice(0, 16),
  };
}

/** The lines of the file. Each batch asks anew who this is: a right that was taken away ends the file. */
async function* linesOf({ corridor, regency, who, requestId }: Asking, { ids, facts }: Chosen): AsyncGenerator<SheetCell[]> {
  yield* sheetBlock(facts);
  let written = 0;
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const children = await asActor(corridor.readPool, regency, who, { need: EXPORT, records: null, requestId }, async (tx) => {
      tx.mustSomewhere(EXPORT);
      return readSheetChildren(tx, ids.slice(from, from + AT_ONCE), tx.actor.reachFor(EXPORT), facts.nik);
    });
    for (const child of children) yield sheetLine(child, facts.nik).map((cell) => (typeof cell === 'string' ? harmlessCell(cell) : cell));
    written += children.length;
  }
  yield sheetEnd(written);
}
