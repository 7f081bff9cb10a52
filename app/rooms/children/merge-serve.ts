/** Merging two records, and parting them again: each in one transaction that every room follows. */
import { newId } from '../../platform/ids/index.ts';
import type { Projection } from '../../platform/db/projections.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { listMerges, undoMerge } from './duplicate-contract.ts';
import { beginMerge, closeRecord, countLater, endMerge, findMerge, hasLaterMerge, listMergedInto, listMergesOf, moveChildren, numberIsTaken, replayMerge, settleMerge, takeFields } from './merge-store.ts';
import type { NewMerge } from './merge-store.ts';
import { openIdentities } from './key-store.ts';
import { findChild } from './store.ts';

/**
 * Makes two records one. What was measured goes along; what was done under the record that goes stays there, sealed with its own key,
 * and leads to the other. Announces `child.merging` (words of guardians are taken over while both stand), `child.moved`, then
 * `child.merged` {childId, mergedId, villages}; the demand is the caller's.
 * @returns id of the merge
 */
export async function mergeChildren(tx: Tx, merge: Omit<NewMerge, 'id'>): Promise<string> {
  const { kept, merged, take } = merge;
  const id = newId();
  await beginMerge(tx, { ...merge, id });
  const home = take.has('home') ? merged : kept;
  const along = await listMergedInto(tx, merged.id);
  const moving = [...(take.has('home') ? [kept.id, ...(await listMergedInto(tx, kept.id))] : []), merged.id, ...along];
  await moveChildren(tx, moving.map((childId) => ({ childId, area: home.area, puskesmas: home.puskesmas })));
  const payload = { mergeId: id, childId: kept.id, mergedId: merged.id, areas: [...new Set([kept.area, merged.area])], take: [...take] };
  tx.announce({ topic: 'child.moved', subjectId: kept.id, area: home.area, payload: { childId: kept.id } });
  tx.announce({ topic: 'child.merging', subjectId: kept.id, area: home.area, payload });
  tx.announce({ topic: 'child.merged', subjectId: kept.id, area: home.area, payload });
  return id;
}

/** After the words of guardians were taken over: the record closes, the chosen fields stand. */
const closeMerged: Projection = async (tx, { payload }) => {
  const [keptId, mergedId] = [payload['childId'] as string, payload['mergedId'] as string];
  const [kept, merged] = [await findChild(tx, keptId), await findChild(tx, mergedId)];
  if (kept === undefined || merged === undefined) throw new Problem('record.missing', {});
  const merge = await findMerge(tx, payload['mergeId'] as string);
  if (merge === undefined) throw new Problem('record.missing', {});
  await closeRecord(tx, mergedId, keptId);
  const before = { ...kept, ...merge.places.kept };
  await takeFields(tx, { id: merge.id, kept: before, merged: { ...merged, ...merge.places.merged }, pairId: merge.pairId, take: new Set(payload['take'] as never) });
};

/** Runs behind all that follows a merge, and notes what it came to. */
const settled: Projection = async (tx, { payload }) => settleMerge(tx, payload['mergeId'] as string);
const announceSettled: Projection = async (tx, { payload, area, subjectId }) => tx.announce({ topic: 'child.merge_settled', subjectId, area, payload: { mergeId: payload['mergeId'] } });

/** Registered behind those of all rooms. */
export const closingProjections: Readonly<Record<string, Projection>> = { 'child.merging': closeMerged, 'child.merged': announceSettled, 'child.merge_settled': settled };

export const mergesAnswers: readonly Answer[] = [
  reads(listMerges, async (tx, { childId }) => {
    tx.mustSomewhere('child.read');
    const child = await findChild(tx, childId);
    if (child === undefined) throw new Problem('record.missing', {});
    const rows = await listMergesOf(tx, childId);
    const others = rows.map(({ keptId, mergedId }) => (keptId === childId ? mergedId : keptId));
    const names = await openIdentities(tx, others);
    tx.shows([childId, ...names.keys()]);
    return {
      merges: rows.map(({ places, mergedAt, undoneAt, stays, area, ...row }, at) => ({
        id: row.id, keptId: row.keptId, mergedId: row.mergedId, mergedByName: row.mergedByName, undoneByName: row.undoneByName,
        name: names.get(others[at]!)?.name ?? '',
        mergedAt: mergedAt.toISOString(), undoneAt: undoneAt?.toISOString() ?? null, stays: stays as { measurements: number; steps: number; visits: number } | null,
        mayUndo: undoneAt === null && child.salt !== null && tx.actor.may('child.merge', area) && tx.actor.may('child.merge', places.merged.area),
      })),
    };
  }),

  commands(
    undoMerge,
    async (tx, { mergeId }) => {
      const merge = await findMerge(tx, mergeId);
      if (merge === undefined) throw new Problem('record.missing', {});
      for (const area of [merge.area, merge.places.merged.area, merge.places.kept.area]) tx.must('child.merge', area);
      const [kept, merged] = [await findChild(tx, merge.keptId), await findChild(tx, merge.mergedId)];
      if (kept === undefined || merged === undefined) throw new Problem('record.missing', {});
      tx.shows([kept.id, merged.id]);
      return { merge, kept, merged };
    },
    async (tx, _, { merge, kept, merged }) => {
      if (merge.undoneAt !== null) throw new Problem('record.changed', {});
      if (await hasLaterMerge(tx, merge)) throw new Problem('merge.refused', { reason: 'laterMerge' });
      if (await numberIsTaken(tx, merge)) throw new Problem('merge.refused', { reason: 'numberTaken' });
      if (kept.salt === null || merged.salt === null) throw new Problem('merge.refused', { reason: 'notTwo' });
      const later = await countLater(tx, merge);
      await replayMerge(tx, merge, kept, merged);
      const { places } = merge;
      const wentBack = places.after.area !== places.kept.area && kept.area === places.after.area;
      const along = await listMergedInto(tx, merged.id);
      await endMerge(tx, merge, later);
      await moveChildren(tx, [
        ...[merged.id, ...along].map((childId) => ({ childId, ...places.merged })),
        ...(wentBack ? [kept.id, ...(await listMergedInto(tx, kept.id))].map((childId) => ({ childId, ...places.kept })) : []),
      ]);
      const area = wentBack ? places.kept.area : kept.area;
      tx.announce({ topic: 'child.moved', subjectId: kept.id, area, payload: { childId: kept.id } });
      const payload = { mergeId: merge.id, childId: kept.id, mergedId: merged.id, areas: [...new Set([area, kept.area, places.merged.area])] };
      tx.announce({ topic: 'child.parted', subjectId: kept.id, area, payload });
      return { id: merge.id, outcome: 'undone' };
    },
  ),
];
