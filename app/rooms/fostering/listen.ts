/** What happens to rights to one child when the child itself is gone from the register. */
import type { Projection } from '../../platform/db/projections.ts';
import { endPairings } from '../access/server.ts';
import { followMoves } from '../children/server.ts';

/** The identity was erased: nobody is paired with it any longer, and what remains lies in the village. */
const childErased: Projection = async (tx, event) => {
  await endPairings(tx, event.payload['childId'] as string, 'erased');
  await followMoves(tx, 'child_grant');
};

export const projections: Readonly<Record<string, Projection>> = { 'child.erased': childErased };
