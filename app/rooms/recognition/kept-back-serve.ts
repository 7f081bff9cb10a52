/** Whom an election keeps back: names of office holders stand on no wall and on no certificate until it is over. */
import type { Tx } from '../../platform/db/actor.ts';
import { hidesPoliticians } from '../fostering/server.ts';

/** Ids of the people whose names wait; empty while no election is on. */
export function keptBack(tx: Tx): Promise<ReadonlySet<string>> {
  return hidesPoliticians(tx);
}
