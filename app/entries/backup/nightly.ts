/** A backup every night into the folder that `ANAKKITA_BACKUP_TO` names; the newest fourteen are kept. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { queue, work } from '../../platform/jobs/index.ts';
import type { JobEnvironment, Work } from '../../platform/jobs/index.ts';
import { log } from '../../platform/log/index.ts';
import { backUp } from './make.ts';
import { getRecipient, hasRecipient } from './recipient.ts';

const KEPT = 14;

const nightlyQueue = queue<Record<string, never>>('backup.nightly', { dailyAt: '01:15' });

async function backUpByNight({ pool, regency }: JobEnvironment): Promise<void> {
  const folder = process.env['ANAKKITA_BACKUP_TO'];
  if (folder === undefined || folder === '' || regency.kind === 'demo') return;
  if (!hasRecipient()) {
    log.error({ regency: regency.code }, 'no backup: there is no key to encrypt to, make one with the command backup new-key');
    return;
  }
  const made = await backUp(pool, regency, path.resolve(folder), getRecipient(undefined));
  log.info({ regency: regency.code, bytes: made.bytes }, 'backup made');
  for (const name of await outdated(folder, regency.schema)) await rm(path.join(folder, name), { force: true });
}

/** Dated backups beyond the newest ones, by their names. The companion has no date and stays. */
export async function outdated(folder: string, schema: string, kept: number = KEPT): Promise<string[]> {
  const dated = new RegExp(`^anakkita-${schema}-\\d{8}T\\d{6}Z\\.age$`);
  return (await readdir(folder)).filter((name) => dated.test(name)).toSorted().toReversed().slice(kept);
}

export const works: readonly Work[] = [work(nightlyQueue, backUpByNight)];
