/**
 * Seals the audit of one city: numbers without gaps and a chain of fingerprints, within a minute of the act. Only what no open
 * transaction can come in behind is sealed, so an import that takes minutes is sealed when it has ended.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Regency } from '../../platform/db/regency.ts';
import { NO_LINK, keepHead, linkOf } from '../../platform/keys/index.ts';
import { log } from '../../platform/log/index.ts';
import { addSeals, findUnsealed, findWaiting, holdChain, keepSealedBelow, oldestOpen } from './seal-store.ts';
import type { Chain, Seal, Waiting } from './seal-store.ts';

const BATCH = 2_000;
const LOOK_EVERY_MS = 15_000;
const AFTER_FAILURE_MS = 5_000;

/**
 * Seals what waits, at most a batch. Another process at it is left to it; a process that is killed leaves nothing half sealed.
 * @returns how many entries were sealed, and whether more wait
 */
export async function sealWaiting(pool: pg.Pool, regency: Regency, now: Date): Promise<{ sealed: number; more: boolean }> {
  const client = await pool.connect();
  try {
    await client.query(`begin; set local search_path to ${regency.schema}, public`);
    const chain = await holdChain(client);
    if (chain === undefined) return await nothing(client);
    const below = await oldestOpen(client);
    const waiting = chain.sealedBelow === null ? await findUnsealed(client, below, BATCH) : await findWaiting(client, chain.sealedBelow, below, BATCH);
    const more = waiting.length === BATCH;
    const seals = sealsOf(chain, waiting);
    if (seals.length > 0) await addSeals(client, seals, now);
    // A full batch may end in the middle of a transaction: the next one begins with that transaction again.
    const reached = more ? (chain.sealedBelow === null ? null : waiting.at(-1)!.writtenIn) : below;
    if (reached !== null && reached !== chain.sealedBelow) await keepSealedBelow(client, reached);
    await client.query('commit');
    const last = seals.at(-1);
    if (last !== undefined) keepHead(chain.id, last);
    return { sealed: seals.length, more };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function nothing(client: pg.ClientBase): Promise<{ sealed: number; more: boolean }> {
  await client.query('rollback');
  return { sealed: 0, more: false };
}

function sealsOf(chain: Chain, waiting: readonly Waiting[]): Seal[] {
  let [seq, before] = [chain.seq, chain.fingerprint ?? NO_LINK];
  return waiting.map(({ id, text }) => {
    seq += 1;
    const link = linkOf(chain.id, seq, before, text);
    before = link.fingerprint;
    return { seq, entryId: id, ...link };
  });
}

/** Seals all that waits now. */
export async function sealAll(pool: pg.Pool, regency: Regency, now: Date): Promise<number> {
  let sealed = 0;
  for (;;) {
    const step = await sealWaiting(pool, regency, now);
    sealed += step.sealed;
    if (!step.more) return sealed;
  }
}

/** Keeps sealing until told to stop. @returns how to stop; resolves when the step under way has ended */
export function keepSealing(pool: pg.Pool, regency: Regency): () => Promise<void> {
  const stopping = new AbortController();
  const running = loop(pool, regency, stopping.signal);
  return async () => {
    stopping.abort();
    await running;
  };
}

async function loop(pool: pg.Pool, regency: Regency, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    let pause = LOOK_EVERY_MS;
    try {
      if ((await sealWaiting(pool, regency, new Date())).more) pause = 0;
    } catch (error) {
      const { code } = error as { code?: string };
      // The city was ended meanwhile.
      if (code === '3F000' || code === '42P01') return;
      pause = AFTER_FAILURE_MS;
      log.warn({ regency: regency.code, code }, 'audit seal');
    }
    await wait(pause, undefined, { signal }).catch(() => undefined);
  }
}
