/** Photographs of signed papers: taken in within limits, told by content, sealed with the child's key. */
import type { Context } from 'hono';
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { readAtMost } from '../../platform/http/limited-body.ts';
import { bare, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { openForChild, sealForChild } from '../children/server.ts';
import { mayRecord } from './family-serve.ts';
import { readPaper, sendPaper } from './paper-contract.ts';
import { findPaper, insertPaper } from './paper-store.ts';
import { MOST_PICTURE_BYTES, pictureKind } from './picture.ts';

/** @throws Problem picture.refused for nothing, and before more than the limit was kept */
async function readPicture(context: Context): Promise<Buffer> {
  const bytes = await readAtMost(context, MOST_PICTURE_BYTES);
  if (bytes === null) throw new Problem('picture.refused', { reason: 'large', limitBytes: MOST_PICTURE_BYTES });
  return bytes;
}

/** Keeps the photograph of a signed paper, sealed with the child's key. @throws Problem picture.refused for what is no whole picture, or a larger one */
export async function keepPaper(tx: Tx, input: { childId: string; paperId: string }, bytes: Buffer): Promise<void> {
  const child = await mayRecord(tx, input);
  if (bytes.length > MOST_PICTURE_BYTES) throw new Problem('picture.refused', { reason: 'large', limitBytes: MOST_PICTURE_BYTES });
  const kind = pictureKind(bytes);
  if (kind === null) throw new Problem('picture.refused', { reason: bytes.length === 0 ? 'empty' : 'kind' });
  const sealed = await sealForChild(tx, child.id, bytes.toString('base64'));
  await insertPaper(tx, child, { id: input.paperId, sealed, kind, byteCount: bytes.length });
}

export const paperAnswers: Answer[] = [
  bare(sendPaper, async (context, corridor, input) => {
    const regency = corridor.regencyOf(context);
    const who = corridor.actorOf(context, regency);
    const told = { need: 'consent.record', requestId: context.get('requestId') as string };
    // The right is proved before a byte is read.
    await asActor(corridor.pool, regency, who, { ...told, records: null }, (tx) => mayRecord(tx, input));
    const bytes = await readPicture(context);
    await asActor(corridor.pool, regency, who, { ...told, records: sendPaper.records }, (tx) => keepPaper(tx, input, bytes));
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
