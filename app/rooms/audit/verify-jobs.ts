/** Checks the whole sealed audit against the key and the head that lie outside the database. */
import type pg from 'pg';
import type { Regency } from '../../platform/db/regency.ts';
import { NO_LINK, findHead, isLink } from '../../platform/keys/index.ts';
import type { ChainHead } from '../../platform/keys/index.ts';
import { listLinks, listUnsealedBefore, readChain } from './seal-store.ts';
import { Verifier } from './verification.ts';
import type { Verification } from './verification.ts';

const BATCH = 5_000;
const MINUTE_MS = 60_000;
const MOST_UNSEALED = 1_000;

/** Reads the chain in one snapshot, from the first number to the last, in batches. Changes nothing. */
export async function verifyAudit(pool: pg.Pool, regency: Regency, now: Date, lateAfterMs = MINUTE_MS): Promise<Verification> {
  const client = await pool.connect();
  try {
    await client.query(`begin isolation level repeatable read read only; set local search_path to ${regency.schema}, public`);
    const found = await verify(client, now, lateAfterMs);
    await client.query('commit');
    return found;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function verify(client: pg.ClientBase, now: Date, lateAfterMs: number): Promise<Verification> {
  const verifier = new Verifier(lateAfterMs);
  const chain = await readChain(client);
  const head = findHead(chain.id);
  let before: Buffer | null = NO_LINK;
  let atHead: Buffer | null = null;
  for (let last = 0; ; ) {
    const links = await listLinks(client, last, BATCH);
    if (links.length === 0) break;
    for (const link of links) {
      const follows: boolean = before !== null && link.seq === verifier.nextSeq;
      const fits = link.text === null ? false : isLink(chain.id, link.seq, follows ? before! : NO_LINK, link.text, link);
      verifier.link({ ...link, fits, follows });
      before = link.fingerprint;
      if (link.seq === head?.seq) atHead = link.fingerprint;
    }
    last = links.at(-1)!.seq;
  }
  checkHead(verifier, head, atHead);
  for (const { id } of await listUnsealedBefore(client, new Date(now.getTime() - MINUTE_MS), MOST_UNSEALED)) verifier.fault('unsealed', { entryId: id });
  return verifier.done();
}

/** The head outside says how far the chain went: a shorter chain was cut off, another fingerprint there means it was made anew. */
function checkHead(verifier: Verifier, head: ChainHead | null, atHead: Buffer | null): void {
  const reached = verifier.nextSeq - 1;
  if (head === null) {
    if (reached > 0) verifier.fault('head_missing');
  } else if (head.seq > reached) verifier.fault('cut_off', { seq: reached + 1, until: head.seq, times: head.seq - reached });
  else if (atHead !== null && !atHead.equals(head.fingerprint)) verifier.fault('changed', { seq: head.seq });
}
