/** What the code declares about personal data, for the register of processing: endpoints, and tables with their classes of fields. */
import { personal } from '../../db/generate/personal.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import type { Page } from '../platform/http/page.ts';
import type { Declared } from '../rooms/protection/index.ts';
import { classesOfTable } from './field-classes.ts';

/** Tables that hold something personal, with the classes of it; one about nobody's child or gift holds data of staff. */
function personalTables(): Record<string, readonly string[]> {
  const tables = Object.keys(personal).filter((table) => personal[table] !== 'none');
  return Object.fromEntries(tables.map((table) => [table, classesOfTable(table).length > 0 ? classesOfTable(table) : ['staff']]));
}

/** Styles and letters of pages tell nothing of anybody. */
const STILL = /\.(css|woff2|svg)$/;

/** @param endpoints everything that the server answers @param pages everything that it draws for guardians itself */
export function declaredBy(endpoints: readonly Endpoint[], pages: readonly Pick<Page, 'method' | 'path'>[]): Declared {
  const drawn = pages
    .filter(({ path }) => !STILL.test(path))
    .map(({ method, path }) => ({ method, path: path.replace(/:(\w+)(?:\{[^/]*\})?/g, '{$1}'), needs: 'guardian', records: null }));
  return { endpoints: [...endpoints, ...drawn], tables: personalTables() };
}
