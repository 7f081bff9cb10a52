/** One child's page, put together from the rooms that know a part of it. */
import { completedMonths } from '@anakkita/growth';
import type { Tx } from '../../platform/db/actor.ts';
import { together } from '../../platform/db/together.ts';
import { Problem } from '../../platform/problem/index.ts';
import { mustSee, sightView } from '../access/server.ts';
import { villageOf } from '../children/index.ts';
import { findChild, findSiblings, listFieldSources, openNik } from '../children/server.ts';
import type { ChildRow } from '../children/server.ts';
import { listMeasurements, listRemeasureOrders } from '../measurements/server.ts';
import type { MeasurementRow } from '../measurements/server.ts';
import { findAsOf } from './as-of-store.ts';
import type { ChildPage, MeasurementView } from './contract.ts';
import { findOpenCase, findStanding, listUrgentTasks, nameAreas, namePeople } from './page-store.ts';
import type { Attention, ChildClass } from './standing.ts';

/** @throws Problem record.missing outside of the actor's reach: whether the child exists is not told */
export async function childPage(tx: Tx, childId: string): Promise<ChildPage> {
  tx.mustSomewhere('child.read');
  const child = await findChild(tx, childId);
  if (child === undefined) throw new Problem('record.missing', {});
  const sight = mustSee(tx, child, ['identifying', 'clinical']);
  tx.shows([child.id]);
  const [standing, measurements, openCase, tasks, orders, sources, siblings, asOf] = await together(
    tx,
    () => findStanding(tx, childId),
    () => listMeasurements(tx, childId),
    () => findOpenCase(tx, childId),
    () => listUrgentTasks(tx, childId),
    () => listRemeasureOrders(tx, childId),
    () => listFieldSources(tx, childId),
    () => findSiblings(tx, child),
    () => findAsOf(tx),
  );
  tx.shows(siblings.map(({ id }) => id));
  const [areas, people] = await together(
    tx,
    () => nameAreas(tx, areasOf(child, measurements)),
    () => namePeople(tx, [child.recorded_by, ...measurements.map((m) => m.recorded_by)]),
  );
  return {
    child: childView(tx, child, areas, asOf ?? tx.today),
    standing:
      standing === undefined
        ? null
        : {
            asOf: standing.as_of, class: standing.class as ChildClass, wasting: standing.wasting, weightClass: standing.weight_class,
            attention: standing.attention as Attention, reasons: standing.reasons, lenZ: standing.len_z, lastCountedOn: standing.last_counted_on,
          },
    measurements: measurements.map((m) => measurementOf(m, areas, people)),
    case: openCase === undefined ? null : { ...openCase, openedAt: openCase.openedAt.toISOString() },
    urgentTasks: tasks.map((t) => ({ id: t.id, reasons: t.reasons, openedAt: t.opened_at.toISOString(), dueAt: t.due_at.toISOString(), doneAt: t.done_at?.toISOString() ?? null, outcome: t.outcome })),
    remeasureOrders: orders.map((o) => ({ id: o.id, measurementId: o.measurement_id, reason: o.reason, dueOn: o.due_on, doneOn: o.done_on })),
    siblings,
    sources: sources.map((s) => ({ ...s, at: s.at.toISOString() })),
    record: { recordedAt: child.recorded_at.toISOString(), recordedByName: people.get(child.recorded_by) ?? '', firstImport: child.first_import_id, lastImport: child.last_import_id },
    sight: sightView(tx, child, sight),
    may: { decideMeasurement: tx.actor.may('measurement.decide', child.area), doTask: tx.actor.may('task.do', child.area) },
  };
}

function areasOf(child: ChildRow, measurements: readonly MeasurementRow[]): string[] {
  const parts = child.area.split('.');
  const above = [3, 4].map((n) => parts.slice(0, n).join('.'));
  return [child.area, ...above, ...(child.puskesmas === null ? [] : [child.puskesmas]), ...measurements.map((m) => m.measured_area)];
}

function childView(tx: Tx, child: ChildRow, areas: ReadonlyMap<string, string>, asOf: string): ChildPage['child'] {
  const village = villageOf(child.area) ?? child.area;
  return {
    id: child.id, name: child.name, sex: child.sex, bornOn: child.born_on, ageMonths: Math.max(0, completedMonths(child.born_on, asOf)), parentNames: child.parent_names,
    birthWeightG: child.birth_weight_g, birthLengthMm: child.birth_length_mm, nikState: child.nik_state,
    nikEnding: tx.actor.may('child.nik', child.area) ? (openNik(child)?.slice(-4) ?? null) : null,
    rt: child.rt, rw: child.rw, address: child.address, area: child.area, villageName: areas.get(village) ?? '', districtName: areas.get(village.split('.').slice(0, 3).join('.')) ?? '',
    posyanduName: child.area === village ? null : (areas.get(child.area) ?? null), puskesmasName: child.puskesmas === null ? null : (areas.get(child.puskesmas) ?? null),
    aliasSeed: child.alias_seed, state: child.state, stateOn: child.state_on,
  };
}

function measurementOf(m: MeasurementRow, areas: ReadonlyMap<string, string>, people: ReadonlyMap<string, string>): MeasurementView {
  return {
    id: m.id, measuredOn: m.measured_on, ageDays: m.age_days, weightG: m.weight_g, lengthMm: m.length_mm, posture: m.posture, armMm: m.arm_mm, headMm: m.head_mm,
    oedema: m.oedema, lenZ: m.len_z, weiZ: m.wei_z, wflZ: m.wfl_z, bmiZ: m.bmi_z, flags: m.flags, gain: m.gain, unitError: m.unit_error, rawWeight: m.raw_weight,
    rawLength: m.raw_length, proposedWeightG: m.proposed_weight_g, proposedLengthMm: m.proposed_length_mm, parity: m.parity, reportedLenZ: m.reported_len_z,
    measurer: m.measurer, posyanduName: m.measured_area === villageOf(m.measured_area) ? null : (areas.get(m.measured_area) ?? null), importId: m.import_id,
    recordedByName: people.get(m.recorded_by) ?? '', recordedAt: m.recorded_at.toISOString(),
  };
}
