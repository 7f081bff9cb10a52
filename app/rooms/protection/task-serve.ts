/** Answers to the puskesmas: whom to tell of a breach, what to check for a guardian. */
import type { Tx } from '../../platform/db/actor.ts';
import { jakartaDay } from '../../platform/clock/index.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { findRequest } from '../consent/server.ts';
import { factsOf } from './breach-serve.ts';
import { listAffected, loadBreaches, markTold } from './breach-store.ts';
import { guardianNotice } from './breach.ts';
import { clockOf } from './clock.ts';
import { findHandOver, finishHandOver, listHandOvers } from './request-store.ts';
import { finishCorrection, listProtectionTasks, tellGuardian } from './task-contract.ts';
import { childLines, findTold } from './task-store.ts';
import type { ChildLine } from './task-store.ts';

const LISTED = 500;

/** Lines of children within reach; whoever is out of it is left out. */
async function linesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, ChildLine>> {
  const lines = await childLines(tx, ids, jakartaDay(tx.now));
  tx.shows(lines.map(({ childId }) => childId));
  return new Map(lines.map((line) => [line.childId, line]));
}

export const answers: Answer[] = [
  reads(listProtectionTasks, async (tx) => {
    tx.mustSomewhere('task.do');
    const breaches = [];
    for (const row of (await loadBreaches(tx)).filter(({ closed_at, children }) => closed_at === null && children > 0)) {
      const affected = await listAffected(tx, row.id, LISTED);
      const lines = await linesOf(
        tx,
        affected.map(({ childId }) => childId),
      );
      const children = affected.flatMap(({ childId, toldAt, toldHow }) => {
        const line = lines.get(childId);
        return line === undefined ? [] : [{ ...line, toldAt: toldAt?.toISOString() ?? null, toldHow }];
      });
      if (children.length === 0) continue;
      const clock = clockOf(row.noticed_at.toISOString(), tx.now);
      breaches.push({ id: row.id, title: row.title, clock, guardianNotice: guardianNotice(factsOf(row), tx.regency.name), children });
    }
    const handed = await listHandOvers(tx, LISTED);
    const lines = await linesOf(
      tx,
      handed.map(({ childId }) => childId),
    );
    const corrections = [];
    for (const { requestId, childId } of handed) {
      const line = lines.get(childId);
      const request = line === undefined ? undefined : await findRequest(tx, requestId);
      if (line !== undefined && request !== undefined)
        corrections.push({
          ...line,
          requestId,
          field: request.field,
          words: request.words,
          clock: clockOf(request.openedAt.toISOString(), tx.now),
        });
    }
    return { breaches, corrections };
  }),

  commands(
    tellGuardian,
    async (tx, { breachId, childId }) => {
      const area = await findTold(tx, breachId, childId);
      if (area === undefined) throw new Problem('record.missing', {});
      tx.must('task.do', area);
    },
    async (tx, { breachId, childId, how }) => {
      await markTold(tx, breachId, childId, how);
      tx.shows([childId]);
      return { id: childId, outcome: how };
    },
  ),

  commands(
    finishCorrection,
    async (tx, { requestId }) => {
      const task = await findHandOver(tx, requestId);
      if (task === undefined) throw new Problem('record.missing', {});
      tx.must('task.do', task.area);
      return task;
    },
    async (tx, { requestId, found }, task) => {
      if (task.doneAt !== null) throw new Problem('record.changed', {});
      await finishHandOver(tx, requestId, found);
      tx.shows([task.childId]);
      return { id: requestId, outcome: found };
    },
  ),
];
