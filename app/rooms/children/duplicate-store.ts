/** SQL of pairs that may be one child: read for the scan, kept as ids, listed for the desk. */
import { sql } from 'kysely';
import { markOf, openText, recordKey } from '../../platform/keys/index.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { villageOf } from './child.ts';
import { duplicateRecord } from './duplicate.ts';
import type { DuplicateGrade, DuplicateReason, DuplicateRecord, MeasuredTogether } from './duplicate.ts';
import type { DuplicatePair } from './duplicate-pairs.ts';
import { identityText, readIdentity } from './identity.ts';

/** A record of the scan, with where it lies and the text that its fingerprint is made of. */
export interface ScannedRecord extends DuplicateRecord {
  area: string;
  facts: () => string;
}

type ScanRow = readonly [id: string, area: string, salt: Buffer, cipher: Buffer, sex: 'M' | 'F', bornOn: string, nik: Buffer | null];

function scanned([id, area, salt, cipher, sex, bornOn, sealedNik]: ScanRow): ScannedRecord {
  const identity = readIdentity(openText(recordKey(salt), cipher));
  const village = villageOf(area);
  // Only few pairs ask for the digits, and nobody but the rule sees them.
  const nik = (): string | null => (sealedNik === null ? null : openText(recordKey(salt), sealedNik));
  const record = duplicateRecord({ id, name: identity.name, parents: identity.parents, sex, bornOn, village, posyandu: area === village ? null : area, nik });
  return { ...record, area, facts: () => `${identityText(identity)}${sex}${bornOn}${nik() ?? ''}${area}` };
}

/** Every child within reach that stands by itself, identities opened. About 1.5 KB each. */
export async function loadForScan(tx: Tx): Promise<ScannedRecord[]> {
  const { rows } = await tx.client.query({
    rowMode: 'array',
    text: `select c.id, c.area, k.salt, c.identity_cipher, c.sex, c.born_on, c.nik_cipher from child c join child_key k on k.child_id = c.id
           where c.state in ('active', 'moved') and c.identity_cipher is not null`,
  });
  return rows.map((row) => scanned(row as unknown as ScanRow));
}

/** Whether the two of each pair were measured on one day, and alike. In the order of the pairs. */
export async function measuredTogether(tx: Tx, pairs: readonly { one: { id: string }; other: { id: string } }[]): Promise<MeasuredTogether[]> {
  const { rows } = await tx.client.query<{ at: number; differs: boolean }>(
    `select p.at::int as at, bool_or((x.weight_g, x.length_mm) is distinct from (y.weight_g, y.length_mm)) as differs
     from unnest($1::uuid[], $2::uuid[]) with ordinality as p (one, other, at)
     join measurement x on x.child_id = p.one and x.superseded_by is null
     join measurement y on y.child_id = p.other and y.superseded_by is null and y.measured_on = x.measured_on
     group by p.at`,
    [pairs.map(({ one }) => one.id), pairs.map(({ other }) => other.id)],
  );
  const found = new Map(rows.map(({ at, differs }) => [at, differs]));
  return pairs.map((_, at) => (found.has(at + 1) ? (found.get(at + 1) === true ? 'otherFigures' : 'sameFigures') : 'never'));
}

const mark = (one: ScannedRecord, other: ScannedRecord): Buffer => markOf('duplicate', `${one.facts()}\n${other.facts()}`);

/** Writes what a scan found: a decided pair comes back only when its records changed; one that waits and is found no more goes. */
export async function keepPairs(tx: Tx, pairs: readonly (Omit<DuplicatePair, 'one' | 'other'> & { one: ScannedRecord; other: ScannedRecord })[]): Promise<number> {
  await tx.client.query(
    `create temp table found_pair (child_id uuid, area text collate "C", other_id uuid, other_area text collate "C", grade text, reasons jsonb, facts_mark bytea) on commit drop`,
  );
  for (let at = 0; at < pairs.length; at += 1_000) {
    const some = pairs.slice(at, at + 1_000);
    await tx.client.query('insert into found_pair select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::jsonb[], $7::bytea[])', [
      some.map(({ one }) => one.id), some.map(({ one }) => one.area), some.map(({ other }) => other.id), some.map(({ other }) => other.area),
      some.map(({ grade }) => grade), some.map(({ reasons }) => JSON.stringify(reasons)), some.map(({ one, other }) => mark(one, other)),
    ]);
  }
  const told = `f.child_id, f.area, f.other_id, f.other_area, f.grade, array(select jsonb_array_elements_text(f.reasons)), f.facts_mark`;
  const { rowCount } = await tx.client.query(
    `insert into duplicate_pair (id, child_id, area, other_id, other_area, grade, reasons, facts_mark, found_at)
     select gen_random_uuid(), ${told}, $1 from found_pair f where not exists (select from duplicate_pair p where p.child_id = f.child_id and p.other_id = f.other_id)`,
    [tx.now],
  );
  await tx.client.query(
    `update duplicate_pair p set area = f.area, other_area = f.other_area, grade = f.grade, reasons = array(select jsonb_array_elements_text(f.reasons)), facts_mark = f.facts_mark,
       found_at = case when p.decision is not null and p.facts_mark <> f.facts_mark then $1 else p.found_at end,
       why = case when p.facts_mark <> f.facts_mark then null else p.why end, decision = case when p.facts_mark <> f.facts_mark then null else p.decision end,
       decided_at = case when p.facts_mark <> f.facts_mark then null else p.decided_at end, decided_by = case when p.facts_mark <> f.facts_mark then null else p.decided_by end
     from found_pair f where p.child_id = f.child_id and p.other_id = f.other_id`,
    [tx.now],
  );
  await tx.client.query(
    'delete from duplicate_pair p where p.decision is null and not exists (select from found_pair f where f.child_id = p.child_id and f.other_id = p.other_id)',
  );
  await sql`insert into setting (key, value, changed_at, changed_by) values ('duplicates.scanned_at', to_jsonb(${tx.now.toISOString()}::text), ${tx.now}, ${tx.actor.id})
    on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by`.execute(tx.sql);
  return rowCount ?? 0;
}

export interface PairRow {
  id: string;
  childId: string;
  area: string;
  otherId: string;
  otherArea: string;
  grade: DuplicateGrade;
  reasons: DuplicateReason[];
  decision: 'different' | 'merged' | null;
}

const columns = sql`id, child_id as "childId", area, other_id as "otherId", other_area as "otherArea", grade, reasons, decision`;

/** A pair of which one record went into another waits no more; the next scan takes it out. */
const bothStand = sql`not exists (select from child c where c.id in (child_id, other_id) and c.state in ('merged', 'erased'))`;

/** Pairs that wait, one record at least within reach, the surest first. */
export async function listWaitingPairs(tx: Tx, grade: DuplicateGrade | null, after: string | null, limit: number): Promise<PairRow[]> {
  const { rows } = await sql<PairRow>`select ${columns} from duplicate_pair where decision is null and ${bothStand}
    and (${grade}::text is null or grade = ${grade}) and (${after}::uuid is null or (grade, id) > (select grade, id from duplicate_pair where id = ${after}::uuid))
    order by grade, id limit ${limit}`.execute(tx.sql);
  return rows;
}

/** How many wait of each grade, and when the register was looked through last. */
export async function countWaitingPairs(tx: Tx): Promise<{ certain: number; likely: number; scannedAt: string | null }> {
  const { rows } = await sql<{ certain: number; likely: number; scannedAt: string | null }>`
    select count(*) filter (where grade = 'certain')::int as certain, count(*) filter (where grade = 'likely')::int as likely,
      (select value #>> '{}' from setting where key = 'duplicates.scanned_at') as "scannedAt"
    from duplicate_pair where decision is null and ${bothStand}`.execute(tx.sql);
  return rows[0]!;
}

/** One pair, of which a record at least is within reach. @param hold until the end of the transaction */
export async function findPair(tx: Tx, pairId: string, hold: boolean): Promise<PairRow | undefined> {
  const { rows } = await sql<PairRow>`select ${columns} from duplicate_pair where id = ${pairId} ${hold ? sql`for update` : sql``}`.execute(tx.sql);
  return rows[0];
}

export async function decidePair(tx: Tx, pairId: string, decision: 'different' | 'merged', why: string | null): Promise<void> {
  await sql`update duplicate_pair set decision = ${decision}, why = ${why}, decided_at = ${tx.now}, decided_by = ${tx.actor.id}::uuid where id = ${pairId}`.execute(tx.sql);
}

/** Pairs of a record that was erased go with it. */
export async function forgetPairs(tx: Tx, childId: string): Promise<void> {
  await sql`delete from duplicate_pair where ${childId}::uuid in (child_id, other_id)`.execute(tx.sql);
  await sql`delete from child_merge_row r using child_merge m where r.merge_id = m.id and ${childId}::uuid in (m.child_id, m.merged_id)`.execute(tx.sql);
}

/** Names of areas, for lines that say where a record lies. */
export async function nameOfAreas(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await tx.sql.selectFrom('area').select(['code', 'name']).where('code', 'in', [...new Set(codes)]).execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** What was measured of a child, oldest first; both figures as they stand. */
export async function listFigures(tx: Tx, childId: string): Promise<{ on: string; weightG: number | null; lengthMm: number | null; inDoubt: boolean }[]> {
  const { rows } = await sql<{ on: string; weightG: number | null; lengthMm: number | null; inDoubt: boolean }>`
    select measured_on as "on", weight_g as "weightG", length_mm as "lengthMm", (flags <> 0 or unit_error in ('proposed', 'rejected')) is true as "inDoubt"
    from measurement where child_id = ${childId} and superseded_by is null order by measured_on limit 200`.execute(tx.sql);
  return rows;
}
