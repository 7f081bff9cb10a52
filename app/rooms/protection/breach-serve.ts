/** Answers on breaches. */
import type { Tx } from '../../platform/db/actor.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { loadVillages } from '../areas/server.ts';
import { addAffected, addBreachStep, changeBreach, countAffected, listBreaches, readBreach, recordBreach } from './breach-contract.ts';
import {
  addChildren,
  countVillages,
  findBreach,
  insertBreach,
  insertStep,
  listAffected,
  listSteps,
  loadBreaches,
  stampBreach,
  updateBreach,
} from './breach-store.ts';
import type { BreachRow } from './breach-store.ts';
import { agencyNotice, guardianNotice } from './breach.ts';
import type { BreachFacts } from './breach.ts';
import { childrenOf, childrenReadBy, coarseChildren } from './child-store.ts';
import { clockOf } from './clock.ts';

/** So many children are listed on the page; the rest is counted. */
const LISTED = 500;

const instantOf = (date: Date | null): string | null => date?.toISOString() ?? null;

/** Facts of a breach as the notices need them. */
export function factsOf(row: BreachRow): BreachFacts & { dataKinds: BreachRow['data_kinds'] } {
  return {
    title: row.title,
    happenedFrom: row.happened_from.toISOString(),
    happenedTo: row.happened_to.toISOString(),
    noticedAt: row.noticed_at.toISOString(),
    what: row.what,
    dataKinds: row.data_kinds,
    cause: row.cause,
    remedy: row.remedy,
    contact: row.contact,
  };
}

function summaryOf(row: BreachRow, now: Date) {
  return {
    id: row.id,
    title: row.title,
    noticedAt: row.noticed_at.toISOString(),
    clock: clockOf(row.noticed_at.toISOString(), now),
    children: row.children,
    told: row.told,
    guardiansToldAt: instantOf(row.guardians_told_at),
    agencyToldAt: instantOf(row.agency_told_at),
    closedAt: instantOf(row.closed_at),
  };
}

async function demand(tx: Tx, input: { breachId: string }): Promise<BreachRow> {
  tx.must('protection.desk', tx.regency.code);
  const row = await findBreach(tx, input.breachId);
  if (row === undefined) throw new Problem('record.missing', {});
  return row;
}

interface Question {
  area?: string;
  importId?: string;
  readerId?: string;
  from?: string;
  to?: string;
}

/** Children that a question names, and the words by which they were found. */
async function affectedBy(tx: Tx, question: Question): Promise<{ children: { childId: string; area: string }[]; foundBy: string }> {
  const { area, importId, readerId } = question;
  if (area === undefined && importId === undefined && readerId === undefined)
    throw new Problem('input.unreadable', { part: 'query', issues: [{ path: 'area', code: 'missing' }] });
  if (readerId === undefined) return { children: await childrenOf(tx, question), foundBy: importId === undefined ? 'area' : 'import' };
  const from = question.from === undefined ? new Date(0) : new Date(question.from);
  const read = await childrenReadBy(tx, { readerId, from, to: question.to === undefined ? tx.now : new Date(question.to) });
  if (area === undefined && importId === undefined) return { children: read, foundBy: 'reader' };
  const within = new Set((await childrenOf(tx, question)).map(({ childId }) => childId));
  return { children: read.filter(({ childId }) => within.has(childId)), foundBy: 'reader' };
}

function ordered(input: { happenedFrom: string; happenedTo: string; noticedAt: string }): void {
  if (input.happenedTo >= input.happenedFrom && input.noticedAt >= input.happenedFrom) return;
  throw new Problem('input.unreadable', { part: 'body', issues: [{ path: 'happenedTo', code: 'order' }] });
}

export const answers: Answer[] = [
  reads(listBreaches, async (tx) => {
    tx.must('protection.desk', tx.regency.code);
    return { breaches: (await loadBreaches(tx)).map((row) => summaryOf(row, tx.now)) };
  }),

  reads(readBreach, async (tx, input) => {
    const row = await demand(tx, input);
    const facts = factsOf(row);
    const affected = await listAffected(tx, row.id, LISTED);
    const children = await coarseChildren(
      tx,
      affected.map(({ childId }) => childId),
    );
    const villages = await countVillages(tx, row.id);
    const recordedAt = row.recorded_at.toISOString();
    return {
      ...summaryOf(row, tx.now),
      ...facts,
      dataKinds: [...facts.dataKinds],
      recordedAt,
      recordedByName: row.recorded_by_name ?? '',
      steps: (await listSteps(tx, row.id)).map(({ at, ...step }) => ({ ...step, at: at.toISOString() })),
      affected: affected.flatMap(({ childId, foundBy, toldAt, toldHow }) => {
        const child = children.get(childId);
        return child === undefined ? [] : [{ child, foundBy, toldAt: instantOf(toldAt), toldHow }];
      }),
      more: Math.max(0, row.children - affected.length),
      villages,
      guardianNotice: guardianNotice(facts, tx.regency.name),
      agencyNotice: agencyNotice(facts, { children: row.children, villages, recordedAt }, tx.regency.name),
    };
  }),

  commands(
    recordBreach,
    async (tx, input) => {
      tx.must('protection.desk', tx.regency.code);
      ordered(input);
    },
    async (tx, { breachId, ...input }) => {
      await insertBreach(tx, breachId, input);
      await insertStep(tx, breachId, 'recorded', input.title);
      tx.shows([breachId]);
      return { id: breachId, outcome: 'recorded' };
    },
  ),

  commands(
    changeBreach,
    async (tx, input) => {
      ordered(input);
      return demand(tx, input);
    },
    async (tx, { breachId, ...input }) => {
      await updateBreach(tx, breachId, input);
      await insertStep(tx, breachId, 'changed', input.title);
      tx.shows([breachId]);
      return { id: breachId, outcome: 'changed' };
    },
  ),

  reads(countAffected, async (tx, question) => {
    tx.must('protection.desk', tx.regency.code);
    const { children } = await affectedBy(tx, question);
    const names = new Map((await loadVillages(tx)).map(({ code, name }) => [code, name]));
    const byVillage = Map.groupBy(children, ({ area }) => area.slice(0, 13));
    const villages = [...byVillage].map(([code, of]) => ({ code, name: names.get(code) ?? code, children: of.length }));
    return { children: children.length, villages: villages.toSorted((one, other) => other.children - one.children) };
  }),

  commands(addAffected, demand, async (tx, { breachId, ...question }) => {
    const { children, foundBy } = await affectedBy(tx, question);
    const added = await addChildren(tx, breachId, children, foundBy);
    await insertStep(tx, breachId, 'listed', `${foundBy}: ${children.length} anak, ${added} baru`);
    tx.shows([breachId]);
    return { id: breachId, outcome: `added_${added}` };
  }),

  commands(addBreachStep, demand, async (tx, { breachId, kind, words }, row) => {
    if (row.closed_at !== null && kind !== 'note') throw new Problem('record.changed', {});
    if (kind === 'guardians_told') await stampBreach(tx, breachId, 'guardians_told_at');
    if (kind === 'agency_told') await stampBreach(tx, breachId, 'agency_told_at');
    if (kind === 'closed') await stampBreach(tx, breachId, 'closed_at');
    await insertStep(tx, breachId, kind, words);
    tx.shows([breachId]);
    return { id: breachId, outcome: kind };
  }),
];
