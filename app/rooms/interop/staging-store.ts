/** SQL of what waits between judging and commit: verdicts, staged rows, and the keys of children that a file brings. */
import { copyInto } from '../../platform/db/copy.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import { openText, recordKey, sealText } from '../../platform/keys/index.ts';
import type { MergeObstacle } from '../children/index.ts';
import { loadKnownChildren, openIdentity } from '../children/server.ts';
import { sealTold } from './row-sealer-store.ts';
import type { RowSealer } from './row-sealer-store.ts';
import { rowColumns, rowValues, stagedColumns, stagedValues } from './staging.ts';
import type { JudgedRow } from './verdict.ts';

/** Writes the verdicts and what waits for the commit, replacing an earlier judging of the same file. */
export async function writeVerdicts(tx: Tx, importId: string, area: string, judged: readonly JudgedRow[], sealer: RowSealer): Promise<void> {
  await tx.client.query('delete from import_row where import_id = $1', [importId]);
  await discardStaged(tx, importId);
  await tx.client.query(`create temp table judged_row (like import_row) on commit drop; create temp table judged_staged (like import_staged) on commit drop;
    alter table judged_row alter import_id drop not null; alter table judged_staged alter import_id drop not null; create temp table judged_key (like child_key) on commit drop`);
  const rows = copyInto(tx.client, 'judged_row', rowColumns);
  for (const one of judged) await rows.write(rowValues(one, area));
  await rows.end();
  const staged = copyInto(tx.client, 'judged_staged', stagedColumns);
  for (const one of judged) {
    const childId = one.childId ?? newId();
    await staged.write(stagedValues(one, childId, area, sealer.seal(childId, one.area ?? area, one.row, one.nikHash)));
  }
  await staged.end();
  const keys = copyInto(tx.client, 'judged_key', ['child_id', 'area', 'salt']);
  for (const [childId, minted] of sealer.minted) await keys.write([childId, minted.area, minted.salt]);
  await keys.end();
  await tx.client.query('insert into child_key (child_id, area, salt) select child_id, area, salt from judged_key');
  await tx.client.query(`insert into import_row (import_id, ${rowColumns.join()}) select $1, ${rowColumns.join()} from judged_row`, [importId]);
  await tx.client.query(`insert into import_staged (import_id, ${stagedColumns.join()}) select $1, ${stagedColumns.join()} from judged_staged`, [importId]);
}

/**
 * A decision on an ambiguous row names the child it goes to; rows that share its minted child follow it, sealed anew with the
 * key of that child. A decision for a child that left the reach since is taken back: the row waits for a person again.
 */
export async function applyDecisions(tx: Tx, importId: string): Promise<void> {
  await tx.client.query(
    `update import_row r set decision = null, decided_by = null, decided_at = null
     where r.import_id = $1 and r.verdict = 'ambiguous' and r.decision ~ '^[0-9a-f]{8}-'
       and not exists (select 1 from child c where c.id = case when r.decision ~ '^[0-9a-f]{8}-' then r.decision::uuid end and c.state not in ('merged', 'erased'))`,
    [importId],
  );
  const { rows } = await tx.client.query<{ rowNo: number; childId: string; minted: string; salt: Buffer; cipher: Buffer; nikCipher: Buffer | null; nikHash: string | null }>(
    `select s.row_no as "rowNo", r.decision as "childId", s.child_id as minted, k.salt, s.identity_cipher as cipher, s.nik_cipher as "nikCipher", encode(s.nik_hash, 'hex') as "nikHash"
     from import_row r join import_staged s on s.import_id = r.import_id and s.row_no = r.row_no join child_key k on k.child_id = s.child_id
     where r.import_id = $1 and r.verdict = 'ambiguous' and r.decision ~ '^[0-9a-f]{8}-'`,
    [importId],
  );
  if (rows.length === 0) return;
  const children = new Map((await loadKnownChildren(tx, rows.map(({ childId }) => childId))).map((child) => [child.id, child]));
  for (const row of rows) {
    const child = children.get(row.childId)!;
    const told = sealTold(openIdentity(row.salt, row.cipher), child.key, child.identity);
    const nik = row.nikCipher === null || row.nikHash === child.nikHash ? null : sealText(child.key, openText(recordKey(row.salt), row.nikCipher));
    await tx.client.query(
      `update import_staged set child_id = $3, identity_cipher = $4, household_mark = $5, retold = $6, words = $7, nik_cipher = $8
       where import_id = $1 and row_no = $2`,
      [importId, row.rowNo, child.id, told.cipher, told.householdMark, told.retold, told.words, nik],
    );
  }
  await tx.client.query('delete from child_key where child_id = any($1::uuid[])', [rows.map(({ minted }) => minted)]);
}

const WRITTEN = `r.import_id = $1 and s.import_id = $1 and s.row_no = r.row_no
  and (r.verdict in ('new', 'matched') or (r.verdict = 'ambiguous' and r.decision is not null))`;

/** Empties the staged rows that were written or need nothing more; those that still wait stay. */
export async function clearStaged(tx: Tx, importId: string): Promise<number> {
  await tx.client.query(
    `delete from child_key k using import_staged s, import_row r
     where ${WRITTEN} and r.decision = 'skip' and k.child_id = s.child_id and not exists (select from child c where c.id = s.child_id)`,
    [importId],
  );
  await tx.client.query(`delete from import_staged s using import_row r where ${WRITTEN}`, [importId]);
  const { rows } = await tx.client.query(`select count(*)::int as n from import_row where import_id = $1 and verdict = 'ambiguous' and decision is null`, [importId]);
  return rows[0].n;
}

/** Throws away what waits of an import, with the keys of children that it would have brought; the verdicts stay as history. */
export async function discardStaged(tx: Tx, importId: string): Promise<void> {
  await tx.client.query(
    `delete from child_key k using import_staged s where s.import_id = $1 and k.child_id = s.child_id and not exists (select from child c where c.id = s.child_id)`,
    [importId],
  );
  await tx.client.query('delete from import_staged where import_id = $1', [importId]);
}

/** A file that waits for a person knows both records: it is taken over or thrown away first. */
export async function importObstacles(tx: Tx, keptId: string, mergedId: string): Promise<MergeObstacle[]> {
  const { rows } = await tx.client.query<{ waits: boolean }>(
    `select exists (select from import_staged where child_id = any($1::uuid[]))
       or exists (select from import_row where decision = any($2::text[]) and import_id in (select id from import_file where committed_at is null)) as waits`,
    [[keptId, mergedId], [keptId, mergedId]],
  );
  return rows[0]!.waits ? ['importWaits'] : [];
}

/**
 * The identity of a child is being erased: what waits of it, or might be of it, goes too, and what stood in doubtful cells of
 * its rows. A row that a person had still to decide on is left out for good.
 */
export async function forgetChildInImports(tx: Tx, childId: string): Promise<void> {
  const about = `(r.child_id = $1 or (r.verdict = 'ambiguous' and r.details @> jsonb_build_object('candidates', jsonb_build_array(jsonb_build_object('childId', $1::text)))))`;
  await tx.client.query(
    `with waiting as (select s.import_id, s.row_no, s.child_id from import_staged s join import_row r on r.import_id = s.import_id and r.row_no = s.row_no where s.child_id = $1 or ${about}),
       gone as (delete from import_staged s using waiting w where s.import_id = w.import_id and s.row_no = w.row_no)
     delete from child_key k using waiting w where k.child_id = w.child_id and not exists (select from child c where c.id = w.child_id)`,
    [childId],
  );
  await tx.client.query(
    `update import_row r set details = null, decision = case when r.verdict = 'ambiguous' and r.decision is null then 'skip' else r.decision end where ${about}`,
    [childId],
  );
}
