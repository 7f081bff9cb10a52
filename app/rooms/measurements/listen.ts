/** What measurements do in the transaction of what they hear. */
import type { Projection } from '../../platform/db/projections.ts';
import { joinMeasurements, partMeasurements } from './merge-store.ts';
import { coarsenMeasurements, followMovesOfMeasurements } from './store.ts';

const childErased: Projection = async (tx, event) => {
  await followMovesOfMeasurements(tx);
  await coarsenMeasurements(tx, event.payload['childId'] as string);
};

export const projections: Readonly<Record<string, Projection>> = {
  'child.erased': childErased,
  'child.moved': followMovesOfMeasurements,
  'child.merged': (tx, { payload }) => joinMeasurements(tx, payload['childId'] as string, payload['mergedId'] as string),
  'child.parted': (tx, { payload }) => partMeasurements(tx, payload['childId'] as string, payload['mergedId'] as string),
};
