import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Complaint } from './complaint.mjs';
import { root } from './places.mjs';
import { showProgress } from './progress.mjs';

const NPM_MAJOR = 11;
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.installed-from');

/** Installs the packages of `package-lock.json` unless exactly these are there. */
export async function installIfNeeded() {
  const lockText = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const fingerprint = createHash('sha256').update(lockText).digest('hex');
  if (readIfThere(stamp) === fingerprint || isInstalled(JSON.parse(lockText).packages)) return;
  checkNpm();
  await install(placesHere(JSON.parse(lockText).packages));
  writeFileSync(stamp, fingerprint);
}

/** Compares with npm's own record of what it installed, so that packages installed by hand count too. */
function isInstalled(wanted) {
  const record = readIfThere(path.join(modules, '.package-lock.json'));
  if (record === undefined) return false;
  const present = JSON.parse(record).packages;
  return Object.entries(wanted).every(([place, entry]) => {
    if (!place.includes('node_modules/') || entry.link) return true;
    const found = present[place];
    // Packages for other machines stay away, and that is right.
    return found === undefined
      ? entry.optional === true || entry.devOptional === true
      : found.version === entry.version && found.integrity === entry.integrity;
  });
}

function checkNpm() {
  const told = /\bnpm\/(\S+)/.exec(process.env.npm_config_user_agent ?? '')?.[1];
  const version = told ?? spawnSync(...npm('--version'), { encoding: 'utf8' }).stdout?.trim();
  if (!version)
    throw new Complaint(
      'AnakKita is installed by npm, and there is none here. Install Node.js with npm 11 or newer from https://nodejs.org',
    );
  if (Number.parseInt(version, 10) < NPM_MAJOR) {
    throw new Complaint(
      `AnakKita needs npm ${NPM_MAJOR} or newer to install itself; this is npm ${version}. Update it with: npm install -g npm@${NPM_MAJOR}`,
    );
  }
}

/** The npm that called us, else the one in the path. */
function npm(...args) {
  const script = process.env.npm_execpath;
  if (script && existsSync(script)) return [process.env.npm_node_execpath ?? process.execPath, [script, ...args]];
  return ['npm', args];
}

/**
 * `npm install`, not `npm ci`: both take exactly what the lockfile names, but the latter refuses to begin when a registry
 * does not carry an optional package for some other kind of machine. `--no-save` keeps the lockfile as it is.
 */
async function install(places) {
  const unpacked = () => places.filter((place) => existsSync(place)).length;
  const progress = showProgress('Installing (once, needs the network)', () => `- ${unpacked()} of about ${places.length} packages`);
  const { NODE_ENV: _, ...env } = process.env;
  const child = spawn(...npm('install', '--no-save', '--include=dev', '--include=optional', '--loglevel=error', '--no-progress'), {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const code = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', resolve);
  });
  progress.done();
  if (code !== 0)
    throw new Complaint(
      `${said.trim()}\nThe packages could not be installed (npm install: ${code}). Check the network and start again; nothing else was changed.`,
    );
}

/** The packages of the lockfile that are meant for this machine. */
function placesHere(wanted) {
  const fits = (only, mine) => only === undefined || [only].flat().includes(mine);
  return Object.entries(wanted)
    .filter(
      ([place, entry]) =>
        place.includes('node_modules/') && !entry.link && fits(entry.os, process.platform) && fits(entry.cpu, process.arch),
    )
    .map(([place]) => path.join(root, place, 'package.json'));
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
