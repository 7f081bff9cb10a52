/** Thanks follow their child: to a new area, and out of the register. */
import type { Projection } from '../../platform/db/projections.ts';
import { followMoves } from '../children/server.ts';
import { forgetSaid } from './thanks-store.ts';

const importCommitted: Projection = async (tx) => {
  await followMoves(tx, 'thanks');
};

const childErased: Projection = (tx, event) => forgetSaid(tx, event.payload['childId'] as string);

export const projections: Readonly<Record<string, Projection>> = { 'import.committed': importCommitted, 'import.undone': importCommitted, 'child.moved': importCommitted, 'child.erased': childErased };
