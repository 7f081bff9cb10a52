/** SQL of the register as a file: some children at a time, by their ids. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { PLAN_AFRESH } from '../../platform/db/prepared.ts';
import { openIdentity, openNik } from '../children/server.ts';
import { inReach } from './register-store.ts';
import type { SheetChild } from './register-sheet.ts';

interface Row extends Omit<SheetChild, 'name' | 'nik'> {
  childId: string;
  area: string;
  salt: Buffer | null;
  cipher: Buffer | null;
  nikCipher: Buffer | null;
}

/**
 * The children of some ids, in that order, as they stand now; who left the reach or the register meanwhile is missing.
 * @param nik whether the NIK was asked for; it is given where the actor holds `child.nik`
 */
export async function readSheetChildren(tx: Tx, ids: readonly string[], areas: readonly string[], nik: boolean): Promise<SheetChild[]> {
  if (areas.length === 0) return [];
  const { rows } = await sql<Row>`${sql.raw(PLAN_AFRESH)} select s.child_id as "childId", s.area, k.salt, c.identity_cipher as cipher, ${nik ? sql`c.nik_cipher` : sql`null::bytea`} as "nikCipher",
      s.sex, v.name as "villageName", p.name as "posyanduName", c.rt, c.rw, s.age_months as "ageMonths", s.class, s.len_z as "lenZ", s.last_measured_on as "lastMeasuredOn",
      s.attention, s.case_opened_on as "caseOpenedOn", f.stage
    from child_standing s join child c on c.id = s.child_id left join child_key k on k.child_id = s.child_id
      left join case_file f on f.child_id = s.child_id and f.closed_on is null
      left join area v on v.code = left(s.area, 13) left join area p on p.code = s.area and p.level = 'posyandu'
    where s.child_id = any(${ids}::uuid[]) and ${inReach(areas)}`.execute(tx.sql);
  const places = new Map(ids.map((id, at) => [id, at]));
  return rows
    .toSorted((one, other) => places.get(one.childId)! - places.get(other.childId)!)
    .map(({ salt, cipher, nikCipher, ...rest }) => ({
      ...rest,
      villageName: rest.villageName ?? '',
      name: openIdentity(salt, cipher).name,
      nik: nik && tx.actor.may('child.nik', rest.area) ? openNik({ salt, nik_cipher: nikCipher }) : null,
    }));
}

/** Name of an area; null for one that is not known. */
export async function findAreaName(tx: Tx, code: string): Promise<string | null> {
  const row = await tx.sql.selectFrom('area').select('name').where('code', '=', code).executeTakeFirst();
  return row?.name ?? null;
}
