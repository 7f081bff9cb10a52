/**
 * Makes the package as it is published, JavaScript with types, for Node 20 and browsers:
 *
 *     node growth/scripts/build.ts [folder]     (growth/dist)
 *     npm publish growth/dist
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('..', import.meta.url));
const folder = resolve(process.argv[2] ?? join(here, 'dist'));

const compiler = fileURLToPath(import.meta.resolve('typescript/package.json')).replace(/package\.json$/, 'bin/tsc');
const built = spawnSync(process.execPath, [compiler, '-p', join(here, 'tsconfig.build.json'), '--outDir', folder], { stdio: 'inherit' });
if (built.status !== 0) process.exit(1);

/** The same doors, onto JavaScript. */
const compiled = (path: string): string => path.replace(/\.ts$/, '.js');
const manifest = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')) as {
  exports: Record<string, string>;
  bin: Record<string, string>;
};
const doors = Object.entries(manifest.exports).map(([door, path]) => [
  door,
  { types: path.replace(/\.ts$/, '.d.ts'), default: compiled(path) },
]);
const bin = Object.fromEntries(Object.entries(manifest.bin).map(([name, path]) => [name, compiled(path)]));
const published = { ...manifest, engines: { node: '>=20' }, bin, exports: Object.fromEntries(doors) };
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);

copyFileSync(join(here, 'README.md'), join(folder, 'README.md'));
const license = join(here, '..', 'LICENSE');
if (existsSync(license)) copyFileSync(license, join(folder, 'LICENSE'));
