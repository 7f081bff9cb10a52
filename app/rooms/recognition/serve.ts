/** Answers for those who walk with a child and for those who give: stories, as far as the sight of each child allows. */
import type { Tx } from '../../platform/db/actor.ts';
import { reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { coverageOf, findGiverOf, listAllocations, listHelped, listPledgesOf, pledgeView } from '../contributions/server.ts';
import { certificateAnswers } from './certificate-serve.ts';
import { toldCount } from './certificate.ts';
import { readMyGiving, readMyStories } from './contract.ts';
import { givenItems } from './giving.ts';
import type { Bond } from './store.ts';
import { tellStories } from './story-serve.ts';
import { monthsInARow, visitsInARow } from './streak.ts';
import { thanksAnswers } from './thanks-serve.ts';
import { listReceived } from './thanks-store.ts';
import { wallAnswers } from './wall-serve.ts';

async function thanksFor(tx: Tx, bond: Bond) {
  return (await listReceived(tx, bond)).map(({ childId: _none, ...thanks }) => thanks);
}

export const answers: readonly Answer[] = [
  reads(readMyStories, async (tx) => {
    tx.mustSomewhere('own.read');
    const told = await tellStories(tx, 'foster');
    tx.shows(told.map(({ child }) => child.childId));
    return {
      personName: tx.actor.name,
      stories: told.map(({ child, story, visitDays }) => ({
        childId: child.childId, aliasSeed: child.aliasSeed, since: child.since, visitDays, visitsInARow: visitsInARow(visitDays, child.since), story,
      })),
      thanks: await thanksFor(tx, 'foster'),
      today: tx.today,
    };
  }),

  reads(readMyGiving, async (tx) => {
    tx.mustSomewhere('pledge.make');
    const giver = await findGiverOf(tx, tx.actor.id);
    const pledges = (await listPledgesOf(tx, tx.actor.id)).map(pledgeView);
    const ids = pledges.map(({ id }) => id);
    const allocations = await listAllocations(tx, ids);
    const helped = await listHelped(tx, ids);
    const reached = new Map(allocations.filter(({ received, used }) => received + used > 0).map(({ id, childId }) => [childId, helped.get(id)?.villageName ?? null]));
    const told = await tellStories(tx, 'giver');
    tx.shows(told.map(({ child }) => child.childId));
    const children = toldCount(reached.size);
    return {
      personName: tx.actor.name,
      giverName: giver?.name ?? null,
      promises: pledges.length,
      ...givenItems(pledges),
      coverage: coverageOf(allocations, helped),
      reached: children,
      reachedVillages: children === null ? null : new Set([...reached.values()].filter((name) => name !== null)).size,
      anyReached: reached.size > 0,
      monthsInARow: monthsInARow(pledges.map(({ madeOn }) => madeOn), tx.today),
      stories: told.flatMap(({ child, story }) => (story === null ? [] : [{ aliasSeed: child.aliasSeed, villageName: child.villageName, ageBand: child.ageBand, since: child.since, story }])),
      thanks: await thanksFor(tx, 'giver'),
      today: tx.today,
    };
  }),

  ...thanksAnswers,
  ...certificateAnswers,
  ...wallAnswers,
];
