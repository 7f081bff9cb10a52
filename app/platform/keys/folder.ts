/** The folder of keys: outside the data, so that a stolen copy of the data opens nothing. */
import { homedir } from 'node:os';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the keys lie: `ANAKKITA_KEYS`, else `~/.config/anakkita/keys`.
 * @throws a sentence when that lies inside the data folder: a backup of the data would carry its own keys
 */
export function keysFolder(environment: Environment = process.env): string {
  const folder = path.resolve(environment['ANAKKITA_KEYS'] ?? path.join(homedir(), '.config', 'anakkita', 'keys'));
  const data = path.resolve(environment['ANAKKITA_DATA'] ?? 'data');
  if (folder === data || folder.startsWith(data + path.sep)) {
    throw new Error(
      `Folder kunci ${folder} ada di dalam folder data. Pindahkan ke luar dan tunjuk dengan ANAKKITA_KEYS. (The keys must lie outside of the data.)`,
    );
  }
  return folder;
}
