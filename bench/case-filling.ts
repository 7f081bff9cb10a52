/** Cases in all stages, with measurements by trained staff, plans, tasks and needs. Histories by the rooms' own rules, written in bulk. */
import type pg from 'pg';
import { addDays } from '../app/platform/clock/index.ts';
import { asActor } from '../app/platform/db/actor.ts';
import type { Regency } from '../app/platform/db/regency.ts';
import { newId } from '../app/platform/ids/index.ts';
import { personById } from '../app/rooms/access/server.ts';
import { summaryOf } from '../app/rooms/cases/case-next.ts';
import { loadCases } from '../app/rooms/cases/case-store.ts';
import { tasksOf } from '../app/rooms/cases/case-task.ts';
import type { CaseMeasurement } from '../app/rooms/cases/plan.ts';
import { currentCatalogue } from '../app/rooms/needs/catalogue-store.ts';
import { needFactsOf, urgencyReasonsOf } from '../app/rooms/needs/facts-serve.ts';
import { usualPrice } from '../app/rooms/needs/need-item.ts';
import { donorWayOf } from '../app/rooms/needs/safety.ts';
import { proposeNeeds } from '../app/rooms/needs/trigger.ts';
import { urgencyOf } from '../app/rooms/needs/urgency.ts';
import { destinations, tellCase, tellEnd } from './case-histories.ts';
import type { CaseToTell, Destination, Draws, People, ToldCase } from './case-histories.ts';

/** Inserts objects whose keys are columns. */
export async function insertRows(client: pg.ClientBase, table: string, rows: readonly object[]): Promise<void> {
  const PORTION = 4_000;
  for (let at = 0; at < rows.length; at += PORTION) {
    const portion = rows.slice(at, at + PORTION);
    const columns = Object.keys(portion[0]!).join(', ');
    await client.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(portion)]);
  }
}

/** Tells the histories of so many open cases and closes the others. Children still below the line and in the register come first. */
export async function fillCases(client: pg.ClientBase, count: number, today: string, people: People, draws: Draws): Promise<void> {
  const all = await casesToTell(client);
  const chosen = new Set(all.slice(0, count).map(({ id }) => id));
  const told = all.map((one): [CaseToTell, ToldCase] => [one, chosen.has(one.id) ? tellCase(one, draw(draws), today, people, draws) : tellEnd(one, today, people)]);
  await writeMeasurements(client, told, people);
  await insertRows(client, 'case_action', told.flatMap(([one, { actions }]) => actions.map((action, n) => ({
    id: newId(), case_id: one.id, child_id: one.childId, area: '', seq: n + 1, kind: action.kind, on_date: action.on, at: `${action.on}T03:00:00Z`, actor_id: action.by, told: action.told,
  }))));
  await insertRows(client, 'case_task', told.flatMap(([one, { state }]) => tasksOf(state).map((task) => ({
    id: task.id, case_id: one.id, child_id: one.childId, area: '', kind: task.kind, title: task.title, owner: task.owner, due_on: task.dueOn, opened_on: task.openedOn, done_on: task.doneOn,
  }))));
  for (const table of ['case_action', 'case_task']) await client.query(`update ${table} t set area = c.area from child c where c.id = t.child_id`);
  await client.query(
    `update case_file f set opened_at = s."openedOn"::timestamptz + interval '2 hours', stage = s.stage, seq = s.seq, next_step = s."nextStep", due_on = s."dueOn", plan_from = s."planFrom", plan_until = s."planUntil", track = s.track,
       off_track = s."offTrack", closed_on = s."closedOn", closed_reason = s.ending
     from jsonb_to_recordset($1::jsonb) as s (id uuid, "openedOn" date, stage text, seq integer, "nextStep" text, "dueOn" date, "planFrom" date, "planUntil" date, track text, "offTrack" smallint, "closedOn" date, ending text)
     where f.id = s.id`,
    [JSON.stringify(told.map(([one, { state, trained, aboveFrom }]) => ({
      id: one.id, openedOn: state.openedOn, ...summaryOf(state, one, seenBy(one, trained, aboveFrom)), closedOn: state.ending?.on ?? null, ending: state.ending?.ending ?? null,
    })))],
  );
  await client.query('delete from visit_clock v where not exists (select 1 from case_file f where f.child_id = v.child_id and f.closed_on is null)');
}

async function casesToTell(client: pg.ClientBase): Promise<CaseToTell[]> {
  const { rows } = await client.query(
    `select f.id, f.child_id as "childId", c.sex, c.born_on as "bornOn", f.measurement_id as "foundBy", f.opened_on as "foundOn", f.opened_on + 3 as "openedOn",
       (select jsonb_agg(jsonb_build_object('id', m.id, 'on', m.measured_on, 'lenZ', case when m.flags = 0 then m.len_z end, 'trained', m.measurer = 'trained') order by m.measured_on)
         from measurement m where m.child_id = f.child_id and m.superseded_by is null) as measurements
     from case_file f join child c on c.id = f.child_id join child_standing s on s.child_id = f.child_id
     order by s.attention = 'aged_out', s.class not in ('stunted', 'severely_stunted'), md5(f.id::text)`,
  );
  return rows.map((row) => ({ ...row, measurements: (row.measurements ?? []) as CaseMeasurement[] }));
}

function draw(draws: Draws): Destination {
  let left = draws.between(0, 1);
  for (const [name, share] of destinations) {
    left -= share;
    if (left < 0) return name;
  }
  return 'in_treatment';
}

/** What the database will hold of a child's lengths once the history is written. */
function seenBy(one: CaseToTell, trained: ToldCase['trained'], aboveFrom: string | null): CaseMeasurement[] {
  const kept = one.measurements.map((m) => (aboveFrom !== null && m.on >= aboveFrom && m.lenZ !== null ? { ...m, lenZ: ABOVE_Z } : m));
  return [...kept, ...trained.map(({ id, on, lenZ }) => ({ id, on, lenZ, trained: true }))].sort((a, b) => a.on.localeCompare(b.on));
}
const ABOVE_Z = -185;

async function writeMeasurements(client: pg.ClientBase, told: readonly [CaseToTell, ToldCase][], people: People): Promise<void> {
  const above = told.flatMap(([{ childId }, { aboveFrom }]) => (aboveFrom === null ? [] : [{ child: childId, from: aboveFrom }]));
  await client.query(
    `update measurement m set len_z = ${ABOVE_Z} from jsonb_to_recordset($1::jsonb) as a (child uuid, "from" date) where m.child_id = a.child and m.measured_on >= a."from" and m.len_z is not null`,
    [JSON.stringify(above)],
  );
  const trained = told.flatMap(([, one]) => one.trained).map(({ id, like, on, lenZ }) => ({ id, like, on, z: lenZ }));
  await client.query(
    `insert into measurement select (jsonb_populate_record(m, jsonb_build_object('id', t.id, 'measured_on', t."on", 'len_z', t.z, 'age_days', t."on" - c.born_on, 'measurer', 'trained',
       'measured_by', 'Bidan Rekaan', 'place', 'puskesmas', 'import_id', null, 'recorded_by', $2::uuid, 'recorded_at', t."on"::timestamptz, 'flags', 0))).*
     from jsonb_to_recordset($1::jsonb) as t (id uuid, "like" uuid, "on" date, z smallint) join measurement m on m.id = t."like" join child c on c.id = m.child_id`,
    [JSON.stringify(trained), people.rina],
  );
}

/** Need lines of every case whose causes were found: proposed by the catalogue's own triggers, most of them decided. */
export async function fillNeeds(pool: pg.Pool, regency: Regency, client: pg.ClientBase, today: string, people: People, draws: Draws): Promise<void> {
  const childIds = (await client.query('select child_id from case_file where closed_on is null')).rows.map((row) => row.child_id as string);
  const rows = await asActor(pool, regency, personById(people.rina), { need: 'case.read', records: null }, async (tx) => {
    const catalogue = await currentCatalogue(tx);
    const loaded = await loadCases(tx, { childIds }, false);
    return loaded.filter(({ state }) => state.assessment !== null).flatMap((one) => {
      const facts = needFactsOf(one, today);
      return proposeNeeds(catalogue, facts).map(({ item, reasons }) => {
        const urgency = urgencyReasonsOf(item, one, facts);
        const state = draws.share(0.75) ? 'open' : draws.share(0.8) ? 'proposed' : 'declined';
        const assessedOn = one.state.assessment!.on;
        const decided = state === 'proposed' ? null : `${assessedOn}T04:00:00Z`;
        return {
          id: newId(), case_id: one.id, child_id: one.child.id, area: one.child.area, item: item.code, catalogue_version: catalogue.version, unit: item.unit, reasons, state,
          quantity: state === 'open' ? item.usual : null, unit_price_rp: state === 'open' ? usualPrice(item) : null, deadline: state === 'open' ? addDays(today, Math.round(draws.between(-25, 50))) : null,
          department: state === 'open' ? item.departments[0]! : null, donor: donorWayOf(item), at_home: item.atHome, divisible: item.divisible, urgency: urgencyOf(urgency), urgency_reasons: urgency,
          covered_quantity: 0, met_quantity: 0, proposed_at: `${assessedOn}T03:00:00Z`, proposed_by: people.rina, decided_at: decided, decided_by: decided === null ? null : people.rina,
          decline_reason: state === 'declined' ? 'Keluarga sudah punya.' : null, ended_on: state === 'declined' ? assessedOn : null,
        };
      });
    });
  });
  await insertRows(client, 'need_line', rows);
}
