/** A child with everything that hangs on it, at any place, written past the wall: what the access matrix knocks at. */
import type pg from 'pg';
import { newId } from '../../platform/ids/index.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { writeCase } from './case-fixture.ts';
import type { CaseFixture } from './case-fixture.ts';
import { writeContribution } from './contribution-fixture.ts';
import type { ContributionFixture } from './contribution-fixture.ts';
import { writeGrants } from './grant-fixture.ts';
import type { GrantFixture } from './grant-fixture.ts';
import { writeMergesOf } from './merge-fixture.ts';
import type { MergeFixture } from './merge-fixture.ts';
import { writeProtection } from './protection-fixture.ts';
import type { ProtectionFixture } from './protection-fixture.ts';
import { writeThanks } from './thanks-fixture.ts';
import type { ThanksFixture } from './thanks-fixture.ts';
import { writeVisit } from './visit-fixture.ts';
import type { VisitFixture } from './visit-fixture.ts';
import { newChildSalt, sealIdentity } from '../../rooms/children/server.ts';

export interface Fixture extends GrantFixture, ProtectionFixture, ContributionFixture, CaseFixture, VisitFixture, ThanksFixture, MergeFixture {
  area: string;
  childId: string;
  measurementId: string;
  taskId: string;
  importId: string;
  /** An order to measure the doubtful one again, answered in passing. */
  orderId: string;
}

/** Writes a child below an area with a doubtful measurement, an urgent task, and an import with one ambiguous row. */
export async function writeFixture(pool: pg.Pool, regency: Regency, area: string): Promise<Fixture> {
  const fixture = { area, childId: newId(), measurementId: newId(), taskId: newId(), importId: newId(), orderId: newId() };
  const { childId, measurementId, taskId, importId } = fixture;
  const by = newId();
  const salt = newChildSalt();
  const sealed = sealIdentity(salt, { name: 'Anak Rekaan', parents: ['Ibu Rekaan'], address: null });
  const client = await pool.connect();
  try {
    await client.query(`begin; set local search_path to ${regency.schema}, public`);
    await client.query(
      `insert into child (id, area, identity_cipher, sex, born_on, nik_state, alias_seed, state, recorded_at, recorded_by)
       values ($1, $2, $4, 'F', '2025-01-15', 'missing', 1, 'active', now(), $3)`,
      [childId, area, by, sealed.cipher],
    );
    await client.query('insert into child_key (child_id, area, salt) values ($1, $2, $3)', [childId, area, salt]);
    await client.query(
      `insert into measurement (id, child_id, area, measured_on, measured_area, age_days, weight_g, length_mm, flags, unit_error, proposed_weight_g, measurer, recorded_at, recorded_by)
       values ($1, $2, $3, '2026-08-10', $3, 572, 85000, 760, 2, 'proposed', 8500, 'unknown', now(), $4)`,
      [measurementId, childId, area, by],
    );
    await client.query(
      `insert into remeasure_order (id, child_id, area, measurement_id, reason, due_on, ordered_at, ordered_by, done_on) values ($1, $2, $3, $4, 'flagged', '2026-08-17', now(), $5, '2026-08-12')`,
      [fixture.orderId, childId, area, measurementId, by],
    );
    await client.query(
      `insert into urgent_task (id, child_id, area, measurement_id, reasons, opened_at, opened_by, due_at) values ($1, $2, $3, $4, '{wasting}', now(), $5, now())`,
      [taskId, childId, area, measurementId, by],
    );
    await client.query(
      `insert into child_standing (child_id, area, as_of, age_months, sex, class, wasting, weight_class, attention, reasons, recent_len_z, recent_on, recent_held, urgency)
       values ($1, $2, '2026-08-31', 19, 'F', 'normal', 'none', 'none', 'urgent', '{}', '{}', '{}', '{}', 1)`,
      [childId, area],
    );
    await client.query(`insert into child_search (child_id, area, words) values ($1, $2, 'anak rekaan ibu rekaan')`, [childId, area]);
    await client.query(
      `insert into import_file (id, area, file_name, byte_count, state, uploaded_by, uploaded_at, judged_at) values ($1, $2, 'rekaan.xls', 1, 'judged', $3, now(), now())`,
      [importId, area, by],
    );
    await client.query(
      `insert into import_row (import_id, row_no, area, verdict, measurement_verdict, issues) values ($1, 1, $2, 'ambiguous', 'none', '{ambiguous}')`,
      [importId, area],
    );
    const desk = await writeProtection(client, childId, area);
    const grants = await writeGrants(client, childId, area);
    const contribution = await writeContribution(client, childId, area);
    const ofCase = await writeCase(client, childId, area, measurementId);
    const visit = await writeVisit(client, childId, area);
    const thanks = await writeThanks(client, childId, area);
    const merges = await writeMergesOf(client, childId, area);
    await client.query('commit');
    return { ...fixture, ...merges, ...thanks, ...visit, ...contribution, ...ofCase, ...desk, ...grants };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
