/** Answers of the desk for duplicates. What still runs under a record is asked of higher rooms by what composes them. */
import type { Tx } from '../../platform/db/actor.ts';
import { together } from '../../platform/db/together.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { villageOf } from './child.ts';
import { keepApart, listDuplicates, mergePair, readDuplicate } from './duplicate-contract.ts';
import type { DuplicateSide } from './duplicate-contract.ts';
import { countWaitingPairs, decidePair, findPair, listFigures, listWaitingPairs, nameOfAreas } from './duplicate-store.ts';
import type { PairRow } from './duplicate-store.ts';
import type { MergeCheck, MergeObstacle } from './merge.ts';
import { mergeChildren, mergesAnswers } from './merge-serve.ts';
import { findChild, openNik } from './store.ts';
import type { ChildRow } from './store.ts';

const PAGE = 50;

/** Both records of a pair, with the right to decide over both. @throws Problem record.missing when one is out of reach */
async function getBoth(tx: Tx, pair: PairRow | undefined): Promise<{ pair: PairRow; one: ChildRow; other: ChildRow }> {
  if (pair === undefined) throw new Problem('record.missing', {});
  tx.must('child.merge', pair.area);
  tx.must('child.merge', pair.otherArea);
  const one = await findChild(tx, pair.childId);
  const other = await findChild(tx, pair.otherId);
  if (one === undefined || other === undefined) throw new Problem('record.missing', {});
  tx.shows([one.id, other.id]);
  return { pair, one, other };
}

/** Everything that stands against a merge. */
async function obstaclesTo(tx: Tx, checks: readonly MergeCheck<Tx>[], kept: ChildRow, merged: ChildRow): Promise<MergeObstacle[]> {
  const found: MergeObstacle[] = [];
  if (kept.salt === null || merged.salt === null || [kept, merged].some(({ state }) => state === 'merged' || state === 'erased')) return ['notTwo'];
  if (kept.state !== 'active' && merged.state === 'active') found.push('hasLeft');
  for (const check of checks) found.push(...(await check(tx, kept.id, merged.id)));
  return found;
}

/** @param checks what each higher room says of a record that would go */
export function answersOver(checks: readonly MergeCheck<Tx>[]): readonly Answer[] {
  return [
    reads(listDuplicates, async (tx, { grade, after }) => {
      tx.mustSomewhere('child.merge');
      const [rows, waiting] = await together(tx, () => listWaitingPairs(tx, grade ?? null, after ?? null, PAGE + 1), () => countWaitingPairs(tx));
      const { scannedAt, ...counts } = waiting;
      const pairs = [];
      const places = await nameOfAreas(tx, rows.flatMap(({ area, otherArea }) => [area, otherArea, villageOf(area) ?? area, villageOf(otherArea) ?? otherArea]));
      for (const row of rows.slice(0, PAGE)) {
        const [one, other] = [await findChild(tx, row.childId), await findChild(tx, row.otherId)];
        const reached = one !== undefined && other !== undefined && tx.actor.may('child.merge', row.area) && tx.actor.may('child.merge', row.otherArea);
        const away = one === undefined ? row.area : row.otherArea;
        const brief = (child: ChildRow | undefined) =>
          child === undefined ? null : { childId: child.id, name: child.name, sex: child.sex, bornOn: child.born_on, placeName: placeText(child.area, places) };
        tx.shows([one, other].flatMap((child) => (child === undefined ? [] : [child.id])));
        pairs.push({ id: row.id, grade: row.grade, reasons: row.reasons, one: brief(one), other: brief(other), outside: reached ? null : (places.get(villageOf(away) ?? away) ?? '') });
      }
      return { pairs, waiting: counts, next: rows.length > PAGE ? rows[PAGE - 1]!.id : null, scannedAt };
    }),

    reads(readDuplicate, async (tx, { pairId }) => {
      tx.mustSomewhere('child.merge');
      const { pair, one, other } = await getBoth(tx, await findPair(tx, pairId, false));
      const places = await nameOfAreas(tx, [one, other].flatMap(({ area }) => [area, villageOf(area) ?? area]));
      return {
        id: pair.id, grade: pair.grade, reasons: pair.reasons, decision: pair.decision,
        nik: (one.nik_cipher === null || other.nik_cipher === null ? 'unknown' : openNik(one) === openNik(other) ? 'same' : 'other') as 'unknown' | 'same' | 'other',
        one: await sideOf(tx, one, places, await obstaclesTo(tx, checks, other, one)),
        other: await sideOf(tx, other, places, await obstaclesTo(tx, checks, one, other)),
      };
    }),

    commands(
      keepApart,
      async (tx, { pairId }) => getBoth(tx, await findPair(tx, pairId, true)),
      async (tx, { why }, { pair }) => {
        if (pair.decision !== null) throw new Problem('record.changed', {});
        await decidePair(tx, pair.id, 'different', why);
        return { id: pair.id, outcome: 'different' };
      },
    ),

    commands(
      mergePair,
      async (tx, { pairId }) => getBoth(tx, await findPair(tx, pairId, true)),
      async (tx, { keep, take }, { pair, one, other }) => {
        if (pair.decision === 'merged') throw new Problem('record.changed', {});
        if (keep !== one.id && keep !== other.id) throw new Problem('record.missing', {});
        const [kept, merged] = keep === one.id ? [one, other] : [other, one];
        const [first] = await obstaclesTo(tx, checks, kept, merged);
        if (first !== undefined) throw new Problem('merge.refused', { reason: first });
        const id = await mergeChildren(tx, { kept, merged, pairId: pair.id, take: new Set(take) });
        await decidePair(tx, pair.id, 'merged', null);
        return { id, outcome: 'merged' };
      },
    ),

    ...mergesAnswers,
  ];
}

function placeText(area: string, places: ReadonlyMap<string, string>): string {
  const village = villageOf(area) ?? area;
  const parts = [area === village ? undefined : places.get(area), places.get(village)];
  return parts.filter((part) => part !== undefined).join(', ');
}

async function sideOf(tx: Tx, child: ChildRow, places: ReadonlyMap<string, string>, obstacles: MergeObstacle[]): Promise<DuplicateSide> {
  const village = villageOf(child.area) ?? child.area;
  return {
    childId: child.id, state: child.state, name: child.name, parents: child.parent_names, sex: child.sex, bornOn: child.born_on, birthWeightG: child.birth_weight_g,
    birthLengthMm: child.birth_length_mm, nikState: child.nik_state, nikEnding: tx.actor.may('child.nik', child.area) ? (openNik(child)?.slice(-4) ?? null) : null,
    address: child.address, rt: child.rt, rw: child.rw, posyanduName: child.area === village ? null : (places.get(child.area) ?? null), villageName: places.get(village) ?? '',
    recordedAt: child.recorded_at.toISOString(), fromImport: child.first_import_id !== null, lastSeenOn: child.last_seen_on, measurements: await listFigures(tx, child.id), obstacles,
  };
}
