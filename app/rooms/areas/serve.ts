/** Answers of areas: open to everybody who is signed in, since they are public knowledge. */
import { reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { listAreas, readAreaMap } from './contract.ts';
import { kotaBogorOutline } from './data/kota-bogor-outline.ts';
import { findAreas, findCatchments, findShapes } from './store.ts';

/** Regencies whose outline is known: Kota Bogor, and the demo, which is drawn on its map. */
const outlined = ['32.71', '99.71'];

export const answers: Answer[] = [
  reads(listAreas, async (tx, { village }) => ({
    areas: await findAreas(tx, village),
    catchments: village === undefined ? await findCatchments(tx) : [],
  })),

  reads(readAreaMap, async (tx) => {
    const villages = await findShapes(tx);
    const drawn = villages.length > 0 && villages.every(({ boundary }) => boundary !== null);
    const outline = drawn || !outlined.includes(tx.regency.code) ? null : kotaBogorOutline.map(([lng, lat]) => [lng, lat]);
    return { kind: drawn ? ('boundaries' as const) : ('sketch' as const), villages, outline };
  }),
];
