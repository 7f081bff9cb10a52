/** The clock follows cases and pairings in their own transaction: no child of an open case is ever without one. */
import type { Tx } from '../../platform/db/actor.ts';
import type { Projection } from '../../platform/db/projections.ts';
import { followMoves } from '../children/server.ts';
import { handOverClock, startMissingClocks, stopClock } from './store.ts';
import { DAYS_BETWEEN_VISITS } from './visit-clock.ts';

/** An import opens hundreds of cases at once: the first of its events starts all their clocks. */
const swept = new WeakSet<Tx>();

const caseOpened: Projection = async (tx) => {
  if (swept.has(tx)) return;
  swept.add(tx);
  await startMissingClocks(tx, DAYS_BETWEEN_VISITS);
};

const caseClosed: Projection = async (tx, event) => stopClock(tx, event.payload['childId'] as string);

const pairingStarted: Projection = async (tx, event) => handOverClock(tx, event.payload['childId'] as string, event.payload['personId'] as string);

const pairingEnded: Projection = async (tx, event) => handOverClock(tx, event.payload['childId'] as string, null);

/** Rewrites the present area of clocks and visits after moves. */
const importCommitted: Projection = async (tx) => {
  await followMoves(tx, 'visit_clock');
  await followMoves(tx, 'visit');
};

/** The identity was erased: nobody visits any more, and the words of the cards went with the key. */
const childErased: Projection = async (tx, event) => {
  await stopClock(tx, event.payload['childId'] as string);
  await followMoves(tx, 'visit');
};

export const projections: Readonly<Record<string, Projection>> = {
  'case.opened': caseOpened,
  'case.closed': caseClosed,
  'pairing.started': pairingStarted,
  'pairing.ended': pairingEnded,
  'import.committed': importCommitted,
  'child.erased': childErased,
};
