/** Answers of the register and the home page. */
import { together } from '../../platform/db/together.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { areasInSight } from '../access/server.ts';
import { findAsOf } from './as-of-store.ts';
import { childPage } from './page-serve.ts';
import { finishUrgentTask, listChildren, readChildPage, readHome } from './contract.ts';
import { closeUrgentTask, countHome, findUrgentTask } from './page-store.ts';
import { cursorText, narrowing, readCursor } from './register-filter.ts';
import { areasToSearch, countOpenCases, countRegister, listSorted, searchRegister } from './register-store.ts';
import { refreshStandings } from './store.ts';
import { attentions } from './standing.ts';

const PAGE = 50;

export const answers: Answer[] = [
  reads(listChildren, async (tx, input) => {
    tx.mustSomewhere('child.read');
    const reach = areasInSight(tx.actor);
    const areas = await areasToSearch(tx, reach, input.area);
    const limit = input.limit ?? PAGE;
    const searching = input.q !== undefined && input.q !== '';
    const sort = input.sort ?? 'urgency';
    const filtered = narrowing.some((key) => input[key] !== undefined);
    const find = async () => (areas.length === 0 ? [] : searching ? searchRegister(tx, input, areas, limit) : listSorted(tx, input, areas, readCursor(input.after, sort), limit));
    const [found, inReach, matching, asOf] = await together(
      tx,
      find,
      () => countRegister(tx, {}, reach),
      async () => (filtered && !searching ? countRegister(tx, input, areas) : null),
      () => findAsOf(tx),
    );
    const rows = found.slice(0, limit);
    tx.shows(rows.map((row) => row.childId));
    const last = rows.at(-1);
    return {
      rows,
      next: !searching && found.length > limit && last !== undefined ? cursorText(last) : null,
      total: searching ? null : filtered ? matching : inReach,
      inReach,
      asOf,
    };
  }),

  reads(readChildPage, (tx, input) => childPage(tx, input.childId)),

  reads(readHome, async (tx) => {
    tx.mustSomewhere('child.read');
    const areas = areasInSight(tx.actor);
    const lists = [];
    for (const attention of attentions.filter((one) => one !== 'none' && one !== 'aged_out')) {
      const rows = await listSorted(tx, { attention }, areas, null, 4);
      lists.push({ attention, total: await countRegister(tx, { attention }, areas), rows: rows.slice(0, 4) });
    }
    tx.shows(lists.flatMap((list) => list.rows.map((row) => row.childId)));
    return { asOf: await findAsOf(tx), children: await countRegister(tx, {}, areas), openCases: await countOpenCases(tx, areas), lists, ...(await countHome(tx)) };
  }),

  commands(
    finishUrgentTask,
    async (tx, input) => {
      const task = await findUrgentTask(tx, input.childId, input.taskId);
      if (task === undefined) throw new Problem('record.missing', {});
      tx.must('task.do', task.area);
      return task;
    },
    async (tx, input, task) => {
      tx.shows([input.childId]);
      if (task.done_at !== null) throw new Problem('record.changed', {});
      await closeUrgentTask(tx, task.id, input.outcome);
      await refreshOne(tx, input.childId);
      tx.announce({ topic: 'urgent_task.done', subjectId: task.id, area: task.area, payload: { childId: input.childId } });
      return { id: task.id, outcome: 'done' };
    },
  ),
];

async function refreshOne(tx: Parameters<typeof findAsOf>[0], childId: string): Promise<void> {
  const asOf = await findAsOf(tx);
  if (asOf !== null) await refreshStandings(tx, asOf, [childId], true);
}
