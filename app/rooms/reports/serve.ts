/** Answers of the city page, and the status for the command line. */
import { lastDayOfMonth, monthOf } from '../../platform/clock/index.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { together } from '../../platform/db/together.ts';
import { reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { liesWithin } from '../access/index.ts';
import { findAsOf } from '../cases/server.ts';
import { hideSmallCells, statusOf, sumShown, villageLines } from './city.ts';
import type { CityStatus, VillageLine } from './city.ts';
import { readCity } from './contract.ts';
import { findLastCommit, listMonths, listOpenCases, listTrend, listVillageCounts, listVillageNames } from './store.ts';

type Trend = Awaited<ReturnType<typeof listTrend>>;

/** Lines of a month, all of the regency: what page, command line and tests share. */
async function linesAt(tx: Tx, asOf: string): Promise<VillageLine[]> {
  const parts = await together(tx, () => listVillageNames(tx), () => listVillageCounts(tx, monthOf(asOf)), () => listOpenCases(tx));
  return villageLines(...parts);
}

const within =
  (areas: readonly string[]) =>
  (code: string): boolean =>
    areas.some((area) => liesWithin(code, area));

/** Months of an area; where the reader sees no names, a month whose count would tell a hidden cell is left out. */
async function trendOf(tx: Tx, area: string, namesWithin: readonly string[]): Promise<Trend> {
  const trend = await listTrend(tx, area);
  if (within(namesWithin)(area)) return trend;
  const villages = await listVillageNames(tx);
  const told: Trend = [];
  for (const one of trend) {
    const lines = villageLines(villages, await listVillageCounts(tx, one.month), new Map());
    if (sumShown(lines, within([area]), namesWithin).stunted !== null) told.push(one);
  }
  return told;
}

/** The status as of a date (default: the newest month with measurements). @throws Problem access.denied without `numbers.read` */
export async function readStatus(tx: Tx, asOf: string | null): Promise<CityStatus> {
  tx.mustSomewhere('numbers.read');
  const date = asOf === null ? await findAsOf(tx) : lastDayOfMonth(asOf);
  const isWithin = within(tx.actor.areasFor('numbers.read'));
  const lines = date === null ? [] : (await linesAt(tx, date)).filter((line) => isWithin(line.code));
  return statusOf(date, lines);
}

export const answers: Answer[] = [
  reads(readCity, async (tx, input) => {
    tx.mustSomewhere('numbers.read');
    const reach = tx.actor.areasFor('numbers.read');
    if (input.area !== undefined) tx.must('numbers.read', input.area);
    const areas = input.area === undefined ? reach : [input.area];
    const asOf = input.asOf === undefined ? await findAsOf(tx) : lastDayOfMonth(input.asOf);
    const namesWithin = tx.actor.areasFor('child.read');
    const [lines, months, trend, lastCommit] = await together(
      tx,
      async () => (asOf === null ? [] : linesAt(tx, asOf)),
      () => listMonths(tx),
      async () => (areas.length === 1 ? trendOf(tx, areas[0]!, namesWithin) : []),
      () => findLastCommit(tx),
    );
    return {
      asOf,
      months,
      total: sumShown(lines, within(areas), namesWithin),
      villages: hideSmallCells(lines, namesWithin).filter((line) => within(areas)(line.code)),
      trend,
      namesWithin: [...namesWithin],
      lastImportAt: lastCommit?.toISOString() ?? null,
    };
  }),
];
