/** The clock follows cases and pairings in their own transaction: no child of an open case is ever without one. */
import type { Tx } from '../../platform/db/actor.ts';
import type { Projection } from '../../platform/db/projections.ts';
import { followMoves } from '../children/server.ts';
import { deletePhotosOf } from './photo-store.ts';
import { handOverClock, settleClock, startMissingClocks, stopClock, stopClocksWithoutCase } from './store.ts';
import { DAYS_BETWEEN_VISITS } from './visit-clock.ts';

/** An import opens hundreds of cases at once: the first of its events starts all their clocks. */
const swept = new WeakSet<Tx>();

const caseOpened: Projection = async (tx) => {
  if (swept.has(tx)) return;
  swept.add(tx);
  await startMissingClocks(tx, DAYS_BETWEEN_VISITS);
};

const caseClosed: Projection = async (tx, event) => stopClock(tx, event.payload['childId'] as string);

/** Who accepts a child reaches no area yet: then what stands written gives them the clock. */
const pairingStarted: Projection = async (tx, event) => {
  await handOverClock(tx, event.payload['childId'] as string, event.payload['personId'] as string);
  await settleClock(tx, event.payload['childId'] as string, DAYS_BETWEEN_VISITS);
};

/** Who ended it may reach no clock (an administrator, the inspectorate): then what stands written gives it back to the kader. */
const pairingEnded: Projection = async (tx, event) => {
  await handOverClock(tx, event.payload['childId'] as string, null);
  await settleClock(tx, event.payload['childId'] as string);
};

/** A rest, somebody who stands in, a pairing held still: what was due stays due. */
const keeperChanged: Projection = async (tx, event) => settleClock(tx, event.payload['childId'] as string);

/** Rewrites the present area of clocks and visits after moves. */
const importCommitted: Projection = async (tx) => {
  await followMoves(tx, 'visit_clock');
  await followMoves(tx, 'visit');
  await followMoves(tx, 'visit_photo');
};

/** Whose case was taken back has no clock. */
const importUndone: Projection = async (tx) => {
  await stopClocksWithoutCase(tx);
  for (const table of ['visit_clock', 'visit', 'visit_photo']) await followMoves(tx, table);
};

/** The identity was erased: nobody visits any more; the words of the cards went with the key, and the photographs go with it. */
const childErased: Projection = async (tx, event) => {
  await stopClock(tx, event.payload['childId'] as string);
  await deletePhotosOf(tx, event.payload['childId'] as string);
  await followMoves(tx, 'visit');
};

export const projections: Readonly<Record<string, Projection>> = {
  'case.opened': caseOpened,
  'case.closed': caseClosed,
  'pairing.started': pairingStarted,
  'pairing.ended': pairingEnded,
  'keeper.changed': keeperChanged,
  'import.committed': importCommitted,
  'import.undone': importUndone,
  'child.moved': importCommitted,
  'child.parted': caseOpened,
  'child.erased': childErased,
};
