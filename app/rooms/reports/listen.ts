/** Counts are kept in the transaction of what they count. */
import type { Projection } from '../../platform/db/projections.ts';
import { villageOf } from '../children/index.ts';
import { recountMonth, recountRegister } from './store.ts';

/** A person decided a measurement: its month and the register of its village are counted anew, nothing else can have changed. */
const measurementDecided: Projection = async (tx, event) => {
  await recountMonth(tx, event.payload['month'] as string, villageOf(event.payload['measuredArea'] as string));
  await recountRegister(tx, villageOf(event.area));
};

/** The puskesmas did an urgent task, a case ended, or an identity was erased: the child stands elsewhere in the register now, or not at all. */
const standsElsewhere: Projection = async (tx, event) => {
  await recountRegister(tx, villageOf(event.area));
};

export const projections: Readonly<Record<string, Projection>> = { 'measurement.decided': measurementDecided, 'measurement.recorded': measurementDecided, 'urgent_task.done': standsElsewhere, 'case.closed': standsElsewhere, 'child.erased': standsElsewhere };
