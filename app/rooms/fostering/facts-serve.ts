/** Answers on facts of foster parents, and on conflicts with single children. */
import type { Tx } from '../../platform/db/actor.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { findChild } from '../children/server.ts';
import { dapilOf } from './dapil.ts';
import type { Dapil } from './dapil.ts';
import { declareConflict, endConflict, readFosterFacts, readMyFostering, recordFosterFacts, recordMyFostering } from './facts-contract.ts';
import { faultOfFacts } from './facts.ts';
import type { FosterFactsInput, OwnFactsInput } from './facts.ts';
import { endConflictRow, findFactsRow, listPlaces, writeConflict, writeFacts, writeOwnFacts } from './facts-store.ts';
import { readSetting } from './setting-store.ts';
import { listFosterParentRows } from './store.ts';

/** Electoral districts of the city. */
export async function readDapils(tx: Tx): Promise<readonly Dapil[]> {
  return dapilOf(tx.regency.code, await readSetting(tx, 'fostering.dapil'));
}

/** @throws Problem record.missing for somebody who is no foster parent */
async function getFosterParent(tx: Tx, personId: string) {
  const [row] = await listFosterParentRows(tx, personId);
  if (row === undefined) throw new Problem('record.missing', {});
  return row;
}

/** A child within the reach of who pairs. @throws Problem record.missing */
async function getOwnedChild(tx: Tx, childId: string): Promise<{ id: string; area: string }> {
  const child = await findChild(tx, childId);
  if (child === undefined) throw new Problem('record.missing', {});
  tx.must('fostering.manage', child.area);
  return child;
}

export const factsAnswers: Answer[] = [
  reads(readFosterFacts, async (tx, { personId }) => {
    tx.must('fostering.manage', tx.regency.code);
    const parent = await getFosterParent(tx, personId);
    const row = await findFactsRow(tx, personId);
    const dapils = await readDapils(tx);
    tx.shows([personId]);
    return {
      facts: {
        kind: (row?.kind ?? 'person') as FosterFactsInput['kind'], organisation: row?.organisation ?? null, homeVillage: row?.home_village ?? null, mostKm: row?.most_km ?? null,
        wantedAreas: row?.wanted_areas ?? [], dapil: row?.dapil ?? null, visitDays: (row?.visit_days ?? []) as FosterFactsInput['visitDays'], languages: row?.languages ?? ['id'],
        conflictAreas: row?.conflict_areas ?? [], isPolitician: row?.is_politician ?? false, ownConflictAreas: row?.own_conflict_areas ?? [],
        capacityWish: row?.capacity_wish ?? null, capacity: parent.capacity, children: parent.paired,
      },
      dapils: dapils.map(({ code, name, areas }) => ({ code, name, areas: [...areas] })),
    };
  }),

  commands(
    recordFosterFacts,
    async (tx, { personId }) => {
      tx.must('fostering.manage', tx.regency.code);
      await getFosterParent(tx, personId);
      if (personId === tx.actor.id) throw new Problem('grant.self', {});
    },
    async (tx, { personId, ...facts }) => {
      const places = await listPlaces(tx);
      const codes = (level?: string) => new Set(places.filter((place) => level === undefined || place.level === level).map(({ code }) => code));
      const fault = faultOfFacts(facts, { villages: codes('village'), areas: codes(), dapils: (await readDapils(tx)).map(({ code }) => code) });
      if (fault !== null) throw new Problem('foster.facts', { field: fault });
      await writeFacts(tx, personId, facts);
      tx.shows([personId]);
      return { id: personId, outcome: 'recorded' };
    },
  ),

  reads(readMyFostering, async (tx) => {
    tx.mustSomewhere('own.read');
    const row = await findFactsRow(tx, tx.actor.id);
    const places = await listPlaces(tx);
    return {
      mostKm: row?.most_km ?? null, visitDays: (row?.visit_days ?? []) as OwnFactsInput['visitDays'], conflictAreas: row?.own_conflict_areas ?? [],
      capacityWish: row?.capacity_wish ?? null, capacity: row?.capacity ?? 0, areas: places.filter(({ level }) => level !== 'regency').map(({ code, name }) => ({ code, name })),
    };
  }),

  commands(
    recordMyFostering,
    async (tx) => tx.mustSomewhere('own.read'),
    async (tx, facts) => {
      const known = new Set((await listPlaces(tx)).map(({ code }) => code));
      if (!facts.conflictAreas.every((area) => known.has(area))) throw new Problem('foster.facts', { field: 'conflictAreas' });
      await writeOwnFacts(tx, facts);
      tx.shows([tx.actor.id]);
      return { id: tx.actor.id, outcome: 'recorded' };
    },
  ),

  commands(
    declareConflict,
    async (tx, { childId }) => getOwnedChild(tx, childId),
    async (tx, { childId, personId }, child) => {
      if ((await listFosterParentRows(tx, personId)).length === 0) throw new Problem('pairing.refused', { why: ['no_role'] });
      await writeConflict(tx, { personId, childId, area: child.area, source: 'secretariat' });
      tx.shows([childId]);
      return { id: personId, outcome: 'declared' };
    },
  ),

  commands(
    endConflict,
    async (tx, { childId }) => getOwnedChild(tx, childId),
    async (tx, { childId, personId }) => {
      tx.shows([childId]);
      return { id: personId, outcome: (await endConflictRow(tx, personId, childId)) ? 'ended' : 'was_over' };
    },
  ),
];
