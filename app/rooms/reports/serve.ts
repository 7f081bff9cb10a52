/** Answers of the city page, and the status for the command line. */
import { lastDayOfMonth, monthOf } from '../../platform/clock/index.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { liesWithin } from '../access/index.ts';
import { findAsOf } from '../cases/server.ts';
import { hideSmallCells, statusOf, sumLines, villageLines } from './city.ts';
import type { CityStatus, VillageLine } from './city.ts';
import { readCity } from './contract.ts';
import { findLastCommit, listMonths, listOpenCases, listTrend, listVillageCounts, listVillageNames } from './store.ts';

/** Lines of a month within some areas: what page, command line and tests share. */
async function linesAt(tx: Tx, asOf: string, areas: readonly string[]): Promise<VillageLine[]> {
  const villages = (await listVillageNames(tx)).filter((village) => areas.some((area) => liesWithin(village.code, area)));
  return villageLines(villages, await listVillageCounts(tx, monthOf(asOf)), await listOpenCases(tx));
}

/** The status as of a date (default: the newest month with measurements). @throws Problem access.denied without `numbers.read` */
export async function readStatus(tx: Tx, asOf: string | null): Promise<CityStatus> {
  tx.mustSomewhere('numbers.read');
  const date = asOf === null ? await findAsOf(tx) : lastDayOfMonth(asOf);
  const lines = date === null ? [] : await linesAt(tx, date, tx.actor.areasFor('numbers.read'));
  return statusOf(date, lines);
}

export const answers: Answer[] = [
  reads(readCity, async (tx, input) => {
    tx.mustSomewhere('numbers.read');
    const reach = tx.actor.areasFor('numbers.read');
    if (input.area !== undefined) tx.must('numbers.read', input.area);
    const areas = input.area === undefined ? reach : [input.area];
    const asOf = input.asOf === undefined ? await findAsOf(tx) : lastDayOfMonth(input.asOf);
    const lines = asOf === null ? [] : await linesAt(tx, asOf, areas);
    const namesWithin = tx.actor.areasFor('child.read');
    return {
      asOf,
      months: await listMonths(tx),
      total: sumLines(lines),
      villages: hideSmallCells(lines, namesWithin),
      trend: areas.length === 1 ? await listTrend(tx, areas[0]!) : [],
      namesWithin: [...namesWithin],
      lastImportAt: (await findLastCommit(tx))?.toISOString() ?? null,
    };
  }),
];
