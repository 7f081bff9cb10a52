/** What the code declares about personal data, for the register of processing: endpoints, and tables with their classes of fields. */
import { personal } from '../../db/generate/personal.ts';
import type { Declared } from '../rooms/protection/index.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';

/** Tables that hold something personal, with the columns that do; `*` for all. */
export function personalTables(): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(personal).flatMap(([table, columns]) => (columns === 'none' ? [] : [[table, columns === 'all' ? ['*'] : [...columns]]])),
  );
}

/** @param endpoints everything that the server answers */
export function declaredBy(endpoints: readonly Endpoint[]): Declared {
  return { endpoints, tables: personalTables() };
}
