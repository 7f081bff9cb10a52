/** SQL of an import as a file: its facts, and its rows some at a time. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { openIdentity, openNik } from '../children/server.ts';
import type { RowsFacts, SheetRow } from './rows-sheet.ts';

const when = (column: string) => sql.raw(`to_char(${column} at time zone 'Asia/Jakarta', 'YYYY-MM-DD HH24:MI')`);

export type FoundFacts = Omit<RowsFacts, 'city' | 'by' | 'at' | 'nik'> & { area: string };

/** What is known of the file itself; undefined when it is not within reach. */
export async function findRowsFacts(tx: Tx, importId: string): Promise<FoundFacts | undefined> {
  const { rows } = await sql<FoundFacts>`select f.area, f.file_name as "fileName", encode(f.file_hash, 'hex') as digest, f.format, f.state,
      concat_ws(', ', u.name, ${when('f.uploaded_at')} || ' WIB') as sent,
      case when f.committed_at is not null then concat_ws(', ', k.name, ${when('f.committed_at')} || ' WIB') end as applied,
      case when f.undone_at is not null then concat_ws(', ', b.name, ${when('f.undone_at')} || ' WIB') end as undone,
      case when f.summary is not null then json_build_object('rows', f.summary -> 'rows', 'created', f.summary #> '{children,created}', 'matched', f.summary #> '{children,matched}', 'refused', f.summary -> 'refused',
        'casesOpened', f.summary -> 'casesOpened', 'drifted', f.summary #> '{parity,drifted}', 'posture', f.summary #> '{parity,posture}', 'compared', f.summary #> '{parity,compared}') end as summary
    from import_file f left join person u on u.id = f.uploaded_by left join person k on k.id = f.committed_by left join person b on b.id = f.undone_by
    where f.id = ${importId}`.execute(tx.sql);
  return rows[0];
}

export async function countRows(tx: Tx, importId: string): Promise<number> {
  return (await sql<{ n: number }>`select count(*)::int as n from import_row where import_id = ${importId}`.execute(tx.sql)).rows[0]!.n;
}

interface Found extends Omit<SheetRow, 'name' | 'nik'> {
  area: string;
  salt: Buffer | null;
  cipher: Buffer | null;
  nikCipher: Buffer | null;
}

/** Rows after one, in the order of the file. Who a row speaks of: the child of the register, or what still waits of the row. */
export async function readSheetRows(tx: Tx, importId: string, after: number, limit: number, nik: boolean): Promise<SheetRow[]> {
  const { rows } = await sql<Found>`select r.row_no as "rowNo", r.area, r.verdict, r.measurement_verdict as "measurementVerdict", r.issues, r.decision,
      array(select p ->> 'code' from jsonb_array_elements(coalesce(r.details -> 'problems', '[]')) as p) as problems,
      y.salt, coalesce(s.identity_cipher, c.identity_cipher) as cipher, ${nik ? sql`coalesce(s.nik_cipher, c.nik_cipher)` : sql`null::bytea`} as "nikCipher",
      v.name as "villageName", p.name as "posyanduName", coalesce(s.measured_on, m.measured_on) as "measuredOn", coalesce(s.weight_g, m.weight_g) as "weightG", coalesce(s.length_mm, m.length_mm) as "lengthMm", k.stays, k.why
    from (select *, case when verdict = 'ambiguous' and decision ~ '^[0-9a-f]{8}-' then decision::uuid else child_id end as of_child from import_row where import_id = ${importId} and row_no > ${after} order by row_no limit ${limit}) r
      left join import_staged s on s.import_id = r.import_id and s.row_no = r.row_no left join child c on c.id = coalesce(s.child_id, r.of_child) left join child_key y on y.child_id = coalesce(s.child_id, r.of_child)
      left join measurement m on m.id = r.measurement_id left join area v on v.code = left(r.area, 13) and v.level = 'village' left join area p on p.code = r.area and p.level = 'posyandu'
      left join import_kept k on k.import_id = r.import_id and k.row_no = r.row_no
    order by r.row_no`.execute(tx.sql);
  return rows.map(({ area, salt, cipher, nikCipher, ...row }) => ({
    ...row,
    name: salt === null || cipher === null ? null : openIdentity(salt, cipher).name,
    nik: nik && tx.actor.may('child.nik', area) ? openNik({ salt, nik_cipher: nikCipher }) : null,
  }));
}
