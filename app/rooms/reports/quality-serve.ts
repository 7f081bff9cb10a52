/** Answers the page on the quality of measuring, out of counted rows alone. */
import { together } from '../../platform/db/together.ts';
import { reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { LEAST_JUDGED, LEAST_SPREAD, judgeQuality, sumQuality } from '../measurements/index.ts';
import type { QualityCounts } from '../measurements/index.ts';
import { readQuality } from './quality-contract.ts';
import type { QualityPlace } from './quality-contract.ts';
import { listQuality, listQualityNames, listQualityTrend } from './quality-store.ts';

const FIRST = 10;
const VILLAGE = 13;

export const qualityAnswers: Answer[] = [
  reads(readQuality, async (tx, input) => {
    tx.mustSomewhere('numbers.read');
    if (input.area !== undefined) tx.must('numbers.read', input.area);
    const areas = input.area === undefined ? tx.actor.areasFor('numbers.read') : [input.area];
    const trend = await listQualityTrend(tx, areas);
    const months = trend.map(({ month }) => month).toReversed();
    // A month that has only begun says nothing yet: the newest that can be judged comes first.
    const newest = trend.findLast(({ measured }) => measured >= LEAST_JUDGED)?.month ?? months[0] ?? null;
    const month = input.month === undefined ? newest : `${input.month.slice(0, 7)}-01`;
    const [rows, names] = await together(
      tx,
      async () => (month === null ? [] : listQuality(tx, month, areas)),
      () => listQualityNames(tx, areas.map((area) => area.slice(0, VILLAGE))),
    );
    const placeOf = (code: string, counts: QualityCounts): QualityPlace => ({
      ...told(counts),
      code,
      name: names.get(code) ?? names.get(code.slice(0, VILLAGE)) ?? code,
      villageName: names.get(code.slice(0, VILLAGE)) ?? '',
      gain: judgeQuality(counts).gain,
    });
    const posyandu = rows.map(({ area: code, ...counts }) => placeOf(code, counts));
    const villages = [...Map.groupBy(rows, (row) => row.area.slice(0, VILLAGE))].map(([code, group]) => placeOf(code, sumQuality(group)));
    const whole = sumQuality(rows);
    return {
      month,
      months,
      trend,
      total: told(whole),
      digits: { length: [...whole.lengthDigits], weight: [...whole.weightDigits] },
      places: inOrder(villages.length > 1 || areas.every((area) => area.length < VILLAGE) ? villages : posyandu),
      first: inOrder(posyandu)
        .filter(({ gain }) => gain > 0)
        .slice(0, FIRST),
      least: { measured: LEAST_JUDGED, spread: LEAST_SPREAD },
    };
  }),
];

const inOrder = (places: readonly QualityPlace[]): QualityPlace[] =>
  places.toSorted((a, b) => b.gain - a.gain || a.code.localeCompare(b.code));

/** Shares of a place; only how many were measured where that is too few to judge. */
function told(counts: QualityCounts): Omit<QualityPlace, 'code' | 'name' | 'villageName' | 'gain'> {
  const { length, weight, postureWrong, spread, findings } = judgeQuality(counts);
  const judged = counts.measured >= LEAST_JUDGED;
  const share = (part: number, all: number): number | null => (judged && all >= LEAST_JUDGED ? part / all : null);
  return {
    measured: counts.measured,
    judged,
    lengthWhole: length?.whole ?? null,
    lengthHalf: length?.wholeOrHalf ?? null,
    lengthIndex: length?.index ?? null,
    weightWhole: weight?.whole ?? null,
    postureWrong,
    postureKnown: judged ? counts.postureKnown : 0,
    unitErrors: share(counts.unitErrors, counts.measured),
    flagged: share(counts.flagged, counts.measured),
    armMissing: share(counts.armMissing, counts.armAsked),
    drifted: share(counts.drifted, counts.measured),
    spread,
    findings,
  };
}
