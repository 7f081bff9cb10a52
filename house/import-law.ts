/** The import law: down, through doors, and never from a pure file into the server. */
import { grammar, levels } from './levels.ts';
import type { SourceFile } from './files.ts';

export type Kind = 'pure' | 'server' | 'screen';

export interface Room {
  name: string;
  /** Path inside the room. */
  inside: string;
}

/** The room of a path; null outside of rooms. */
export function roomOf(file: string): Room | null {
  const match = /^app\/rooms\/([^/]+)\/(.+)$/.exec(file);
  return match === null ? null : { name: match[1]!, inside: match[2]! };
}

/**
 * Files of all rooms by kind. Pure are the three doors that browsers use with all that they reach inside their room, and
 * the nouns: files whose names promise no I/O and that reach none.
 */
export function kindsOf(files: readonly SourceFile[]): Map<string, Kind> {
  const ofRooms = new Map(files.filter(({ path }) => roomOf(path) !== null).map((file) => [file.path, file]));
  const kinds = new Map<string, Kind>();
  for (const path of ofRooms.keys()) if (roomOf(path)!.inside.startsWith('screens/')) kinds.set(path, 'screen');
  const reach = (file: SourceFile): void => {
    if (kinds.has(file.path)) return;
    kinds.set(file.path, 'pure');
    for (const imported of file.imports) {
      const next = ofRooms.get(imported);
      if (next !== undefined && roomOf(imported)!.name === roomOf(file.path)!.name) reach(next);
    }
  };
  for (const file of ofRooms.values()) if (/^(contract|offline|index)\.ts$/.test(roomOf(file.path)!.inside)) reach(file);
  const mayBePure = (imported: string): boolean =>
    kinds.get(imported) === 'pure' ||
    PURE_PACKAGES.includes(imported) ||
    SHARED.test(imported) ||
    DRAWN_ANYWHERE.test(imported) ||
    /^app\/rooms\/[^/]+\/index\.ts$/.test(imported);
  for (let found = true; found;) {
    found = false;
    for (const { path, imports, typesOnly } of ofRooms.values()) {
      const reached = imports.filter((imported) => !(typesOnly.has(imported) && imported.startsWith('app/platform/')));
      if (kinds.has(path) || SERVER_NAMES.test(roomOf(path)!.inside) || !reached.every(mayBePure)) continue;
      kinds.set(path, 'pure');
      found = true;
    }
  }
  for (const path of ofRooms.keys()) if (!kinds.has(path)) kinds.set(path, 'server');
  return kinds;
}

/** Names of the grammar that promise I/O: `store.ts`, and `register-store.ts` where one is split by noun. */
const SERVER_NAMES = new RegExp(
  `^(?:[a-z-]+-)?(${grammar.filter((name) => !['contract', 'offline', 'index'].includes(name)).join('|')})\\.ts$`,
);

/** Whether a file that runs on the server alone has a name that says so. */
export function saysServer(inside: string): boolean {
  return SERVER_NAMES.test(inside);
}

/** Corridors that hold no I/O and that browsers may share. */
const SHARED = /^app\/platform\/(http\/endpoint\.ts|clock\/|problem\/|ids\/|solver\/program\.ts)/;
const FOR_SCREENS = /^app\/platform\/(ui\/|http\/(client|endpoint)\.ts|files\/csv-lines\.ts|problem\/|clock\/)/;
/** Geometry of charts and the aliases of children, without React: what the server draws and prints shows the same as the screens. */
const DRAWN_ANYWHERE = /^app\/platform\/ui\/(alias|charts\/(frame|curves|window|growthPoint))\.ts$/;
const PURE_PACKAGES = ['zod/mini', 'zod', '@anakkita/growth'];

/** What is wrong with an import of a room's file; null when the law allows it. */
export function faultOf(file: string, imported: string, kinds: ReadonlyMap<string, Kind>, typeOnly = false): string | null {
  const own = roomOf(file)!;
  const kind = kinds.get(file)!;
  if (!imported.includes('/') || !/^(app|growth|db|house|bench|e2e|scripts)\//.test(imported))
    return kind === 'pure' && !PURE_PACKAGES.includes(imported) ? `a pure file imports ${imported}` : null;
  const target = roomOf(imported);
  if (target !== null) return faultBetweenRooms(own, kind, target, imported, kinds);
  if (imported.startsWith('app/platform/')) {
    if (kind !== 'screen' && DRAWN_ANYWHERE.test(imported)) return null;
    if (kind === 'pure') return typeOnly || SHARED.test(imported) ? null : 'a pure file imports a corridor of the server';
    if (kind === 'screen') return FOR_SCREENS.test(imported) ? null : 'a screen imports a corridor of the server';
    return imported.startsWith('app/platform/ui/') ? 'the server imports a screen part' : null;
  }
  return `a room imports ${imported}`;
}

function faultBetweenRooms(own: Room, kind: Kind, target: Room, imported: string, kinds: ReadonlyMap<string, Kind>): string | null {
  if (target.name === own.name) {
    const targetKind = kinds.get(imported);
    if (targetKind === undefined) return null;
    if (kind === 'screen') return targetKind === 'server' ? 'a screen imports a server file' : null;
    return targetKind === 'screen' ? 'a screen is imported by what is no screen' : null;
  }
  if (levels[target.name]! >= levels[own.name]!)
    return `${own.name} (${levels[own.name]}) imports ${target.name} (${levels[target.name]}): not down`;
  if (target.inside === 'index.ts') return null;
  // Parts of screens have a door of their own (decision 20).
  if (target.inside === 'screens/parts.ts') return kind === 'screen' ? null : 'parts of screens are for screens';
  return kind === 'server' && target.inside === 'server.ts' ? null : `round the door of ${target.name}`;
}
