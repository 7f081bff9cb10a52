/** Counts are kept in the transaction of what they count. */
import type { Projection } from '../../platform/db/projections.ts';
import { villageOf } from '../children/index.ts';
import { listMonthsOf, recountMonth, recountRegister } from './store.ts';

/** A person decided a measurement: its month and the register of its village are counted anew, nothing else can have changed. */
const measurementDecided: Projection = async (tx, event) => {
  await recountMonth(tx, event.payload['month'] as string, villageOf(event.payload['measuredArea'] as string));
  await recountRegister(tx, villageOf(event.area));
};

/** The puskesmas did an urgent task, a case ended, or an identity was erased: the child stands elsewhere in the register now, or not at all. */
const standsElsewhere: Projection = async (tx, event) => {
  await recountRegister(tx, villageOf(event.area));
};

/** Two records became one, or are two again: who is registered and who was measured changed in every month of both. */
const mergedOrParted: Projection = async (tx, event) => {
  const ids = [event.payload['childId'] as string, event.payload['mergedId'] as string];
  // A village out of reach is counted anew by its next file: from here its other children are not seen.
  for (const { month, village } of await listMonthsOf(tx, ids)) if (tx.actor.may('child.merge', village)) await recountMonth(tx, month, village);
  for (const village of new Set((event.payload['areas'] as string[]).map(villageOf))) await recountRegister(tx, village);
};

export const projections: Readonly<Record<string, Projection>> = { 'measurement.decided': measurementDecided, 'measurement.recorded': measurementDecided, 'urgent_task.done': standsElsewhere, 'case.closed': standsElsewhere, 'child.erased': standsElsewhere, 'child.merged': mergedOrParted, 'child.parted': mergedOrParted };
