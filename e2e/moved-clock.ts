/**
 * Loaded before the server by the journeys (`node --import`): the process's `Date` runs ahead or behind by what a file says.
 * It stands here and not in the application, so that no setting of a server can give it a wrong clock.
 */
import { readFileSync } from 'node:fs';

const place = process.env['E2E_CLOCK_FILE'];
if (place === undefined) throw new Error('E2E_CLOCK_FILE names no file');

/** How long a reading of the file holds, ms of the steady clock. */
const HOLDS_MS = 5;

const RealDate = Date;
let shiftMs = 0;
let readAt = Number.NEGATIVE_INFINITY;

function movedNow(): number {
  const steady = performance.now();
  if (steady - readAt > HOLDS_MS) {
    shiftMs = Number(readFileSync(place!, 'utf8'));
    readAt = steady;
  }
  return RealDate.now() + shiftMs;
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args: [], newTarget) => Reflect.construct(target, args.length === 0 ? [movedNow()] : args, newTarget) as Date,
  apply: () => new RealDate(movedNow()).toString(),
  get: (target, name) => (name === 'now' ? movedNow : (Reflect.get(target, name) as unknown)),
});
