/** Takes a step of a case: asks the rules, writes it, keeps what follows, tells higher rooms. All in the caller's transaction. */
import type { Tx } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { endPairings } from '../access/server.ts';
import { setLeft } from '../children/server.ts';
import { orderMeasuringAgain } from '../measurements/server.ts';
import { findAsOf } from './as-of-store.ts';
import { afterAction } from './case.ts';
import type { CaseAction } from './case.ts';
import { conferenceOf, summaryOf } from './case-next.ts';
import type { CaseSummary } from './case-next.ts';
import { refusalOf } from './case-refusal.ts';
import { refusalWords } from './case-refusal-words.ts';
import { insertAction, loadCases, writeSummaries, writeTasks } from './case-store.ts';
import type { LoadedCase } from './case-store.ts';
import { steps } from './step.ts';
import type { Ending, StepDetails, StepKind } from './step.ts';
import { forgetStanding, refreshStandings } from './store.ts';

/** Loads a case for a command, held, and proves the right to the step. @throws Problem record.missing, access.denied */
export async function demandStep(tx: Tx, caseId: string, kind: StepKind): Promise<LoadedCase> {
  const [loaded] = await loadCases(tx, { caseId }, true);
  if (loaded === undefined) throw new Problem('record.missing', {});
  tx.must(steps[kind].verb, loaded.child.area);
  tx.shows([loaded.child.id]);
  return loaded;
}

/** Takes a step as the actor. @throws Problem case.refused with the reason and its sentence */
export async function takeStep<K extends StepKind>(tx: Tx, loaded: LoadedCase, kind: K, told: StepDetails[K]): Promise<void> {
  const action = { kind, on: tx.today, by: tx.actor.id, told } as unknown as CaseAction;
  const refusal = refusalOf(loaded.state, action, { today: tx.today, actorId: tx.actor.id, bornOn: loaded.child.bornOn, measurements: loaded.measurements });
  if (refusal !== null) throw new Problem('case.refused', { reason: refusal, stage: loaded.state.stage, sentence: refusalWords[refusal].id });
  await write(tx, loaded, action);
  const summary = await review(tx, loaded);
  const { state, child, id } = loaded;
  if (summary !== null) await writeSummaries(tx, [{ id, summary, state }]);
  tx.announce({ topic: 'case.step', subjectId: id, area: child.area, payload: { childId: child.id, step: kind, stage: state.stage } });
  if (state.ending === null) return;
  await follow(tx, child.id, state.ending);
  await refreshChild(tx, child.id, loaded.measurements.at(-1)?.on ?? null);
  tx.announce({ topic: 'case.closed', subjectId: id, area: child.area, payload: { childId: child.id, ending: state.ending.ending } });
}

/** Who moved away or died leaves the register, and whoever visited is told no more of the child. */
async function follow(tx: Tx, childId: string, { ending, on }: { ending: Ending; on: string }): Promise<void> {
  if (ending !== 'moved' && ending !== 'died') return;
  await setLeft(tx, childId, ending, on);
  await forgetStanding(tx, childId);
  await endPairings(tx, childId, 'child_left');
}

async function write(tx: Tx, loaded: LoadedCase, action: CaseAction): Promise<void> {
  await insertAction(tx, loaded, action);
  loaded.state = afterAction(loaded.state, action);
}

/**
 * What the rules say of a case after something changed: a conference is called when the child is off track twice, an
 * unconfirmed crossing of the line orders a measuring by trained staff. Gives the summary when it is another one.
 */
async function review(tx: Tx, loaded: LoadedCase): Promise<CaseSummary | null> {
  const { child, measurements } = loaded;
  const called = conferenceOf(loaded.state, child, measurements);
  if (called !== null) {
    await write(tx, loaded, { kind: 'call_conference', on: tx.today, by: tx.actor.id, told: { conferenceId: newId(), measurementIds: called.map(({ id }) => id) } });
    tx.announce({ topic: 'case.conference_called', subjectId: loaded.id, area: child.area, payload: { childId: child.id } });
  }
  const summary = summaryOf(loaded.state, child, measurements);
  const last = measurements.findLast((m) => m.lenZ !== null);
  if (summary.nextStep === 'confirm' && loaded.kept.nextStep !== 'confirm' && last !== undefined) await orderMeasuringAgain(tx, child, last.id, 'asked');
  if (summary.seq !== loaded.kept.seq) await writeTasks(tx, loaded, loaded.state);
  const changed = !same(summary, loaded.kept);
  loaded.kept = summary;
  return changed ? summary : null;
}

const same = (one: CaseSummary, other: CaseSummary): boolean => (Object.keys(one) as (keyof CaseSummary)[]).every((key) => one[key] === other[key]);

/** Looks at the open cases of some children anew after they were measured; null: at all that have a plan, within reach. */
export async function reviewCases(tx: Tx, childIds: readonly string[] | null): Promise<void> {
  const changed = [];
  for (const loaded of await loadCases(tx, childIds === null ? 'all_with_a_plan' : { childIds }, true)) {
    const summary = await review(tx, loaded);
    if (summary !== null) changed.push({ id: loaded.id, summary, state: loaded.state });
  }
  await writeSummaries(tx, changed);
}

/** Works out anew where one child stands: as of the date of counts, or of a measuring after it. */
export async function refreshChild(tx: Tx, childId: string, measuredOn: string | null): Promise<void> {
  const asOf = await findAsOf(tx);
  const at = asOf === null || (measuredOn !== null && measuredOn > asOf) ? measuredOn : asOf;
  if (at !== null) await refreshStandings(tx, at, [childId], true);
}
