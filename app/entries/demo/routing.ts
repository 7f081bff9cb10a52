/** The router in the demo: givers see first whom their help reaches, then order; the desk directs all that is free, and what waits in vain. */
import { addDays } from '../../platform/clock/index.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { personById } from '../../rooms/access/server.ts';
import { listRedirectable, orderDraft, orderMine, simulate, simulateMine } from '../../rooms/allocation/index.ts';
import { simulateAs, simulateMineAs } from '../../rooms/allocation/server.ts';
import { idOf } from './draws.ts';
import { act, instantOf, noteRefusal, personOf, tries, workday } from './life.ts';
import type { Life } from './life.ts';

/** Minutes between looking at a plan and ordering it. */
const LOOKS = 6;
/** So many lines the desk takes of one plan: the most urgent. The next plan sees the rest. */
const LINES = 30;
const DESK = 'indra';

type Mine = InputOf<typeof simulateMine>;
type AtDesk = InputOf<typeof simulate>['what'];

const makerOf = (life: Life, username: string, minute: number): Parameters<typeof simulateAs>[0] => ({
  pool: life.pool, regency: life.regency, who: personById(personOf(life, username)), options: { at: instantOf(life.day, minute) },
});

/** A giver says what they have, sees where it would go, and orders it. False where the rooms refused: the promise can still be made. */
export async function giveByRouter(life: Life, by: string, said: Mine, minute: number): Promise<boolean> {
  try {
    await simulateMineAs(makerOf(life, by, minute), said, AbortSignal.timeout(60_000));
  } catch (error) {
    noteRefusal(life, `${simulateMine.method} ${simulateMine.path}`, error);
    return false;
  }
  return tries(life, by, orderMine, { draftId: said.draftId }, said.draftId, minute + LOOKS);
}

/** Days after the demo's first on which the desk lets the router direct what is free of all promises, and what was directed and never came. */
const freeDays = [70, 126];
const redirectDays = [98, 150];
/** What has waited so long after its day is turned elsewhere; the newest still waits for somebody to decide. */
const WAITED_DAYS = 30;

/** What the desk lets the router direct on this day, if anything. */
export async function routeAtDesk(life: Life, from: string): Promise<void> {
  const isOn = (days: readonly number[]): boolean => days.some((after) => workday(addDays(from, after)) === life.day);
  if (isOn(freeDays)) await direct(life, { kind: 'free_pledges' }, 620);
  if (!isOn(redirectDays)) return;
  const { rows } = await act(life, DESK, listRedirectable, {}, 'redirectable', 640);
  const waits = rows.filter(({ needEnded, deadline }) => needEnded || deadline < addDays(life.day, -WAITED_DAYS)).map(({ allocationId }) => allocationId);
  if (waits.length > 0) await direct(life, { kind: 'redirect', allocationIds: waits }, 650);
}

async function direct(life: Life, what: AtDesk, minute: number): Promise<void> {
  const draftId = idOf('draft', what.kind, life.day);
  try {
    const { lines } = await simulateAs(makerOf(life, DESK, minute), { draftId, what }, AbortSignal.timeout(60_000));
    const without = lines.map(({ line }) => line).toSorted((one, other) => one - other).slice(LINES);
    if (lines.length > 0) await tries(life, DESK, orderDraft, { draftId, without }, draftId, minute + LOOKS);
  } catch (error) {
    noteRefusal(life, `${simulate.method} ${simulate.path}`, error);
  }
}
