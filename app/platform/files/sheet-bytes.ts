/** Lines of cells as the bytes of a file, piece by piece: nothing is held. */
import { CSV_BEGIN, csvLine } from './csv-lines.ts';

/** A number keeps its decimals; null is an empty cell. */
export type Cell = string | number | null;

const PIECE = 16_384;

/** CSV as the spreadsheets of this country open it. */
export async function* csvBytes(lines: AsyncIterable<readonly Cell[]>): AsyncGenerator<Buffer> {
  let text = CSV_BEGIN;
  for await (const cells of lines) {
    text += csvLine(cells);
    if (text.length < PIECE) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

/** Pieces as they are asked for; `release` runs once the last one went, or the reader did. */
export function streamOf(pieces: AsyncGenerator<Buffer>, release: () => void = () => undefined): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { value, done } = await pieces.next();
        if (done !== true) return controller.enqueue(new Uint8Array(value));
        release();
        controller.close();
      } catch (error) {
        release();
        throw error;
      }
    },
    async cancel() {
      release();
      await pieces.return(undefined);
    },
  });
}
