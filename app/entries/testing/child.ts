/** A made-up child of the register with what was measured, written past the wall; the rooms' own commands do the rest. */
import type pg from 'pg';
import { newId } from '../../platform/ids/index.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { newChildSalt, sealIdentity } from '../../rooms/children/server.ts';
import { score } from '../../rooms/measurements/index.ts';

export interface MadeUpChild {
  name: string;
  sex: 'M' | 'F';
  bornOn: string;
  area: string;
  /** Measured by unknown hands, as an import brings it: day, kilograms, centimetres lying or standing. */
  measured: readonly { on: string; kg: number | null; cm: number | null; posture?: 'L' | 'H' }[];
  /** Whether the newest measurement opened a case, on that day. */
  caseOpenedOn?: string;
}

export interface WrittenChild {
  id: string;
  measurementIds: string[];
  caseId: string;
}

/** Writes it and gives the ids. The case is as an import leaves it: found, to be verified. */
export async function writeChild(pool: pg.Pool, regency: Regency, child: MadeUpChild): Promise<WrittenChild> {
  const [id, by, caseId, salt] = [newId(), newId(), newId(), newChildSalt()];
  const sealed = sealIdentity(salt, { name: child.name, parents: ['Ibu Rekaan', 'Bapak Rekaan'], address: 'Jalan Rekaan 7' });
  const measurementIds = child.measured.map(() => newId());
  const client = await pool.connect();
  try {
    await client.query(`begin; set local search_path to ${regency.schema}, public`);
    await client.query(
      `insert into child (id, area, identity_cipher, household_mark, sex, born_on, nik_state, rt, rw, alias_seed, state, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, 'missing', 3, 5, 7, 'active', $7, $8)`,
      [id, child.area, sealed.cipher, sealed.householdMark, child.sex, child.bornOn, new Date(), by],
    );
    await client.query('insert into child_key (child_id, area, salt) values ($1, $2, $3)', [id, child.area, salt]);
    for (const [at, m] of child.measured.entries()) {
      const posture = m.posture ?? 'L';
      const weightG = m.kg === null ? null : Math.round(m.kg * 1000);
      const lengthMm = m.cm === null ? null : Math.round(m.cm * 10);
      const s = score({ sex: child.sex, bornOn: child.bornOn, measuredOn: m.on, weightG, lengthMm, posture });
      await client.query(
        `insert into measurement (id, child_id, area, measured_on, measured_area, age_days, weight_g, length_mm, posture, len_z, wei_z, wfl_z, bmi_z, flags, measurer, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $3, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'unknown', $14, $15)`,
        [measurementIds[at], id, child.area, m.on, s.ageDays, weightG, lengthMm, posture, s.lenZ, s.weiZ, s.wflZ, s.bmiZ, s.flags, new Date(), by],
      );
    }
    if (child.caseOpenedOn !== undefined)
      await client.query(
        `insert into case_file (id, child_id, area, opened_on, opened_at, opened_by, reason, measurement_id, len_z, due_on)
         select $1, $2, $3, measured_on, $4, $5, 'stunted', id, len_z, $6::date + 7 from measurement where id = $7`,
        [caseId, id, child.area, new Date(`${child.caseOpenedOn}T03:00:00Z`), by, child.caseOpenedOn, measurementIds.at(-1)],
      );
    await client.query('commit');
    return { id, measurementIds, caseId };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
