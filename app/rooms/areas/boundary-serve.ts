/** Takes the boundaries of a GeoJSON file into the regency. */
import type { Tx } from '../../platform/db/actor.ts';
import { matchBoundaries } from './boundary.ts';
import { loadVillages, writeBoundary } from './store.ts';

/** What came of a file: villages drawn, villages it did not hold, and features that were not taken, each with its reason. */
export interface BoundaryReport {
  drawn: number;
  missing: string[];
  refused: { feature: number; reason: string }[];
}

/** @throws Error with a sentence when the text is no FeatureCollection; Problem access.denied without `city.own` */
export async function loadBoundaries(tx: Tx, text: string): Promise<BoundaryReport> {
  tx.must('city.own', tx.regency.code);
  const villages = await loadVillages(tx);
  const report: BoundaryReport = { drawn: 0, missing: [], refused: [] };
  const drawn = new Set<string>();
  for (const one of matchBoundaries(text, underOwnCode(tx, villages))) {
    if ('refused' in one) {
      report.refused.push({ feature: one.feature, reason: one.refused });
      continue;
    }
    await writeBoundary(tx, one.village.ownCode, one.shape, one.centre);
    drawn.add(one.village.ownCode);
  }
  report.drawn = drawn.size;
  report.missing = villages.filter(({ code }) => !drawn.has(code)).map(({ name }) => name);
  tx.record('areas.boundaries', [], { area: tx.regency.code, detail: { drawn: report.drawn, refused: report.refused.length } });
  return report;
}

/** The demo is drawn on Kota Bogor's map: a file for the real city fits it, code for code. */
function underOwnCode<V extends { code: string }>(tx: Tx, villages: readonly V[]): (V & { ownCode: string })[] {
  const code = (own: string): string => (tx.regency.kind === 'demo' ? `32.71${own.slice(tx.regency.code.length)}` : own);
  return villages.map((village) => ({ ...village, ownCode: village.code, code: code(village.code) }));
}
