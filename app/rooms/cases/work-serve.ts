/** Answers the list of today. */
import { completedMonths } from '@anakkita/growth';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { mayFinish } from './case-view.ts';
import { nextStepVerb } from './case-next.ts';
import { audienceOf, clockOf } from './work.ts';
import { listWork, recordWorkFile } from './work-contract.ts';
import { areWithinReach, listWorkRows } from './work-store.ts';
import type { WorkRow } from './work-store.ts';

const PAGE = 60;

export const workAnswers: Answer[] = [
  reads(listWork, async (tx, input) => {
    tx.mustSomewhere('case.work');
    const holds = (verb: string): boolean => tx.actor.areasFor(verb).length > 0;
    const audience = audienceOf(holds);
    const who = { areas: tx.actor.areasFor('case.work'), audience, today: tx.today, audits: holds('case.audit') };
    const { rows, counts } = await listWorkRows(tx, who, input.show, input.limit ?? PAGE);
    tx.shows(rows.map(({ childId }) => childId));
    const isMine = (row: WorkRow, area: string): boolean => {
      const here = (verb: string): boolean => tx.actor.may(verb, area);
      if (row.kind === 'plan') return mayFinish(row.owner ?? '', here);
      if (row.kind === 'step') return row.step !== null && here(nextStepVerb[row.step]);
      if (row.kind === 'referral' && row.title === 'posyandu') return here('referral.send');
      return here({ referral: 'referral.answer', urgent: 'task.do', remeasure: 'measurement.decide', conference: 'case.plan', audit: 'case.audit' }[row.kind]);
    };
    return {
      today: tx.today,
      audience,
      counts,
      rows: rows.map((row) => ({
        id: row.id, kind: row.kind, childId: row.childId, caseId: row.caseId, name: row.name, aliasSeed: row.aliasSeed, ageMonths: Math.max(0, completedMonths(row.bornOn, tx.today)),
        villageName: row.villageName ?? '', posyanduName: row.posyanduName, rt: row.rt, rw: row.rw, step: row.step,
        title: audience === 'treats' || mayFinish(row.owner ?? '', (verb) => tx.actor.may(verb, row.area)) || row.kind === 'referral' || row.kind === 'audit' ? row.title : '',
        owner: row.owner, dueOn: row.dueOn, clock: clockOf(row.dueOn, tx.today), offTrack: row.offTrack, mine: isMine(row, row.area),
      })),
    };
  }),

  commands(
    recordWorkFile,
    async (tx, { childIds }) => {
      tx.mustSomewhere('case.work');
      if (!(await areWithinReach(tx, childIds))) throw new Problem('record.missing', {});
    },
    async (tx, { fileId, childIds }) => {
      tx.shows([...new Set(childIds)]);
      return { id: fileId, outcome: 'recorded' };
    },
  ),
];
