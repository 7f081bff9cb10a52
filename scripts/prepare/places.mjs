import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Complaint } from './complaint.mjs';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** The folder the person stands in: npm changes to the repository's and tells where it came from. */
export function standingIn() {
  const here = process.cwd();
  return here === root ? (process.env.INIT_CWD ?? here) : here;
}

/**
 * Where the data lies: `ANAKKITA_DATA` (seen from where the person stands), else `data` in the repository. Made if missing.
 *
 * @throws {Complaint} when it cannot be made or written to
 */
export function dataFolder() {
  const wanted = process.env.ANAKKITA_DATA;
  const folder = wanted ? path.resolve(standingIn(), wanted) : path.join(root, 'data');
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Complaint(
      `AnakKita cannot keep its data in ${folder} (${error.code}). ` +
        'Make that folder writable for you, or name another: ANAKKITA_DATA=/a/folder/of/yours npm start',
    );
  }
  return folder;
}

/** Step by step: Node.js's own recursive way never returns below a folder that takes no folders, such as /proc. */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}
