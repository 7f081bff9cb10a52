/** Needs follow the case in its own transaction: proposed when causes are found, urgent anew when the child was measured, expired at the end. */
import type { Projection } from '../../platform/db/projections.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { loadCases } from '../cases/server.ts';
import { currentCatalogue } from './catalogue-store.ts';
import { needFactsOf, urgencyReasonsOf } from './facts-serve.ts';
import { expireLines, followMovesOfNeeds, insertProposals, listLines, setUrgency } from './store.ts';
import { proposeNeeds } from './trigger.ts';

/** Causes were found: what the triggers say is proposed, with why. */
const assessed: Projection = async (tx, event) => {
  const [loaded] = await loadCases(tx, { caseId: event.subjectId! }, false);
  if (loaded === undefined) return;
  const catalogue = await currentCatalogue(tx);
  const facts = needFactsOf(loaded, tx.today);
  const lines = proposeNeeds(catalogue, facts).map(({ item, reasons }) => ({ item, reasons, urgencyReasons: urgencyReasonsOf(item, loaded, facts) }));
  await insertProposals(tx, { caseId: loaded.id, childId: loaded.child.id, area: loaded.child.area }, catalogue.version, lines, false);
  await weighAnew(tx, [loaded.child.id]);
};

/** The child was measured or the case moved: how urgent its lines are may have changed. */
const measured: Projection = (tx, event) => weighAnew(tx, [event.payload['childId'] as string]);

const closed: Projection = (tx, event) => expireLines(tx, event.subjectId!);

async function weighAnew(tx: Tx, childIds: readonly string[]): Promise<void> {
  for (const loaded of await loadCases(tx, { childIds }, false)) {
    const lines = (await listLines(tx, loaded.child.id)).filter(({ case_id: caseId, state }) => caseId === loaded.id && ['proposed', 'open', 'covered'].includes(state));
    if (lines.length === 0) continue;
    const { items } = await currentCatalogue(tx);
    const facts = needFactsOf(loaded, tx.today);
    for (const line of lines) {
      const item = items.find(({ code }) => code === line.item);
      const why = item === undefined ? line.urgency_reasons : urgencyReasonsOf(item, loaded, facts);
      if (why.join() !== line.urgency_reasons.join()) await setUrgency(tx, loaded.id, line.item, why);
    }
  }
}

export const projections: Readonly<Record<string, Projection>> = { 'case.assessed': assessed, 'case.step': measured, 'measurement.recorded': measured, 'case.closed': closed, 'child.moved': followMovesOfNeeds };
