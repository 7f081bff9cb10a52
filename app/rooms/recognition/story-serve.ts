/** Stories told: facts out of the wall's functions, read by the rules, and only where the sight of the child holds a story. */
import type { Tx } from '../../platform/db/actor.ts';
import { sightFor } from '../access/server.ts';
import { quantityOf } from '../contributions/index.ts';
import { readCatalogue } from '../needs/server.ts';
import type { StoryView } from './contract.ts';
import { listGifts, listGrowth, listMarks, listOwnVisitDays, listStoryChildren } from './store.ts';
import type { Bond, StoryChildRow } from './store.ts';
import { growthOf, milestonesOf } from './story.ts';

/** Whether the actor may be told this child's story: the one function of sight decides, beside the wall. */
function seesStory(tx: Tx, child: StoryChildRow): boolean {
  const facts = { id: child.childId, area: child.village, restricted: false, allows_pairing: child.bond === 'foster', allows_story: child.told };
  return child.told && sightFor(tx.actor, facts, child.bond === 'giver').classes.includes('story');
}

/** What a story tells of: food and things that anybody may give. Services, and what the health service or an office gives, tell of an illness or a need of the home. */
async function giftsToTell(tx: Tx): Promise<(item: string) => boolean> {
  const told = new Set((await readCatalogue(tx)).filter(({ donor, isService }) => donor === 'yes' && !isService).map(({ code }) => code));
  return (item) => told.has(item);
}

/** Children and stories of one bond. A child without consent to stories has none. */
export async function tellStories(tx: Tx, bond: Bond): Promise<{ child: StoryChildRow; story: StoryView | null; visitDays: string[] }[]> {
  const children = await listStoryChildren(tx, bond);
  const growth = await listGrowth(tx, bond);
  const marks = await listMarks(tx, bond);
  const gifts = await listGifts(tx, bond);
  const isTold = await giftsToTell(tx);
  const days = bond === 'foster' ? await listOwnVisitDays(tx) : new Map<string, string[]>();
  return children.map((child) => {
    const visitDays = (days.get(child.childId) ?? []).filter((day) => day >= child.since);
    if (!seesStory(tx, child)) return { child, story: null, visitDays };
    const grown = growthOf(growth.get(child.childId) ?? [], child.since);
    const known = marks.get(child.childId) ?? { planUntil: null, recoveredOn: null };
    const runs = known.recoveredOn === null && known.planUntil !== null && known.planUntil > tx.today;
    const story: StoryView = {
      growth: bond === 'foster' ? grown : { ...grown, gainedMm: null },
      milestones: milestonesOf({ firstVisitOn: visitDays[0] ?? null, ...known }, grown.weight, tx.today),
      hopeUntil: runs ? known.planUntil!.slice(0, 7) : null,
      gifts: (gifts.get(child.childId) ?? []).filter(({ item }) => isTold(item)).map(({ item, unit, amount }) => ({ item, unit, quantity: quantityOf(amount) })),
    };
    return { child, story, visitDays };
  });
}
