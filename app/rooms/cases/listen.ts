/** Cases are looked at anew in the transaction that measured their children. */
import type { Projection } from '../../platform/db/projections.ts';
import { reviewCases } from './case-step-serve.ts';
import { caseOfMerged, standAfterParting } from './merge-serve.ts';
import { followMovesOfCases, forgetStanding } from './store.ts';

/** A file came in: every case with a plan within its reach may be off its line, or above the line. */
const importCommitted: Projection = (tx) => reviewCases(tx, null);

/** A doubtful value was decided: what the case rests on may have changed. */
const measurementDecided: Projection = (tx, event) => reviewCases(tx, [event.payload['childId'] as string]);

/** The identity was erased: the child stands in no register any more; what was done for it stays. */
const childErased: Projection = async (tx, event) => {
  await forgetStanding(tx, event.payload['childId'] as string);
  await followMovesOfCases(tx);
};

export const projections: Readonly<Record<string, Projection>> = { 'child.erased': childErased, 'child.moved': followMovesOfCases, 'child.merged': caseOfMerged, 'child.parted': standAfterParting, 'import.committed': importCommitted, 'import.undone': importCommitted, 'measurement.decided': measurementDecided };
