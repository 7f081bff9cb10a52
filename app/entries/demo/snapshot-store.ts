/** How the demo stands on a morning: every open case with what people know of it. Read only. */
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { osUser, serviceAccount } from '../../rooms/access/server.ts';
import type { NextStep, Stage, TaskOwner } from '../../rooms/cases/index.ts';
import { instantOf } from './life.ts';
import type { Life } from './life.ts';

export interface Measured {
  id: string;
  on: string;
  lenZ: number | null;
  weiZ: number | null;
  trained: boolean;
}

export interface OpenTask {
  id: string;
  kind: 'plan' | 'referral' | 'conference';
  title: string;
  owner: TaskOwner;
  openedOn: string;
  dueOn: string;
}

export interface OpenCase {
  caseId: string;
  childId: string;
  /** The same in every filling of the same city: what is drawn for the child is drawn with it. */
  key: string;
  /** One of the children whose story the demo's tour follows. */
  isHero: boolean;
  /** What tells the child in the made-up city; null when the file hid the number. */
  nikHash: string | null;
  area: string;
  village: string;
  puskesmas: string;
  sex: 'M' | 'F';
  bornOn: string;
  foundOn: string;
  openedOn: string;
  stage: Stage;
  nextStep: NextStep;
  dueOn: string | null;
  planUntil: string | null;
  foundZ: number;
  restricted: boolean;
  allowsPairing: boolean;
  /** Whether anybody answers for the child yet. */
  guardians: number;
  /** Day on which the first of them was written down. */
  guardiansOn: string | null;
  /** Of its own: the foster parent's, proposed or in force. */
  pairing: { id: string; personId: string; since: string | null; proposedOn: string } | null;
  clock: { dueOn: string; keeperId: string | null } | null;
  measured: Measured[];
  tasks: OpenTask[];
}

const question = `
  select f.id as "caseId", f.child_id as "childId", c.born_on || '|' || c.sex || '|' || left(c.area, 13) || '|' || f.opened_on || '|' || f.len_z as key, encode(c.nik_hash, 'hex') as "nikHash", f.area,
    left(f.area, 13) as village, coalesce((select min(k.puskesmas) from catchment k where k.village = left(f.area, 13)), '') as puskesmas, c.sex, c.born_on as "bornOn",
    f.opened_on as "foundOn", (f.opened_at at time zone 'Asia/Jakarta')::date as "openedOn", f.stage, f.next_step as "nextStep", f.due_on as "dueOn", f.plan_until as "planUntil",
    f.len_z as "foundZ", c.restricted, c.allows_pairing as "allowsPairing", (select count(*)::int from guardian g where g.child_id = f.child_id and g.until is null) as guardians,
    (select (min(g.recorded_at) at time zone 'Asia/Jakarta')::date from guardian g where g.child_id = f.child_id) as "guardiansOn",
    (select json_build_object('id', p.id, 'personId', p.person_id, 'since', (p.starts_at at time zone 'Asia/Jakarta')::date, 'proposedOn', (p.given_at at time zone 'Asia/Jakarta')::date)
      from child_grant p where p.child_id = f.child_id and p.kind = 'pairing' and p.ended_at is null limit 1) as pairing,
    (select json_build_object('dueOn', v.due_on, 'keeperId', v.keeper_id) from visit_clock v where v.child_id = f.child_id) as clock,
    (select json_agg(json_build_object('id', m.id, 'on', m.measured_on, 'lenZ', case when m.flags & 1 = 0 and m.unit_error is null then m.len_z end,
        'weiZ', case when m.flags & 2 = 0 and m.unit_error is null then m.wei_z end, 'trained', m.measurer = 'trained') order by m.measured_on)
      from measurement m where m.child_id = f.child_id and m.superseded_by is null and m.measured_on <= $1) as measured,
    (select coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'title', t.title, 'owner', t.owner, 'openedOn', t.opened_on, 'dueOn', t.due_on) order by t.due_on, t.id), '[]')
      from case_task t where t.case_id = f.id and t.done_on is null) as tasks
  from case_file f join child c on c.id = f.child_id where f.closed_on is null order by f.opened_on, key, f.id`;

/** What tells a told child from the others: birthday, sex, kelurahan. */
const markOf = ({ bornOn, sex, village }: Pick<OpenCase, 'bornOn' | 'sex' | 'village'>): string => `${bornOn}|${sex}|${village.slice(5)}`;

/** Asks something of the city as the demo's own service account, on the morning of the day. */
export async function asks<T>(life: Life, read: (tx: Tx) => Promise<T>): Promise<T> {
  const who = serviceAccount('demo', osUser());
  return asActor(life.pool, life.regency, who, { need: 'case.read', records: null, at: instantOf(life.day, 420) }, async (tx) => {
    tx.mustSomewhere('case.read');
    return read(tx);
  });
}

export function readOpenCases(life: Life): Promise<OpenCase[]> {
  return asks(life, async (tx) => {
    const { rows } = await tx.client.query({ name: 'demo-cases', text: question, values: [life.day] });
    return (rows as unknown as OpenCase[]).map((row) => ({ ...row, measured: row.measured ?? [], isHero: life.heroes.has(markOf(row)) }));
  });
}
