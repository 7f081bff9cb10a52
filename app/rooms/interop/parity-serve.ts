/** Answers of the parity report. The file for the operator holds row numbers and places, nothing that names a child. */
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { CSV_BEGIN, csvLine } from '../../platform/files/csv-lines.ts';
import { bare, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import type { DriftExplanation } from './parity.ts';
import { exportParity, readParity } from './parity-contract.ts';
import { driftFits } from './parity-report.ts';
import { countCauses, countGaps, countParity, listDrifts } from './parity-store.ts';
import type { DriftedRow } from './parity-store.ts';
import { listImportRecords } from './review-store.ts';

const PAGE = 50;
const ALL = 1_000_000;
const unknown: DriftExplanation = { cause: 'unknown' };
const causeWords: Readonly<Record<DriftExplanation['cause'], string>> = {
  birthDate: 'Tanggal lahir diubah, z tidak dihitung ulang',
  length: 'Tinggi diubah, z tidak dihitung ulang',
  weight: 'Berat diubah, z tidak dihitung ulang',
  posture: 'Cara ukur diubah, z tidak dihitung ulang',
  unknown: 'Sebab tidak diketahui',
};

async function fileOf(tx: Tx, importId: string) {
  const [record] = await listImportRecords(tx, importId);
  if (record === undefined) throw new Problem('record.missing', {});
  return record;
}

export const parityAnswers: Answer[] = [
  reads(readParity, async (tx, input) => {
    tx.mustSomewhere('import.run');
    const file = await fileOf(tx, input.importId);
    const places = await countParity(tx, input.importId);
    const found = await listDrifts(tx, input.importId, input.after ?? 0, PAGE + 1);
    const drifts = found.slice(0, PAGE);
    tx.shows(drifts.flatMap(({ childId }) => (childId === null ? [] : [childId])));
    const sum = (key: 'match' | 'posture' | 'drifted' | 'none' | 'unkept'): number => places.reduce((all, place) => all + place[key], 0);
    return {
      fileName: file.fileName,
      committedAt: file.committedAt?.toISOString() ?? null,
      measuredFrom: file.summary?.measuredFrom ?? null,
      measuredTo: file.summary?.measuredTo ?? null,
      keptByRow: sum('unkept') === 0,
      counts: { match: sum('match'), posture: sum('posture'), drifted: sum('drifted'), none: sum('none') },
      histogram: await countGaps(tx, input.importId),
      causes: await countCauses(tx, input.importId),
      places: places.map(({ unkept: _unkept, ...place }) => place),
      drifts: drifts.map((row) => ({
        rowNo: row.rowNo,
        childId: row.childId,
        villageName: row.villageName,
        posyanduName: row.posyanduName,
        gap: row.gap,
        cause: (row.drift ?? unknown).cause,
        fits: driftFits(row.drift ?? unknown),
      })),
      next: found.length > PAGE ? drifts.at(-1)!.rowNo : null,
    };
  }),

  bare(exportParity, async (context, corridor, { importId }) => {
    const regency = corridor.regencyOf(context);
    const who = corridor.actorOf(context, regency);
    const text = await asActor(
      corridor.pool,
      regency,
      who,
      { need: 'import.run', records: null, requestId: context.get('requestId') as string, asks: [importId] },
      async (tx) => {
        tx.mustSomewhere('import.run');
        const file = await fileOf(tx, importId);
        const drifts = await listDrifts(tx, importId, 0, ALL);
        tx.record(exportParity.records!, [importId], { detail: { rows: drifts.length } });
        const head = [['Berkas', file.fileName], ['Baris yang z-nya tertinggal', drifts.length], []];
        return [
          ...head,
          ['Baris', 'Kelurahan', 'Posyandu', 'Selisih z (berkas dikurangi standar WHO)', 'Sebab', 'Z di berkas cocok dengan'],
          ...drifts.map(csvCells),
        ]
          .map(csvLine)
          .join('');
      },
    );
    return new Response(`${CSV_BEGIN}${text}`, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'cache-control': 'no-store',
        'content-disposition': 'attachment; filename="kesesuaian-z.csv"',
        'x-content-type-options': 'nosniff',
      },
    });
  }),
];

function csvCells({ rowNo, villageName, posyanduName, gap, drift }: DriftedRow): (string | number | null)[] {
  const why = drift ?? unknown;
  return [rowNo, villageName, posyanduName, gap === null ? null : gap / 100, causeWords[why.cause], driftFits(why)];
}
