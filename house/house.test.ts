import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { endpoints } from '../app/entries/rooms.ts';
import { roleNames, serviceRoles, verbs, verbsOf } from '../app/rooms/access/index.ts';
import { codeOf, readSources, root } from './files.ts';
import { faultOf, kindsOf, roomOf, saysServer } from './import-law.ts';
import { bannedNames, levels } from './levels.ts';

const sources = readSources();
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || /(^|\/)testing(\/|\.ts$)|for-tests\.ts$/.test(file);
/** Lists and tables are as long as what they hold. */
const isData = (file: string): boolean => /(^|\/)(data|tables)\/|^db\/types\.ts$|name-lists\.ts$/.test(file);
const written = sources.filter(({ path: file }) => !isTest(file) && !isData(file));
const rooms = readdirSync(path.join(root, 'app/rooms'));

/** Joins what is wrong, so that one run tells all of it. */
function none(faults: readonly string[], what: string): void {
  assert.deepEqual([...faults], [], what);
}

test('the house was seen', () => {
  assert.ok(sources.length > 200, `${sources.length} files`);
  for (const room of ['areas', 'identity', 'access', 'audit', 'children', 'measurements', 'cases', 'interop', 'reports'])
    assert.ok(rooms.includes(room), room);
  const kinds = [...kindsOf(written).values()];
  for (const kind of ['pure', 'server', 'screen'] as const) assert.ok(kinds.filter((one) => one === kind).length > 10, kind);
  assert.ok(sources.flatMap(({ imports }) => imports).length > 800, 'saw the imports');
});

test('imports go down, through doors', () => {
  const kinds = kindsOf(written);
  const faults = written
    .filter(({ path: file }) => roomOf(file) !== null)
    .flatMap(({ path: file, imports, typesOnly }) =>
      imports.map((imported) => [file, imported, faultOf(file, imported, kinds, typesOnly.has(imported))] as const),
    )
    .filter(([, , fault]) => fault !== null)
    .map(([file, imported, fault]) => `${file} -> ${imported}: ${fault}`);
  none(faults, 'the import law');
});

test('the law refuses what it should', () => {
  const kinds = new Map([
    ['app/rooms/cases/store.ts', 'server'],
    ['app/rooms/cases/contract.ts', 'pure'],
    ['app/rooms/cases/screens/List.tsx', 'screen'],
  ] as const);
  const refused = (file: string, imported: string): boolean => faultOf(`app/rooms/cases/${file}`, imported, kinds) !== null;
  assert.ok(refused('store.ts', 'app/rooms/reports/index.ts'), 'up');
  assert.ok(refused('store.ts', 'app/rooms/children/store.ts'), 'round a door');
  assert.ok(refused('contract.ts', 'app/rooms/children/server.ts'), 'pure into server');
  assert.ok(refused('contract.ts', 'node:fs') && refused('contract.ts', 'kysely'), 'pure into I/O');
  assert.ok(refused('contract.ts', 'app/platform/db/pool.ts') && refused('screens/List.tsx', 'app/platform/db/pool.ts'));
  assert.ok(refused('screens/List.tsx', 'app/rooms/cases/store.ts'), 'screen into server');
  assert.ok(refused('store.ts', 'app/platform/ui/Button.tsx') && refused('store.ts', 'app/entries/rooms.ts'));
  assert.ok(!refused('screens/List.tsx', 'app/rooms/children/screens/parts.ts'), 'parts of screens go down through their door');
  assert.ok(refused('screens/List.tsx', 'app/rooms/children/screens/Head.tsx') && refused('screens/List.tsx', 'app/rooms/children/screens/index.ts'), 'round the door of parts');
  assert.ok(refused('screens/List.tsx', 'app/rooms/reports/screens/parts.ts') && refused('contract.ts', 'app/rooms/children/screens/parts.ts') && refused('store.ts', 'app/rooms/children/screens/parts.ts'), 'parts for screens alone');
  assert.ok(!refused('store.ts', 'app/rooms/children/server.ts') && !refused('contract.ts', 'app/rooms/children/index.ts'));
});

test('corridors know no rooms, growth knows nothing but itself', () => {
  const outside = (file: string, allowed: RegExp): string[] =>
    written
      .filter(({ path: one }) => one.startsWith(file))
      .flatMap(({ path: one, imports }) =>
        imports.filter((imported) => !allowed.test(imported)).map((imported) => `${one} -> ${imported}`),
      );
  none(outside('app/platform/', /^(app\/platform\/|db\/types\.ts$|(?!app\/|growth\/|db\/|house\/|bench\/))/), 'platform');
  none(outside('growth/', /^(growth\/|node:)/), 'growth');
});

test('every room is in the order of rooms, tells what it is, and uses the grammar', () => {
  for (const room of rooms) {
    assert.ok(Object.hasOwn(levels, room), `${room} has no level`);
    const readme = path.join(root, 'app/rooms', room, 'README.md');
    assert.ok(existsSync(readme), `${room} has no README.md`);
    assert.ok(readFileSync(readme, 'utf8').trimEnd().split('\n').length <= 40, `${room}/README.md is longer than 40 lines`);
    assert.ok(existsSync(path.join(root, 'app/rooms', room, 'index.ts')), `${room} has no index.ts`);
    const folders = readdirSync(path.join(root, 'app/rooms', room), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    none(
      folders.map(({ name }) => name).filter((name) => !['screens', 'data'].includes(name)),
      `folders of ${room}`,
    );
  }
});

test('a file that runs on the server alone has a name of the grammar that says so', () => {
  const server = [...kindsOf(written)].filter(([, kind]) => kind === 'server').map(([file]) => file);
  none(
    server.filter((file) => !saysServer(roomOf(file)!.inside)),
    'nouns that are not pure',
  );
});

test('names tell something', () => {
  const parts = (file: string): string[] =>
    file.split('/').flatMap((part) =>
      part
        .replace(/\.[^/]*$/, '')
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .split(/[-_.]/),
    );
  none(
    sources
      .filter(({ path: file }) => parts(file).some((part) => (bannedNames as readonly string[]).includes(part)))
      .map(({ path: file }) => file),
    'banned names',
  );
});

test('files are small: median at most 60 lines, 95 % at most 220, none over 300, tests at most 500', () => {
  none(
    written.filter(({ lines }) => lines > 300).map(({ path: file, lines }) => `${file}: ${lines}`),
    'longer than 300 lines',
  );
  none(
    sources.filter(({ path: file, lines }) => isTest(file) && lines > 500).map(({ path: file, lines }) => `${file}: ${lines}`),
    'tests longer than 500 lines',
  );
  const sorted = written.map(({ lines }) => lines).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)]!;
  assert.ok(at(0.5) <= 60, `median ${at(0.5)}`);
  assert.ok(at(0.95) <= 220, `95 %: ${at(0.95)}`);
});

test('nothing is left for later, and nothing is silenced', () => {
  const words = /\b(TODO|FIXME)\b|@ts-(ignore|nocheck|expect-error)/;
  const code = /\bconsole\.(log|debug|info)\b|(:|\bas|<)\s*any\b(?!\s*[(:])|\b(test|it|describe)\.(skip|only|todo)\b/;
  const looked = sources.filter(({ path: file }) => !file.startsWith('house/'));
  none(
    looked.filter(({ text }) => words.test(text)).map(({ path: file }) => file),
    'words',
  );
  none(
    looked
      .filter(({ path: file, text }) => code.test(codeOf(text)) && !/^(scripts|bench|e2e|growth)\//.test(file))
      .map(({ path: file }) => file),
    'code',
  );
});

test('every verb that is demanded is one of the verbs', () => {
  const known = new Set<string>(verbs);
  const demanded = written.flatMap(({ path: file, text }) =>
    [...text.matchAll(/\.(?:must|mustSomewhere|may|areasFor|reachFor)\(\s*'([^']+)'/g)].map(([, verb]) => [file, verb!] as const),
  );
  assert.ok(demanded.length > 20);
  none(
    demanded.filter(([, verb]) => !known.has(verb)).map(([file, verb]) => `${file}: ${verb}`),
    'unknown verbs',
  );
  for (const role of roleNames)
    none(
      verbsOf(role).filter((verb) => !known.has(verb)),
      role,
    );
  none(
    verbs.filter((verb) => ![...roleNames, ...Object.keys(serviceRoles)].some((role) => (verbsOf(role) as readonly string[]).includes(verb))),
    'verbs that nobody holds',
  );
});

test('every endpoint says what it needs and leaves a trace when it changes something', () => {
  assert.ok(endpoints.length >= 28);
  const names = endpoints.map(({ method, path: address }) => `${method} ${address}`);
  assert.equal(new Set(names).size, names.length, 'two endpoints share a name');
  for (const endpoint of endpoints) {
    const name = `${endpoint.method} ${endpoint.path}`;
    assert.ok(endpoint.path.startsWith('/v1/') && endpoint.title.endsWith('.'), name);
    assert.ok(['anybody', 'signed-in', ...verbs].includes(endpoint.needs), `${name} needs ${endpoint.needs}`);
    if (endpoint.method !== 'GET' && endpoint.needs !== 'anybody') assert.ok(endpoint.records !== null, `${name} leaves no trace`);
  }
});
