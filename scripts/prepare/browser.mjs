import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { Complaint } from './complaint.mjs';
import { showProgress } from './progress.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * The browser for the journeys: `ANAKKITA_CHROMIUM`, one in the path, or Debian's, installed if we may.
 *
 * @returns {Promise<string>} its path
 * @throws {Complaint} with the command that installs it
 */
export async function findBrowser() {
  const found = process.env.ANAKKITA_CHROMIUM || inPath(NAMES);
  if (found) return found;
  if (process.getuid?.() !== 0 || !inPath(['apt-get'])) {
    throw new Complaint(
      'The browser journeys need Chromium, and there is none in the path. Install it (Debian: sudo apt-get install chromium), ' +
        'name another with ANAKKITA_CHROMIUM=/path/to/chrome, or run the other checks alone: npm run check',
    );
  }
  await apt(['update']);
  await apt(['install', '--yes', '--no-install-recommends', 'chromium']);
  const installed = inPath(NAMES);
  if (!installed)
    throw new Complaint(
      'apt-get installed the package chromium, but no browser came with it. Name one with ANAKKITA_CHROMIUM=/path/to/chrome',
    );
  return installed;
}

function inPath(names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        continue;
      }
    }
  }
  return undefined;
}

async function apt(args) {
  const progress = showProgress(`Installing the browser for the tests (apt-get ${args[0]})`);
  const child = spawn('apt-get', args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-4_000)));
  const code = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', resolve);
  });
  progress.done();
  if (code !== 0)
    throw new Complaint(
      `${said.trim()}\nChromium could not be installed (apt-get ${args.join(' ')}: ${code}). Install it yourself, or run the other checks alone: npm run check`,
    );
}
