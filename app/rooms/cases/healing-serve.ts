/** Answers of the healing desk. Nothing is healed without a person's word, and every word can be taken back. */
import { completedMonths } from '@anakkita/growth';
import type { Tx } from '../../platform/db/actor.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { findChild } from '../children/server.ts';
import { slipOf } from '../measurements/index.ts';
import { decideUnit, findMeasurement, scoreWith, takeBackUnitDecision } from '../measurements/server.ts';
import type { MeasurementRow } from '../measurements/server.ts';
import { refreshChild } from './case-step-serve.ts';
import { decideUnitError } from './contract.ts';
import { listUnitErrors, undoUnitDecision } from './healing-contract.ts';
import type { HealingRow } from './healing-contract.ts';
import { countUnitErrors, listUnitErrorRows } from './healing-store.ts';
import { ownFigure } from './own-figure.ts';

const PAGE = 40;

async function loadForDecision(tx: Tx, input: { childId: string; measurementId: string }) {
  const measurement = await findMeasurement(tx, input.childId, input.measurementId);
  const child = await findChild(tx, input.childId);
  if (measurement === undefined || child === undefined) throw new Problem('record.missing', {});
  tx.must('measurement.decide', measurement.area);
  return { measurement, child };
}

/** The standing is worked out anew, which opens a case where one is due; cases and counts follow by the event. */
async function follow(tx: Tx, m: MeasurementRow): Promise<void> {
  await refreshChild(tx, m.child_id, null);
  tx.announce({
    topic: 'measurement.decided',
    subjectId: m.id,
    area: m.area,
    payload: { childId: m.child_id, month: `${m.measured_on.slice(0, 7)}-01`, measuredArea: m.measured_area },
  });
}

export const healingAnswers: Answer[] = [
  reads(listUnitErrors, async (tx, input) => {
    tx.mustSomewhere('measurement.decide');
    const rows = await listUnitErrorRows(tx, input.show ?? 'waiting', input.limit ?? PAGE);
    tx.shows(rows.map(({ child_id }) => child_id));
    return { ...(await countUnitErrors(tx)), rows: rows.map(viewOf) };
  }),

  commands(decideUnitError, loadForDecision, async (tx, input, { measurement: m, child }) => {
    tx.shows([input.childId]);
    if (m.unit_error !== 'proposed') throw new Problem('record.changed', {});
    await decideUnit(tx, child, m, input.decision, input.decision === 'figure' ? ownFigure(input, m) : {});
    await follow(tx, m);
    return { id: m.id, outcome: input.decision };
  }),

  commands(undoUnitDecision, loadForDecision, async (tx, input, { measurement: m, child }) => {
    tx.shows([input.childId]);
    if (m.unit_decision === null) throw new Problem('record.changed', {});
    await takeBackUnitDecision(tx, child, m);
    await follow(tx, m);
    return { id: m.id, outcome: 'taken_back' };
  }),
];

function viewOf(row: Awaited<ReturnType<typeof listUnitErrorRows>>[number]): HealingRow {
  const decided = row.unit_decision !== null;
  const [writtenWeightG, writtenLengthMm] = decided ? [row.written_weight_g, row.written_length_mm] : [row.weight_g, row.length_mm];
  const child = { sex: row.sex, born_on: row.bornOn };
  const told = (weightG: number | null, lengthMm: number | null) => {
    const { lenZ, weiZ, wflZ, flags } = scoreWith(child, row, weightG, lengthMm);
    return { lenZ, weiZ, wflZ, flags };
  };
  const [w, l] = [row.proposed_weight_g, row.proposed_length_mm];
  const slip = w !== null && l !== null ? 'both' : w !== null ? slipOf(writtenWeightG, w) : slipOf(writtenLengthMm, l);
  return {
    measurementId: row.id,
    childId: row.child_id,
    name: row.name,
    aliasSeed: row.aliasSeed,
    ageMonths: Math.max(0, completedMonths(row.bornOn, row.measured_on)),
    villageName: row.villageName ?? '',
    posyanduName: row.posyanduName,
    measuredOn: row.measured_on,
    rawWeight: row.raw_weight,
    rawLength: row.raw_length,
    writtenWeightG,
    writtenLengthMm,
    proposedWeightG: w,
    proposedLengthMm: l,
    weightG: row.weight_g,
    lengthMm: row.length_mm,
    slip,
    alike: `${row.area} ${w === null ? 'length' : 'weight'} ${slip}`,
    asWritten: told(writtenWeightG, writtenLengthMm),
    asProposed: told(w ?? writtenWeightG, l ?? writtenLengthMm),
    others: row.others,
    unitDecision: row.unit_decision,
    decidedByName: row.decidedByName,
    unitDecidedAt: row.unit_decided_at?.toISOString() ?? null,
  };
}
