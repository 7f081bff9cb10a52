/** Answers on the proposal for the whole city. */
import { newId } from '../../platform/ids/index.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { sendJob } from '../../platform/jobs/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { kmBetween } from '../areas/index.ts';
import { ERASED_NAME } from '../children/index.ts';
import { openIdentities } from '../children/server.ts';
import { countDraft, countGiven, findDraftChild, findPresentDraft, holdDraft, insertDraft, listDraftRows, listWaiting, markDropped, markLeftOut, markProposed, swapPerson, throwAwayDraft } from './draft-store.ts';
import type { DraftRow } from './draft-store.ts';
import { matchingQueue } from './jobs.ts';
import { confirmDraft, dropDraft, dropFromDraft, listDraftChildren, listDraftChoices, readMatching, startMatching, swapInDraft } from './matching-contract.ts';
import type { DraftBarrier, DraftView } from './matching-contract.ts';
import { barrierBetween } from './matching-problem.ts';
import type { ChildToMatch, FosterParentToMatch } from './matching-problem.ts';
import { proposePairs } from './pair-serve.ts';
import { readMatchingProblem } from './problem-store.ts';
import { listFosterParentRows, nameAreas } from './store.ts';

const PAGE = 50;
const SHOWN_SHORTAGES = 20;
/** Wishes can be passed over knowingly; these cannot. */
const firm: readonly DraftBarrier[] = ['closed', 'conflict', 'full'];

async function viewOf(tx: Tx, draft: DraftRow): Promise<DraftView> {
  const { places, choices } = await countDraft(tx, draft.id);
  const shortages = (draft.shortages ?? []).toSorted((one, other) => other.lacks - one.lacks).slice(0, SHOWN_SHORTAGES);
  const areas = await nameAreas(tx, shortages.flatMap((shortage) => shortage.areas.flatMap(({ area }) => [area, area.slice(0, 13)])));
  const parents = await listFosterParentRows(tx);
  const given = await countGiven(tx, draft.id, null);
  return {
    draftId: draft.id, state: draft.state as DraftView['state'], refusal: draft.refusal, madeAt: draft.made_at.toISOString(), byName: draft.byName,
    expiresAt: draft.expires_at.toISOString(), figures: draft.figures === null ? null : { ...draft.figures, counts: places },
    shortages: shortages.map((shortage) => ({
      children: shortage.children, places: shortage.capacity, lacks: shortage.lacks,
      areas: byVillage(shortage.areas).map(({ area, children, uncovered }) => ({ areaName: areas.get(area) ?? '', children, uncovered })),
    })),
    loads: parents.filter(({ personId }) => given.has(personId)).map(({ personId, personName, capacity }) => ({ personName, children: given.get(personId)!, capacity })),
    decided: choices,
  };
}

/** Posyandu of one village told together: a shortage is of the kelurahan. */
function byVillage(areas: DraftShortageAreas): { area: string; children: number; uncovered: number }[] {
  const villages = new Map<string, { area: string; children: number; uncovered: number }>();
  for (const { area, children, uncovered } of areas) {
    const one = villages.get(area.slice(0, 13)) ?? { area: area.slice(0, 13), children: 0, uncovered: 0 };
    villages.set(one.area, { area: one.area, children: one.children + children, uncovered: one.uncovered + uncovered });
  }
  return [...villages.values()].sort((one, other) => other.uncovered - one.uncovered || other.children - one.children);
}

type DraftShortageAreas = NonNullable<DraftRow['shortages']>[number]['areas'];

/** A draft that can be worked on. @throws Problem matching.stale when it is over, thrown away, or not ready */
async function getReady(tx: Tx, draftId: string): Promise<void> {
  const draft = await holdDraft(tx, draftId);
  if (draft?.state !== 'ready' || draft.expires_at <= tx.now) throw new Problem('matching.stale', {});
}

const mustManage = (tx: Tx): void => tx.must('fostering.manage', tx.regency.code);

function barrierOf(child: ChildToMatch, parent: FosterParentToMatch, given: number): { km: number; barrier: DraftBarrier | null } {
  const km = kmBetween(child, parent);
  const barrier = barrierBetween(child, parent, km);
  // What cannot be passed over is told before what is only a wish.
  const isFull = given >= parent.capacity && child.pairedWith !== parent.id;
  return { km, barrier: isFull && barrier !== 'conflict' && barrier !== 'closed' ? 'full' : barrier };
}

/** A child of a draft with everybody it could be with. */
async function readChoices(tx: Tx, draftId: string, childId: string) {
  const { children, parents } = await readMatchingProblem(tx, [childId]);
  const child = children[0];
  if (child === undefined || (await findDraftChild(tx, draftId, childId)) === undefined) throw new Problem('record.missing', {});
  const given = await countGiven(tx, draftId, childId);
  return { child, choices: parents.map((parent) => ({ parent, given: given.get(parent.id) ?? 0, ...barrierOf(child, parent, given.get(parent.id) ?? 0) })) };
}

export const draftAnswers: Answer[] = [
  reads(readMatching, async (tx) => {
    mustManage(tx);
    const draft = await findPresentDraft(tx);
    return { draft: draft === undefined ? null : await viewOf(tx, draft) };
  }),

  commands(
    startMatching,
    async (tx) => mustManage(tx),
    async (tx, { draftId }) => {
      if (!(await insertDraft(tx, draftId))) throw new Problem('matching.busy', {});
      await sendJob(tx, matchingQueue, { draftId, actorId: tx.actor.id });
      return { id: draftId, outcome: 'solving' };
    },
  ),

  reads(listDraftChildren, async (tx, { draftId, place, after }) => {
    mustManage(tx);
    const [area = '', childId = ''] = after?.split('~') ?? [];
    const found = await listDraftRows(tx, draftId, place, after === undefined ? null : { area, childId }, PAGE);
    const rows = found.slice(0, PAGE);
    const names = await openIdentities(tx, rows.map((row) => row.childId));
    tx.shows([...names.keys()]);
    const last = rows.at(-1);
    return {
      rows: rows.map((row) => ({
        childId: row.childId, name: names.get(row.childId)?.name ?? ERASED_NAME, address: names.get(row.childId)?.address ?? null, rt: row.rt, rw: row.rw, villageName: row.villageName,
        place: row.place, personName: row.personName, km: row.metres === null ? null : row.metres / 1000, movedFromName: row.movedFromName, because: row.because,
        reasons: row.reasons ?? [], choice: row.choice, leftOut: row.leftOut ?? [],
      })),
      next: found.length > PAGE && last !== undefined ? `${last.area}~${last.childId}` : null,
    };
  }),

  reads(listDraftChoices, async (tx, { draftId, childId }) => {
    mustManage(tx);
    const { choices } = await readChoices(tx, draftId, childId);
    const names = new Map((await listFosterParentRows(tx)).map(({ personId, personName }) => [personId, personName]));
    tx.shows([childId]);
    const rank = (barrier: DraftBarrier | null): number => (barrier === null ? 0 : firm.includes(barrier) ? 2 : 1);
    return {
      choices: choices
        .map(({ parent, given, km, barrier }) => ({ personId: parent.id, personName: names.get(parent.id) ?? '', km, barrier, children: given, capacity: parent.capacity }))
        .sort((one, other) => rank(one.barrier) - rank(other.barrier) || one.km - other.km),
    };
  }),

  commands(
    swapInDraft,
    async (tx, { personId }) => {
      mustManage(tx);
      if (personId === tx.actor.id) throw new Problem('grant.self', {});
    },
    async (tx, { draftId, childId, personId, anyway }) => {
      tx.shows([childId]);
      await getReady(tx, draftId);
      const { child, choices } = await readChoices(tx, draftId, childId);
      const chosen = choices.find(({ parent }) => parent.id === personId);
      if (chosen === undefined) throw new Problem('record.missing', {});
      if (!child.consents) throw new Problem('pairing.refused', { why: ['no_consent'] });
      const { barrier, km } = chosen;
      if (barrier !== null && (firm.includes(barrier) || !anyway)) throw new Problem('matching.barrier', { barrier });
      await swapPerson(tx, draftId, childId, { personId, metres: Math.round(km * 1000), pairedWith: child.pairedWith });
      return { id: childId, outcome: 'swapped' };
    },
  ),

  commands(
    dropFromDraft,
    async (tx) => mustManage(tx),
    async (tx, { draftId, childId, drop }) => {
      tx.shows([childId]);
      await getReady(tx, draftId);
      if (!(await markDropped(tx, draftId, childId, drop))) throw new Problem('record.changed', {});
      return { id: childId, outcome: drop ? 'dropped' : 'taken_up' };
    },
  ),

  commands(
    confirmDraft,
    async (tx) => mustManage(tx),
    async (tx, { draftId, childIds }) => {
      await getReady(tx, draftId);
      const waiting = (await listWaiting(tx, draftId, childIds)).filter(({ personId }) => personId !== tx.actor.id);
      const { proposed, leftOut } = await proposePairs(tx, waiting.map((pair) => ({ ...pair, pairingId: newId() })), { replaces: true });
      await markProposed(tx, draftId, proposed.map(({ childId }) => childId));
      for (const { childId, why } of leftOut) await markLeftOut(tx, draftId, childId, why);
      tx.shows(waiting.map(({ childId }) => childId));
      return { id: draftId, outcome: waiting.length === 0 ? 'nothing' : leftOut.length === 0 ? 'proposed' : proposed.length === 0 ? 'none' : 'some' };
    },
  ),

  commands(
    dropDraft,
    async (tx) => mustManage(tx),
    async (tx, { draftId }) => {
      const draft = await holdDraft(tx, draftId);
      if (draft === undefined || draft.state === 'solving') throw new Problem('matching.busy', {});
      await throwAwayDraft(tx, draftId);
      return { id: draftId, outcome: 'thrown_away' };
    },
  ),
];
