/** Answers of visits: own clocks, the card, what is late, worries. */
import type { Tx } from '../../platform/db/actor.ts';
import { together } from '../../platform/db/together.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { refusalWords } from '../cases/index.ts';
import { loadCases } from '../cases/server.ts';
import { ERASED_NAME } from '../children/index.ts';
import { findChild, openIdentities, openerForChild } from '../children/server.ts';
import { answerWorry, listLateVisits, listMyClocks, makeMyVisit, makeVisit, readChildVisits } from './contract.ts';
import type { ClockView, VisitView } from './contract.ts';
import { recordVisit } from './record-serve.ts';
import { findClock, findVisit, listLateClocks, listOpenWorries, listOwnClocks, listVisits, markWorryAnswered } from './store.ts';
import type { ClockRow } from './store.ts';
import { dueBeforeFor, readClock } from './visit-clock.ts';

const PAGE = 50;

function clockOf(row: ClockRow, today: string): ClockView {
  const clock = readClock({ startedOn: row.started_on, lastMadeOn: row.last_made_on, dueOn: row.due_on }, today);
  return { ...clock, startedOn: row.started_on, lastMadeOn: row.last_made_on, keeper: row.keeper };
}

interface SealedWords {
  needsMost?: string;
  worryWords?: string;
  safety?: boolean;
}
const noWords: SealedWords = {};

/** Those who treat the child may know of suspected violence or neglect; who leads, the kader and every giver may not. */
const mayKnow = (tx: Tx, area: string): boolean => tx.actor.may('case.plan', area) || tx.actor.may('case.approve', area);

/** A suspicion was seen to when it was referred to who protects children; without an open case there is nothing to refer by. */
async function mustBeProtected(tx: Tx, childId: string, madeOn: string): Promise<void> {
  const [found] = await loadCases(tx, { childIds: [childId] }, false);
  if (found === undefined || found.state.stage === 'closed') return;
  if (found.state.referrals.some(({ to, sentOn }) => to === 'child_protection' && sentOn >= madeOn)) return;
  throw new Problem('case.refused', { reason: 'suspicion_needs_protection', sentence: refusalWords.suspicion_needs_protection.id });
}

async function visitsOf(tx: Tx, childId: string): Promise<VisitView[]> {
  const [open, visits] = await together(
    tx,
    () => openerForChild(tx, childId),
    () => listVisits(tx, childId),
  );
  return visits.map(({ wordsCipher, worryAnsweredAt, ...visit }) => {
    const words = wordsCipher === null || open === null ? noWords : (JSON.parse(open(wordsCipher)) as SealedWords);
    return { ...visit, needsMost: words.needsMost ?? '', worryWords: words.worryWords ?? '', safety: words.safety === true, worryAnsweredAt: worryAnsweredAt?.toISOString() ?? null };
  });
}

export const answers: Answer[] = [
  reads(listMyClocks, async (tx) => {
    tx.mustSomewhere('own.read');
    const rows = await listOwnClocks(tx);
    tx.shows(rows.map(({ child_id }) => child_id));
    return { clocks: rows.map((row) => ({ childId: row.child_id, clock: clockOf(row, tx.today), made: row.made, worries: row.worries })), today: tx.today };
  }),

  commands(
    makeMyVisit,
    async (tx, { childId }) => {
      const child = await findChild(tx, childId);
      // A child that is proposed, no longer one's own, or whose guardian withdrew is not shown, and not visited.
      if (child === undefined) throw new Problem('visit.not_paired', {});
      tx.must('own.read', child.area, child.id);
      return child;
    },
    (tx, input, child) => recordVisit(tx, child, input, 'foster_parent'),
  ),

  commands(
    makeVisit,
    async (tx, { childId }) => {
      const child = await findChild(tx, childId);
      if (child === undefined) throw new Problem('record.missing', {});
      tx.must('visit.record', child.area);
      return child;
    },
    (tx, input, child) => recordVisit(tx, child, input, 'staff'),
  ),

  reads(readChildVisits, async (tx, { childId }) => {
    const [child, clock, visits] = await together(
      tx,
      () => findChild(tx, childId),
      () => findClock(tx, childId, false),
      () => visitsOf(tx, childId),
    );
    if (child === undefined) throw new Problem('record.missing', {});
    tx.must('case.read', child.area, child.id);
    tx.shows([childId]);
    return {
      clock: clock === undefined ? null : clockOf(clock, tx.today),
      visits: mayKnow(tx, child.area) ? visits : visits.map((visit) => (visit.safety ? { ...visit, safety: false, worryWords: '' } : visit)),
      may: { visit: tx.actor.may('visit.record', child.area), answerWorry: tx.actor.may('task.do', child.area) },
    };
  }),

  commands(
    answerWorry,
    async (tx, { childId, visitId }) => {
      const visit = await findVisit(tx, childId, visitId);
      if (visit === undefined) throw new Problem('record.missing', {});
      tx.must('task.do', visit.area);
      return visit;
    },
    async (tx, { childId, visitId }, visit) => {
      tx.shows([childId]);
      if (!visit.worry || visit.worry_answered_at !== null) throw new Problem('record.changed', {});
      const open = visit.words_cipher === null ? null : await openerForChild(tx, childId);
      if (open !== null && (JSON.parse(open(visit.words_cipher!)) as SealedWords).safety === true) await mustBeProtected(tx, childId, visit.made_on);
      await markWorryAnswered(tx, visitId);
      return { id: visitId, outcome: 'answered' };
    },
  ),

  reads(listLateVisits, async (tx, { step = 'village', after }) => {
    tx.mustSomewhere('case.read');
    const cursor = after === undefined ? null : { dueOn: after.slice(0, 10), childId: after.slice(11) };
    const [found, worries] = await together(
      tx,
      () => listLateClocks(tx, dueBeforeFor(step, tx.today), cursor, PAGE),
      () => listOpenWorries(tx),
    );
    const rows = found.slice(0, PAGE);
    const names = await openIdentities(tx, [...new Set([...rows.map((row) => row.child_id), ...worries.map(({ childId }) => childId)])]);
    tx.shows([...names.keys()]);
    const nameOf = (childId: string): string => names.get(childId)?.name ?? ERASED_NAME;
    const last = rows.at(-1);
    return {
      rows: rows.map((row) => {
        const { daysLate, reached } = clockOf(row, tx.today);
        return { childId: row.child_id, name: nameOf(row.child_id), area: row.area, villageName: row.villageName, rt: row.rt, rw: row.rw, keeper: row.keeper, dueOn: row.due_on, daysLate, reached, worry: row.worry };
      }),
      next: found.length > PAGE && last !== undefined ? `${last.due_on}_${last.child_id}` : null,
      worries: worries.map((one) => ({ ...one, name: nameOf(one.childId) })),
      today: tx.today,
    };
  }),
];
