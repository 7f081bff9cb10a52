/** Passwords of the demo's people: random per installation, in one file that only its owner reads. */
import { randomInt } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import type { Regency } from '../../platform/db/regency.ts';
import { demoCast } from '../../rooms/access/index.ts';
import { demoCastStands, writeDemoCast } from '../../rooms/access/server.ts';

const fileOf = (dataDir: string): string => path.join(dataDir, 'demo-accounts.json');

/** No letters that are mistaken for each other when copied from a screen. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

function newPassword(): string {
  const part = (): string => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${part()}-${part()}-${part()}`;
}

/** Makes the demo's people able to sign in and gives their passwords, username -> password. */
export async function openDemoAccounts(pool: pg.Pool, demo: Regency, dataDir: string): Promise<Record<string, string>> {
  const kept = readKept(dataDir);
  if (kept !== null && (await demoCastStands(pool, demo))) return kept;
  const passwords = kept ?? Object.fromEntries(demoCast.map(({ username }) => [username, newPassword()]));
  writeFileSync(fileOf(dataDir), `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 });
  await writeDemoCast(pool, demo, passwords);
  return passwords;
}

/** What stands in the file, when it names everybody. */
function readKept(dataDir: string): Record<string, string> | null {
  try {
    const kept = JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as Record<string, string>;
    return demoCast.every(({ username }) => typeof kept[username] === 'string') ? kept : null;
  } catch {
    return null;
  }
}

/** The demo is gone: so are its passwords. */
export function forgetDemoAccounts(dataDir: string): void {
  rmSync(fileOf(dataDir), { force: true });
}
