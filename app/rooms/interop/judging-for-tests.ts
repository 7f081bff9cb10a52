/** Worker that reads and judges one file after another: for tests, which end it when a file makes it hang. */
import { createHash, randomUUID } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { Problem } from '../../platform/problem/index.ts';
import { readEppgbmFile } from './judge-jobs.ts';
import { PlaceFinder } from './place.ts';
import { judgeRows } from './verdict.ts';

const village = { code: '32.71.01.1003', name: 'BATU TULIS', districtName: 'BOGOR SELATAN' };

parentPort!.on('message', ({ path }: { path: string }) => void judge(path).then((outcome) => parentPort!.postMessage(outcome)));

async function judge(path: string): Promise<{ outcome: string; rows: number; stack?: string | undefined }> {
  try {
    const file = await readEppgbmFile({ path, today: '2026-11-20', limits: { binaryWorkbookMs: 2_000 } });
    const places = new PlaceFinder({ regency: { code: '32.71', name: 'Kota Bogor' }, villages: [village], puskesmas: [], catchments: new Map(), posyandu: new Set() });
    const judged = judgeRows(file.rows, {
      places, children: [], measurements: new Map(), lastWeighings: new Map(), mayBring: () => true, hashNik: (digits) => createHash('sha256').update(digits).digest(), newId: randomUUID,
    });
    return { outcome: 'judged', rows: judged.length };
  } catch (error) {
    if (error instanceof Problem && error.code === 'import.file') return { outcome: String(error.details['reason']), rows: 0 };
    return { outcome: 'crashed', rows: 0, stack: (error as Error).stack };
  }
}
