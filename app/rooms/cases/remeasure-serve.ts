/** Answers of measuring again. The first figures leave the server only with the result. */
import { completedMonths } from '@anakkita/growth';
import type { Tx } from '../../platform/db/actor.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { findChild } from '../children/server.ts';
import { doubtsOf, isHardDoubt, isSameMeasurer, outcomeOf, technicalError, usualTolerance } from '../measurements/index.ts';
import type { OneMeasuring, Tolerance } from '../measurements/index.ts';
import { findAnyMeasurement, findEarlier, insertDeskMeasurement, orderMeasuringAgain } from '../measurements/server.ts';
import type { MeasurementRow } from '../measurements/server.ts';
import { refreshChild, reviewCases } from './case-step-serve.ts';
import { listRemeasure, recordSecondMeasuring } from './remeasure-contract.ts';
import type { RemeasureRow } from './remeasure-contract.ts';
import { countOrders, dropOrderOf, findOrder, findTolerance, listGaps, listOrderRows, saveResult } from './remeasure-store.ts';
import type { OrderRow } from './remeasure-store.ts';

const PAGE = 100;

async function toleranceOf(tx: Tx): Promise<Tolerance & { verified: boolean }> {
  const set = (await findTolerance(tx)) as Partial<Tolerance & { verified: boolean }> | null;
  const whole = (value: unknown, otherwise: number): number =>
    typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : otherwise;
  return {
    weightG: whole(set?.weightG, usualTolerance.weightG),
    lengthMm: whole(set?.lengthMm, usualTolerance.lengthMm),
    verified: set?.verified === true,
  };
}

const whole = (value: number | undefined, factor: number): number | null => (value === undefined ? null : Math.round(value * factor));

/** The first measuring as the rule sees it: by what was written, with what speaks against it. */
const firstOf = (m: MeasurementRow): OneMeasuring => ({
  on: m.measured_on,
  ageDays: m.age_days,
  weightG: m.weight_g,
  lengthMm: m.length_mm,
  inDoubt: m.flags !== 0 || m.unit_error === 'proposed' || m.unit_error === 'rejected',
  trained: m.measurer === 'trained',
});

export const remeasureAnswers: Answer[] = [
  reads(listRemeasure, async (tx, input) => {
    tx.mustSomewhere('case.work');
    const rows = await listOrderRows(tx, input.show ?? 'open', input.limit ?? PAGE);
    const gaps = await listGaps(tx);
    tx.shows(rows.map(({ childId }) => childId));
    const of = (values: (number | null)[]): number | null => technicalError(values.filter((value) => value !== null));
    return {
      today: tx.today,
      ...(await countOrders(tx)),
      tolerance: await toleranceOf(tx),
      technicalError: {
        pairs: gaps.length,
        weightG: of(gaps.map(({ weightGapG }) => weightGapG)),
        lengthMm: of(gaps.map(({ lengthGapMm }) => lengthGapMm)),
      },
      rows: rows.map((row) => viewOf(row, tx)),
    };
  }),

  commands(
    recordSecondMeasuring,
    async (tx, input) => {
      const order = await findOrder(tx, input.orderId);
      const child = order === undefined ? undefined : await findChild(tx, order.child_id);
      const first = order === undefined ? undefined : await findAnyMeasurement(tx, order.child_id, order.measurement_id);
      if (order === undefined || child === undefined || first === undefined) throw new Problem('record.missing', {});
      tx.must('measurement.decide', child.area);
      return { order, child, first };
    },
    async (tx, input, { order, child, first }) => {
      tx.shows([child.id]);
      if (order.done_on !== null || child.state !== 'active') throw new Problem('record.changed', {});
      if (isSameMeasurer(first.measured_by, input.measuredBy)) throw new Problem('remeasure.same_person', {});
      if (input.measuredOn < first.measured_on) throw new Problem('remeasure.day', { on: first.measured_on });
      const sizes = {
        weightG: whole(input.weightKg, 1000),
        lengthMm: whole(input.lengthCm, 10),
        armMm: null,
        headMm: null,
        posture: input.posture ?? null,
        oedema: false,
        measuredOn: input.measuredOn,
      };
      // Judged by what came before the first one: a doubt must not tell what the first person found.
      const earlier = await findEarlier(tx, child.id, first.measured_on);
      const { doubts, scores } = doubtsOf({ ...sizes, sex: child.sex, bornOn: child.born_on }, earlier, tx.today);
      if (doubts.some(isHardDoubt) || (doubts.length > 0 && !input.sure)) throw new Problem('measurement.doubtful', { doubts });
      const second: OneMeasuring = {
        on: input.measuredOn,
        ageDays: scores.ageDays,
        weightG: sizes.weightG,
        lengthMm: sizes.lengthMm,
        inDoubt: scores.flags !== 0,
        trained: input.trained,
      };
      const result = outcomeOf(firstOf(first), second, await toleranceOf(tx));
      await insertDeskMeasurement(tx, {
        ...sizes,
        id: input.measurementId,
        child: { id: child.id, area: child.area },
        measurer: input.trained ? 'trained' : 'kader',
        measuredBy: input.measuredBy,
        place: input.place,
        scores,
      });
      await saveResult(tx, order.id, input.measurementId, input.measuredOn, result);
      if (result.again) await orderMeasuringAgain(tx, { id: child.id, area: child.area }, input.measurementId, 'asked');
      else await dropOrderOf(tx, input.measurementId);
      await refreshChild(tx, child.id, input.measuredOn);
      await reviewCases(tx, [child.id]);
      tx.announce({
        topic: 'measurement.recorded',
        subjectId: input.measurementId,
        area: child.area,
        payload: { childId: child.id, month: `${input.measuredOn.slice(0, 7)}-01`, measuredArea: child.area },
      });
      return { id: order.id, outcome: result.outcome };
    },
  ),
];

function viewOf(row: OrderRow & { name: string }, tx: Tx): RemeasureRow {
  const { area, bornOn, outcome, first, second, weightGapG, lengthGapMm, ...rest } = row;
  return {
    ...rest,
    villageName: row.villageName ?? '',
    ageMonths: Math.max(0, completedMonths(bornOn, tx.today)),
    mine: tx.actor.may('measurement.decide', area),
    result:
      outcome === null || second === null
        ? null
        : {
            outcome,
            first,
            second: { weightG: second.weightG, lengthMm: second.lengthMm },
            weightGapG,
            lengthGapMm,
            secondBy: second.by,
            secondOn: second.on,
          },
  };
}
