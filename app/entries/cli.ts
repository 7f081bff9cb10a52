/** The command line: finds the command, runs it, and tells in a sentence what went wrong. */
import { Problem, problemKinds } from '../platform/problem/index.ts';
import { Refusal, UsageError, print, tell } from './cli/command.ts';
import type { Command } from './cli/command.ts';

/** Loaded one by one: writing a city needs no database, and help needs nothing. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./cli/import.ts')).importCommand,
  'import undo': async () => (await import('./cli/import-undo.ts')).importUndoCommand,
  'audit verify': async () => (await import('./cli/audit.ts')).verifyCommand,
  backup: async () => (await import('./cli/backup.ts')).backupCommand,
  'backup new-key': async () => (await import('./cli/backup.ts')).newKeyCommand,
  'backup keys': async () => (await import('./cli/backup.ts')).copyKeysCommand,
  restore: async () => (await import('./cli/restore.ts')).restoreCommand,
  'restore keys': async () => (await import('./cli/restore.ts')).restoreKeysCommand,
  'keys rotate': async () => (await import('./cli/keys.ts')).rotateCommand,
  status: async () => (await import('./cli/status.ts')).statusCommand,
  city: async () => (await import('./cli/city.ts')).cityCommand,
  direct: async () => (await import('./cli/direct.ts')).directCommand,
  'areas boundaries': async () => (await import('./cli/areas.ts')).boundariesCommand,
  'own-city': async () => (await import('./cli/own-city.ts')).ownCityCommand,
  'people add': async () => (await import('./cli/people.ts')).peopleCommand,
};

const WRONG_WORDS = 2;

async function main(args: string[]): Promise<number> {
  const words = [args.slice(0, 2).join(' '), args[0] ?? ''].find((one) => Object.hasOwn(commands, one));
  if (words === undefined) return help(args[0]);
  const command = await commands[words]!();
  try {
    return await command.run(args.slice(words.split(' ').length));
  } catch (error) {
    return complain(error, command, args.includes('--json'));
  }
}

async function help(asked: string | undefined): Promise<number> {
  const known = asked === undefined || ['help', '--help', '-h'].includes(asked);
  if (!known) tell(`Perintah ${asked} tidak ada. (No such command.)`);
  const lines = ['Pemakaian (usage): npm run -s cli -- PERINTAH'];
  for (const load of Object.values(commands)) {
    const { usage, about } = await load();
    lines.push(`  ${usage}`, `      ${about}`);
  }
  (known ? print : tell)(lines.join('\n'));
  return known ? 0 : WRONG_WORDS;
}

/** A refused file is told in the words of the import page; any other problem in those of the catalogue. */
async function wordsFor({ code, details }: Problem): Promise<{ title: string; help: string }> {
  if (typeof details['reason'] !== 'string') return problemKinds[code];
  const { refusalView } = await import('../rooms/interop/screens/refusal.ts');
  const { title, help } = refusalView({ code, details }, 'id');
  return { title, help: help ?? '' };
}

/** What a command says when the machine failed it and not what it was asked. */
const passing: Readonly<Record<string, string>> = {
  'server.busy': 'Basis data terputus di tengah jalan. Tidak ada yang tersimpan setengah: jalankan lagi perintah yang sama. (The database went away: run the same command again.)',
  'server.full': 'Ruang penyimpanan penuh. Tidak ada yang tersimpan setengah: kosongkan ruang, lalu jalankan lagi perintah yang sama. (The disk is full: make room, then run the same command again.)',
};

async function complain(thrown: unknown, command: Command, json: boolean): Promise<number> {
  const { asProblem } = await import('../platform/db/refusal.ts');
  const error = thrown instanceof Refusal ? thrown : asProblem(thrown);
  if (error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true) {
    tell(`${(error as Error).message}\nPemakaian (usage): npm run -s cli -- ${command.usage}`);
    return WRONG_WORDS;
  }
  if (error instanceof Problem && Object.hasOwn(passing, error.code)) {
    if (json) print(JSON.stringify({ refused: { code: error.code, title: problemKinds[error.code].title, help: passing[error.code], details: {} } }));
    tell(passing[error.code]!);
    return 1;
  }
  if (error instanceof Problem) {
    const { title, help: way } = await wordsFor(error);
    if (json) print(JSON.stringify({ refused: { code: error.code, title, help: way, details: error.details } }));
    tell(`${title} ${way}`);
    return 1;
  }
  // The driver's own words may hold a value: only its code is told. Our own sentences are told as they are.
  const { code, message, stack } = error as Error & { code?: string };
  tell(error instanceof Refusal || code === undefined ? message : `Basis data: ${code}`);
  if (process.env['LOG_LEVEL'] === 'debug') tell(stack ?? '');
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
