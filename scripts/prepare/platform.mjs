import { existsSync } from 'node:fs';
import path from 'node:path';
import { Complaint } from './complaint.mjs';
import { root } from './places.mjs';

const NODE_MAJOR = 24;

/**
 * Refuses at once where nothing could work later.
 *
 * @throws {Complaint}
 */
export function checkPlatform() {
  const here = `${process.platform} ${process.arch}`;
  if (!process.env.DATABASE_URL && here !== 'linux x64' && here !== 'linux arm64') {
    throw new Complaint(
      `AnakKita brings its own database for Linux on x64 and arm64 only, and this is ${here}. ` +
        'Set DATABASE_URL to a PostgreSQL 15 or newer, e.g. DATABASE_URL=postgres://user:password@localhost/anakkita npm start',
    );
  }
}

/**
 * The Node.js that runs the application: the one installed with it, or this one where there is none for the machine.
 *
 * @returns {string} its path
 * @throws {Complaint} when neither is new enough
 */
export function findNode() {
  const own = path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(own)) return own;
  if (Number.parseInt(process.versions.node, 10) >= NODE_MAJOR) return process.execPath;
  throw new Complaint(
    `AnakKita needs Node.js ${NODE_MAJOR} or newer; this is ${process.versions.node}, and none came along for ${process.platform} ${process.arch}. ` +
      `Install Node.js ${NODE_MAJOR} from https://nodejs.org and start again.`,
  );
}
