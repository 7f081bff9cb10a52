/** Answers for the officers of a department: their own lines, and taking one on. */
import { addMonths } from '../../platform/clock/index.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { currentCatalogue } from './catalogue-store.ts';
import { listDepartmentNeeds, listDepartmentOfficers, setDepartmentOfficer, takeDepartmentNeed } from './contract.ts';
import { findDepartmentOf, findHomes, listDepartmentRows, listOfficers, setDepartmentOf, takeLine } from './department-store.ts';
import { departments } from './need-item.ts';
import type { Department } from './need-item.ts';

/** So many lines are shown: an office works the nearest deadlines first. */
const SHOWN = 500;

export const departmentAnswers: Answer[] = [
  reads(listDepartmentNeeds, async (tx) => {
    tx.mustSomewhere('need.department');
    const department = await findDepartmentOf(tx, tx.actor.id);
    const rows = await listDepartmentRows(tx, SHOWN);
    const homes = await findHomes(tx, rows.filter((row) => row.at_home && row.taken_on !== null).map(({ id }) => id));
    tx.shows([...homes.values()].map(({ childId }) => childId));
    const { items } = await currentCatalogue(tx);
    return {
      department,
      departmentName: department === null ? '' : (departments[department as Department] ?? department),
      today: tx.today,
      lines: rows.map((row) => {
        const item = items.find(({ code }) => code === row.item);
        const home = homes.get(row.id);
        return {
          id: row.id, item: row.item, label: item?.label ?? row.item, labelEn: item?.labelEn ?? row.item, unit: row.unit, quantity: Number(row.quantity),
          open: Number(row.quantity) - Number(row.covered_quantity), unitPriceRp: row.unit_price_rp, deadline: row.deadline, villageName: row.villageName, state: row.state,
          urgency: row.urgency, atHome: row.at_home, takenOn: row.taken_on, plannedOn: row.planned_on,
          home: home === undefined ? null : { callName: home.callName, address: home.address, rt: home.rt, rw: home.rw },
        };
      }),
    };
  }),

  commands(
    takeDepartmentNeed,
    async (tx) => tx.mustSomewhere('need.department'),
    async (tx, input) => {
      if (input.plannedOn < tx.today || input.plannedOn > addMonths(tx.today, 12)) throw new Problem('input.unreadable', { field: 'plannedOn' });
      const childId = await takeLine(tx, input.needId, input.plannedOn);
      if (childId === null) throw new Problem('record.missing', {});
      tx.shows([childId]);
      return { id: input.needId, outcome: 'taken' };
    },
  ),

  reads(listDepartmentOfficers, async (tx) => {
    tx.must('people.manage', tx.regency.code);
    return { officers: await listOfficers(tx) };
  }),

  commands(
    setDepartmentOfficer,
    async (tx) => tx.must('people.manage', tx.regency.code),
    async (tx, input) => {
      await setDepartmentOf(tx, input.personId, input.department);
      return { id: input.personId, outcome: 'set' };
    },
  ),
];
