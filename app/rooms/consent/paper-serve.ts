/** Photographs of signed papers: taken in within limits, told by content, sealed with the child's key. */
import type { Context } from 'hono';
import { asActor } from '../../platform/db/actor.ts';
import { bare, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { openForChild, sealForChild } from '../children/server.ts';
import { mayRecord } from './family-serve.ts';
import { readPaper, sendPaper } from './paper-contract.ts';
import { findPaper, insertPaper } from './paper-store.ts';
import { MOST_PICTURE_BYTES, pictureKind } from './picture.ts';

/** Who takes longer sends nothing: a picture of this size is there in seconds. */
const PATIENCE_MS = 60_000;

/** @throws Problem picture.refused before more than the limit was kept */
async function readPicture(context: Context): Promise<Buffer> {
  const reader = context.req.raw.body?.getReader() as ReadableStreamDefaultReader<Uint8Array> | undefined;
  if (reader === undefined) throw new Problem('picture.refused', { reason: 'empty' });
  const impatient = setTimeout(() => void reader.cancel().catch(() => undefined), PATIENCE_MS);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes += part.value.length;
      if (bytes > MOST_PICTURE_BYTES) throw new Problem('picture.refused', { reason: 'large', limitBytes: MOST_PICTURE_BYTES });
      parts.push(part.value);
    }
  } finally {
    clearTimeout(impatient);
  }
  return Buffer.concat(parts);
}

export const paperAnswers: Answer[] = [
  bare(sendPaper, async (context, corridor, input) => {
    const regency = corridor.regencyOf(context);
    const who = corridor.actorOf(context, regency);
    const told = { need: 'consent.record', requestId: context.get('requestId') as string };
    // The right is proved before a byte is read.
    await asActor(corridor.pool, regency, who, { ...told, records: null }, (tx) => mayRecord(tx, input));
    const bytes = await readPicture(context);
    const kind = pictureKind(bytes);
    if (kind === null) throw new Problem('picture.refused', { reason: bytes.length === 0 ? 'empty' : 'kind' });
    await asActor(corridor.pool, regency, who, { ...told, records: sendPaper.records }, async (tx) => {
      const child = await mayRecord(tx, input);
      const sealed = await sealForChild(tx, child.id, bytes.toString('base64'));
      await insertPaper(tx, child, { id: input.paperId, sealed, kind, byteCount: bytes.length });
    });
    return context.json({ id: input.paperId, outcome: 'kept' }, 200, { 'cache-control': 'no-store' });
  }),

  reads(readPaper, async (tx, input) => {
    const child = await mayRecord(tx, input);
    const paper = await findPaper(tx, child.id, input.paperId);
    if (paper === undefined) throw new Problem('consent.incomplete', { missing: 'paper' });
    const text = await openForChild(tx, child.id, paper.sealed);
    if (text === null) throw new Problem('record.missing', {});
    const bytes = Buffer.from(text, 'base64');
    return new Response(new Uint8Array(bytes), {
      headers: { 'content-type': paper.kind, 'cache-control': 'no-store', 'content-disposition': 'inline; filename="surat.bin"', 'x-content-type-options': 'nosniff' },
    });
  }),
];
