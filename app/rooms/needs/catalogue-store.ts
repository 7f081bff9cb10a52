/** SQL of the catalogue: the city's newest version, or the one that comes with the software. */
import * as z from 'zod/mini';
import type { Tx } from '../../platform/db/actor.ts';
import { Problem } from '../../platform/problem/index.ts';
import { builtInItems } from './data/catalogue.ts';
import { needItem } from './need-item.ts';
import type { Catalogue, NeedItem } from './need-item.ts';

const items = z.array(needItem);

export interface PublishedCatalogue extends Catalogue {
  note: string | null;
  publishedAt: Date | null;
}

/** The catalogue in force. */
export async function currentCatalogue(tx: Tx): Promise<PublishedCatalogue> {
  const row = await tx.sql.selectFrom('need_catalogue').selectAll().orderBy('version', 'desc').limit(1).executeTakeFirst();
  if (row === undefined) return { version: 0, items: builtInItems, note: null, publishedAt: null };
  return { version: row.version, items: items.parse(row.items), note: row.note, publishedAt: row.published_at };
}

/** Active items of the catalogue in force: code, words, unit, price range, donor way and whether it is a service. */
export async function readCatalogue(tx: Tx): Promise<readonly NeedItem[]> {
  return (await currentCatalogue(tx)).items.filter(({ active }) => active);
}

/** The newest versions that the city published, oldest first, with what stood before the first of them. */
export async function listCatalogues(tx: Tx, atMost: number): Promise<{ before: readonly NeedItem[]; versions: (Catalogue & { note: string; publishedAt: Date; publishedBy: string })[] }> {
  const rows = (await tx.sql.selectFrom('need_catalogue').selectAll().orderBy('version', 'desc').limit(atMost + 1).execute()).toReversed();
  const versions = rows.map((row) => ({ version: row.version, items: items.parse(row.items), note: row.note, publishedAt: row.published_at, publishedBy: row.published_by }));
  return versions.length > atMost ? { before: versions[0]!.items, versions: versions.slice(1) } : { before: builtInItems, versions };
}

/** Publishes the version after `after`. @throws Problem record.changed when somebody published meanwhile */
export async function insertCatalogue(tx: Tx, after: number, list: readonly NeedItem[], note: string): Promise<number> {
  if ((await currentCatalogue(tx)).version !== after) throw new Problem('record.changed', {});
  const version = after + 1;
  const written = await tx.sql
    .insertInto('need_catalogue')
    .values({ version, items: JSON.stringify(list), note, published_at: tx.now, published_by: tx.actor.id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .execute();
  if (written.length === 0) throw new Problem('record.changed', {});
  return version;
}
