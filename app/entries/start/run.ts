/** Starts AnakKita: port, database, cities, worker, pages; and ends it again without leaving anything behind. */
import { forgetDemoAccounts, openDemoAccounts } from './demo-passwords.ts';
import { addressOf, demoTable, say } from './announce.ts';
import { DEMO_CODE, bringCitiesUp, found } from './cities.ts';
import { openDatabase } from './database.ts';
import { prepareDataFolder, readSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { keepWorker } from './worker-process.ts';
import { endSolves } from '../../platform/solver/index.ts';
import { readChannels } from '../../platform/notify/index.ts';
import { closeDoors } from '../../rooms/identity/server.ts';
import { inviteFirstAdministrator } from '../../rooms/access/server.ts';
import { RateLimit } from '../../platform/http/rate-limit.ts';
import { registerProjections } from '../rooms.ts';
import { buildApp } from '../web/app.ts';
import { openCorridor } from '../web/corridor.ts';
import { listen } from '../web/listen.ts';

/** What to undo, last first. */
const undo: (() => Promise<void> | void)[] = [];
let ending: Promise<void> | undefined;

function end(code: number): Promise<void> {
  ending ??= (async () => {
    for (const step of undo.reverse()) await Promise.resolve(step()).catch(() => undefined);
    process.exit(code);
  })();
  return ending;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (ending !== undefined) process.exit(130);
    say('Berhenti (stopping)');
    void end(0);
  });
}

try {
  await start(readSettings());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  await end(1);
}

async function start(settings: Settings): Promise<void> {
  const began = performance.now();
  prepareDataFolder(settings.dataDir);
  // What is set by mistake is told now, and not when the first reminder is due.
  readChannels();
  const listening = await listen(settings.host, settings.port);
  say(settings.databaseUrl === null ? 'Menyalakan basis data (database)' : 'Menghubungi basis data (database)');
  const database = await openDatabase(settings);
  undo.push(() => database.close());
  registerProjections();

  const founding = { pool: database.pool, connection: database.connection, say };
  const standing = await bringCitiesUp(founding);
  const first =
    standing[0] ?? (await found(founding, settings.demo ? { code: DEMO_CODE, kind: 'demo' } : { code: settings.regency, kind: 'real' }));

  const { corridor, close } = await openCorridor(database.pool, database.connection, { origin: settings.origin, listensOn: settings.host });
  undo.push(() => closeDoors(corridor));
  undo.push(close);
  const told = first.kind === 'demo' ? await openDemoAccounts(database.pool, first, settings.dataDir) : null;
  if (told === null) forgetDemoAccounts(settings.dataDir);
  undo.push(keepWorker(database.connection));
  undo.push(() => listening.close());
  // What is being calculated ends first, or its request would keep the door open.
  undo.push(endSolves);
  listening.open(buildApp(corridor, new RateLimit()));

  const address = addressOf(settings, listening.port);
  say(`\n${first.name} siap dalam ${((performance.now() - began) / 1000).toFixed(1)} detik: ${address}\n`);
  if (told !== null) {
    say(
      `Kota contoh, semua anak dan orang di dalamnya rekaan. Masuk dari komputer ini (demo: everybody is made up, sign in from this machine):\n\n${demoTable(told)}\n`,
    );
    say('Data sungguhan: tekan "Mulai kota sendiri", atau npm run -s cli -- own-city --regency 32.71');
  } else {
    const link = await inviteFirstAdministrator(database.pool, first);
    if (link !== null)
      say(`Belum ada administrator. Buka tautan sekali pakai ini, berlaku 72 jam (one-time link):\n\n  ${address}${link.path}\n`);
  }
  say('Berhenti: Ctrl-C');
}
