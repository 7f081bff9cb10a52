/** Answers on the needs of a child. */
import { completedMonths } from '@anakkita/growth';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { together } from '../../platform/db/together.ts';
import { Problem } from '../../platform/problem/index.ts';
import { mustSee } from '../access/server.ts';
import { loadCases, namePeople } from '../cases/server.ts';
import type { LoadedCase } from '../cases/server.ts';
import { findChild } from '../children/server.ts';
import { currentCatalogue } from './catalogue-store.ts';
import { acceptNeed, addNeed, declineNeed, readNeeds } from './contract.ts';
import type { NeedView } from './contract.ts';
import { needFactsOf, urgencyReasonsOf } from './facts-serve.ts';
import { usualPrice } from './need-item.ts';
import type { NeedItem } from './need-item.ts';
import { acceptanceRefusal, usualDeadline } from './need.ts';
import type { NeedRefusal } from './need.ts';
import { needRefusalWords } from './need-words.ts';
import { safetyOf } from './safety.ts';
import { acceptLine, declineLine, findLine, insertProposals, listLines } from './store.ts';
import type { LineRow } from './store.ts';
import { urgencyOn } from './urgency.ts';

const refuse = (reason: NeedRefusal): never => {
  throw new Problem('need.refused', { reason, sentence: needRefusalWords[reason].id });
};

async function demandLine(tx: Tx, needId: string): Promise<LineRow> {
  const line = await findLine(tx, needId);
  const child = line === undefined ? undefined : await findChild(tx, line.child_id);
  if (line === undefined || child === undefined) throw new Problem('record.missing', {});
  tx.must('need.decide', child.area);
  tx.shows([child.id]);
  return line;
}

async function caseOfLine(tx: Tx, line: LineRow): Promise<LoadedCase> {
  const [loaded] = await loadCases(tx, { caseId: line.case_id }, false);
  if (loaded === undefined || loaded.state.stage === 'closed') throw new Problem('record.changed', {});
  return loaded;
}

export const needAnswers: Answer[] = [
  reads(readNeeds, async (tx, input) => {
    tx.mustSomewhere('case.read');
    const [child, [loaded], { items }, all] = await together(
      tx,
      () => findChild(tx, input.childId),
      () => loadCases(tx, { childIds: [input.childId] }, false),
      () => currentCatalogue(tx),
      () => listLines(tx, input.childId),
    );
    if (child === undefined) throw new Problem('record.missing', {});
    mustSee(tx, child, ['clinical'], 'case.read');
    tx.shows([child.id]);
    const decide = tx.actor.may('need.decide', child.area);
    if (loaded === undefined) return { caseId: null, lines: [], items: [], may: { decide } };
    const lines = all.filter(({ case_id: caseId }) => caseId === loaded.id);
    const people = await namePeople(tx, lines.flatMap(({ decided_by: by }) => (by === null ? [] : [by])));
    const safety = { ageMonths: Math.max(0, completedMonths(child.born_on, tx.today)), assessment: loaded.state.assessment?.assessment ?? null };
    return {
      caseId: loaded.id,
      lines: lines.map((line) => viewOf(line, items.find(({ code }) => code === line.item), people, safety, tx.today)),
      items: items.filter(({ active }) => active).map(({ code, label, labelEn }) => ({ code, label, labelEn })),
      may: { decide },
    };
  }),

  commands(acceptNeed, (tx, input) => demandLine(tx, input.needId), async (tx, { needId, ...said }, line) => {
    const item = (await currentCatalogue(tx)).items.find(({ code }) => code === line.item);
    if (item === undefined) throw new Problem('record.changed', {});
    const facts = needFactsOf(await caseOfLine(tx, line), tx.today);
    if (Number(line.covered_quantity) > said.quantity) refuse('quantity_impossible');
    const refusal = acceptanceRefusal(line.state, item, said, facts, tx.today);
    if (refusal !== null) refuse(refusal);
    await acceptLine(tx, needId, said);
    tx.announce({ topic: 'need.open', subjectId: needId, area: line.area, payload: { childId: line.child_id } });
    return { id: needId, outcome: 'accepted' };
  }),

  commands(declineNeed, (tx, input) => demandLine(tx, input.needId), async (tx, input, line) => {
    if ((line.state !== 'proposed' && line.state !== 'open') || Number(line.covered_quantity) > 0) refuse('not_waiting');
    await declineLine(tx, line.id, input.reason);
    tx.announce({ topic: 'need.declined', subjectId: line.id, area: line.area, payload: { childId: line.child_id } });
    return { id: line.id, outcome: 'declined' };
  }),

  commands(
    addNeed,
    async (tx, input) => {
      const [loaded] = await loadCases(tx, { caseId: input.caseId }, true);
      if (loaded === undefined) throw new Problem('record.missing', {});
      tx.must('need.decide', loaded.child.area);
      tx.shows([loaded.child.id]);
      return loaded;
    },
    async (tx, input, loaded) => {
      const catalogue = await currentCatalogue(tx);
      const item = catalogue.items.find(({ code, active }) => code === input.item && active);
      if (item === undefined || loaded.state.stage === 'closed') throw new Problem('record.changed', {});
      const facts = needFactsOf(loaded, tx.today);
      const forbidding = safetyOf(item, facts).find(({ weight }) => weight === 'forbids');
      if (forbidding !== undefined) refuse(forbidding.code === 'allergy' ? 'forbidden_by_allergy' : 'forbidden_by_age');
      const of = { caseId: loaded.id, childId: loaded.child.id, area: loaded.child.area };
      const line = { id: input.id, item, reasons: ['by_hand'], urgencyReasons: urgencyReasonsOf(item, loaded, facts) };
      const written = await insertProposals(tx, of, catalogue.version, [line], true);
      if (written.length === 0) refuse('not_waiting');
      return { id: input.id, outcome: 'added' };
    },
  ),
];

function viewOf(line: LineRow, item: NeedItem | undefined, people: ReadonlyMap<string, string>, facts: Parameters<typeof safetyOf>[1], today: string): NeedView {
  const { urgency, reasons } = urgencyOn(line.urgency_reasons, line.deadline, today);
  return {
    id: line.id, item: line.item, label: item?.label ?? line.item, labelEn: item?.labelEn ?? line.item, unit: line.unit, state: line.state, reasons: line.reasons,
    quantity: line.quantity === null ? null : Number(line.quantity), usualQuantity: item?.usual ?? 1, unitPriceRp: line.unit_price_rp ?? (item === undefined ? null : usualPrice(item)),
    price: item?.price ?? { low: 0, high: 0, verified: false }, deadline: line.deadline, usualDeadline: item === undefined ? today : usualDeadline(item, today),
    department: line.department, departments: item?.departments ?? [], donor: line.donor, atHome: line.at_home, urgency, urgencyReasons: reasons,
    covered: Number(line.covered_quantity), met: Number(line.met_quantity), safety: item === undefined ? [] : safetyOf(item, facts), staffWord: line.staff_word,
    declineReason: line.decline_reason, decidedByName: line.decided_by === null ? null : (people.get(line.decided_by) ?? ''), plannedOn: line.planned_on,
  };
}
