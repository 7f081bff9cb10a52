/** Keeps a measurement typed at a desk, with what follows for the child, its case and the counts. */
import { commands } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { findChild } from '../children/server.ts';
import { doubtsOf, isHardDoubt } from '../measurements/index.ts';
import { findEarlier, insertDeskMeasurement } from '../measurements/server.ts';
import { recordMeasurement } from './case-contract.ts';
import { refreshChild, reviewCases } from './case-step-serve.ts';

const whole = (value: number | undefined, factor: number): number | null => (value === undefined ? null : Math.round(value * factor));

export const measuringAnswers: Answer[] = [
  commands(
    recordMeasurement,
    async (tx, input) => {
      const child = await findChild(tx, input.childId);
      if (child === undefined) throw new Problem('record.missing', {});
      tx.must('measurement.decide', child.area);
      // A record that went into another takes nothing more: the page leads to the one that goes on.
      if (child.state === 'merged') throw new Problem('record.changed', {});
      return child;
    },
    async (tx, input, child) => {
      tx.shows([child.id]);
      const sizes = {
        weightG: whole(input.weightKg, 1000), lengthMm: whole(input.lengthCm, 10), armMm: whole(input.armCm, 10), headMm: whole(input.headCm, 10),
        posture: input.posture ?? null, oedema: input.oedema, measuredOn: input.measuredOn,
      };
      const earlier = await findEarlier(tx, child.id, input.measuredOn);
      const { doubts, scores } = doubtsOf({ ...sizes, sex: child.sex, bornOn: child.born_on }, earlier, tx.today);
      if (doubts.some(isHardDoubt) || (doubts.length > 0 && !input.sure)) throw new Problem('measurement.doubtful', { doubts });
      await insertDeskMeasurement(tx, {
        ...sizes, id: input.measurementId, child: { id: child.id, area: child.area }, measurer: input.trained ? 'trained' : 'kader', measuredBy: input.measuredBy, place: input.place, scores,
      });
      await refreshChild(tx, child.id, input.measuredOn);
      await reviewCases(tx, [child.id]);
      tx.announce({
        topic: 'measurement.recorded', subjectId: input.measurementId, area: child.area,
        payload: { childId: child.id, month: `${input.measuredOn.slice(0, 7)}-01`, measuredArea: child.area },
      });
      return { id: input.measurementId, outcome: scores.flags === 0 ? 'kept' : 'kept_and_held' };
    },
  ),
];
