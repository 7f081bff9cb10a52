/** Answers of the wall: for those inside, for anybody where the city opened it, and each person's own choice to be named. */
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { bare, commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { serviceAccount } from '../access/server.ts';
import { quantityOf } from '../contributions/index.ts';
import { readCatalogue } from '../needs/server.ts';
import { keptBack } from './kept-back-serve.ts';
import { chooseName, openWall, readPublicWall, readWall } from './wall-contract.ts';
import type { WallView } from './wall-contract.ts';
import { findOwnName, isWallPublic, listWallCells, listWallGivers, setOwnName, setWallPublic } from './wall-store.ts';

/** The wall as of now: what anybody may give. Office holders are left out while an election keeps them back. */
async function wallOf(tx: Tx): Promise<WallView> {
  const catalogue = new Map((await readCatalogue(tx)).filter(({ donor }) => donor === 'yes').map((item) => [item.code, item]));
  const worded = (item: string, unit: string) => ({ label: catalogue.get(item)?.label ?? item, labelEn: catalogue.get(item)?.labelEn ?? item, unit });
  const items = new Map<string, WallView['items'][number]>();
  for (const { item, unit, villageName, children, amount } of await listWallCells(tx)) {
    const key = `${item}:${unit}`;
    const sum = items.get(key);
    if (villageName === null && catalogue.has(item)) items.set(key, { ...worded(item, unit), quantity: quantityOf(amount ?? 0), children: children ?? 0, villages: [], untold: 0 });
    else if (sum !== undefined && villageName !== null && (amount === null || children === null)) sum.untold += 1;
    else if (sum !== undefined && villageName !== null) sum.villages.push({ name: villageName, quantity: quantityOf(amount ?? 0), children: children ?? 0 });
  }
  const givers = new Map<string, WallView['givers'][number]>();
  const kept = await keptBack(tx);
  for (const { shownName, personId, item, unit, amount } of await listWallGivers(tx)) {
    if (kept.has(personId)) continue;
    const giver = givers.get(personId) ?? { shownName, items: [] };
    if (item !== null && unit !== null && amount !== null && catalogue.has(item)) giver.items.push({ ...worded(item, unit), quantity: quantityOf(amount) });
    givers.set(personId, giver);
  }
  return { cityName: tx.regency.name, on: tx.today, items: [...items.values()].toSorted((one, other) => other.children - one.children), givers: [...givers.values()], isElection: kept.size > 0 };
}

export const wallAnswers: Answer[] = [
  reads(readWall, async (tx) => {
    tx.mustSomewhere('numbers.read');
    return { ...(await wallOf(tx)), isPublic: await isWallPublic(tx), myName: await findOwnName(tx) };
  }),

  bare(readPublicWall, async (context, corridor) => {
    const regency = corridor.regencyOf(context);
    const wall = await asActor(corridor.pool, regency, serviceAccount('clock', 'wall'), { need: null, records: null }, async (tx) => ((await isWallPublic(tx)) ? wallOf(tx) : null));
    if (wall === null) throw new Problem('record.missing', {});
    return context.json(wall, 200, { 'cache-control': 'public, max-age=300' });
  }),

  commands(
    openWall,
    async (tx) => tx.must('wall.manage', tx.regency.code),
    async (tx, { isPublic }) => {
      await setWallPublic(tx, isPublic);
      return { id: tx.actor.id, outcome: isPublic ? 'opened' : 'closed' };
    },
  ),

  commands(
    chooseName,
    async (tx) => tx.mustSomewhere('pledge.make'),
    async (tx, { shownName }) => {
      await setOwnName(tx, shownName);
      tx.shows([tx.actor.id]);
      return { id: tx.actor.id, outcome: shownName === null ? 'not_named' : 'named' };
    },
  ),
];
