import { AGE_LIMIT_DAYS } from '@anakkita/growth';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf, monthNumber } from './calendar.ts';
import { childrenIn } from './children.ts';
import { buildCity, type City, findVisit } from './city.ts';
import { downloadedAt, fileNameOf, rowsOf } from './city-month.ts';
import { htmlFoot, htmlHead, htmlRow } from './eppgbm-html.ts';
import { countRow, emptyTruth, type MonthTruth } from './month-truth.ts';
import { type CityOptions, type CityRequest, monthsOf } from './options.ts';

/** Where the writing stands; `done` and `total` count months, `rows` those of the month being written. */
export interface CityProgress {
  readonly month: string;
  readonly rows: number;
  readonly done: number;
  readonly total: number;
}

export interface WrittenCity {
  /** Paths of the files, oldest month first. */
  readonly files: readonly string[];
  /** What is true in each, by file name. */
  readonly truth: { readonly [file: string]: MonthTruth };
  /** Children who are in any of the files. */
  readonly allChildren: number;
}

const CHUNK_LENGTH = 1 << 18;

/**
 * One month's file as text, piece by piece and never as a whole: for `Readable.from(cityFile(..))` into the import.
 * The generator returns the month's truth.
 *
 * @param month YYYY-MM
 */
export function cityFile(options: CityOptions, month: string): Generator<string, MonthTruth> {
  return piecesOf(buildCity(options), monthNumber(month), new Set());
}

function* piecesOf(city: City, month: number, seen: Set<string>): Generator<string, MonthTruth> {
  const truth = emptyTruth();
  let piece = htmlHead(downloadedAt(city, month));
  for (const { row, truth: facts } of rowsOf(city, month)) {
    countRow(truth, facts);
    seen.add(facts.childKey);
    piece += htmlRow(row);
    if (piece.length < CHUNK_LENGTH) continue;
    yield piece;
    piece = '';
  }
  yield piece + htmlFoot;
  countRegister(city, month, truth);
  return truth;
}

/** Counts the children below 60 months on the month's last day, and those measured the month before who no longer are. */
function countRegister(city: City, month: number, truth: MonthTruth): void {
  const lastDay = dayOf(month + 1, 0);
  const lastDayBefore = dayOf(month, 0);
  for (const child of childrenIn(city.options, month)) {
    if (lastDay - child.bornDay < AGE_LIMIT_DAYS) truth.registered += 1;
    else if (month > city.firstMonth && lastDayBefore - child.bornDay < AGE_LIMIT_DAYS && findVisit(city, child, month - 1))
      truth.aged_out += 1;
  }
}

/**
 * Writes the city's months as e-PPGBM exports, `ppgbm-2026-05.xls` and so on. A file appears under its name when it is
 * whole. Half a gigabyte for a city of 63,000 children and a year; memory stays below 400 MB.
 *
 * @param onProgress called after every piece of a few hundred rows
 * @throws the file system's own errors
 */
export async function writeCity(request: CityRequest, onProgress: (progress: CityProgress) => void = () => {}): Promise<WrittenCity> {
  const city = buildCity(request);
  const months = monthsOf(request);
  const seen = new Set<string>();
  const files: string[] = [];
  const truth: { [file: string]: MonthTruth } = {};
  await mkdir(request.outDir, { recursive: true });
  for (const [done, month] of months.entries()) {
    const name = fileNameOf(monthNumber(month));
    const path = join(request.outDir, name);
    const pieces = piecesOf(city, monthNumber(month), seen);
    truth[name] = await writePieces(path, pieces, (rows) => onProgress({ month, rows, done, total: months.length }));
    files.push(path);
    onProgress({ month, rows: truth[name].rows, done: done + 1, total: months.length });
  }
  const written = { files, truth, allChildren: seen.size };
  if (request.truth)
    await writeFile(join(request.outDir, 'truth.json'), `${JSON.stringify({ ...truth, allChildren: seen.size }, null, 1)}\n`);
  return written;
}

async function writePieces(path: string, pieces: Generator<string, MonthTruth>, onRows: (rows: number) => void): Promise<MonthTruth> {
  const unfinished = `${path}.part`;
  const file = await open(unfinished, 'w');
  try {
    let rows = 0;
    for (;;) {
      const { done, value } = pieces.next();
      if (done) {
        await file.close();
        await rename(unfinished, path);
        return value;
      }
      await file.write(value);
      rows += value.split('</tr>\n').length - 1;
      onRows(rows);
    }
  } catch (error) {
    await file.close();
    await rm(unfinished, { force: true });
    throw error;
  }
}
