/** SQL of the quality of measuring. Everything here is numbers of posyandu and months. */
import { sql } from 'kysely';
import { lastDayOfMonth } from '../../platform/clock/index.ts';
import type { Tx } from '../../platform/db/actor.ts';
import type { QualityCounts } from '../measurements/index.ts';

const within = (area: string): string =>
  `((${area} >= nullif(current_setting('app.scope_from', true), '') and ${area} < nullif(current_setting('app.scope_to', true), '')) or area_in_scopes(${area}))`;
const counted = [
  'measured',
  'lengths',
  'length_digits',
  'weights',
  'weight_digits',
  'posture_known',
  'posture_wrong',
  'posture_missing',
  'unit_errors',
  'flagged',
  'arm_asked',
  'arm_missing',
  'drifted',
  'z_count',
  'z_sum',
  'z_squares',
];
const digits = (digit: string): string =>
  `array[${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((one) => `count(*) filter (where unit_error is null and ${digit} = ${one})`).join(', ')}]::integer[]`;

/**
 * Counts the quality of a month anew for the posyandu within reach, in one pass over its measurements. Values in another unit
 * are counted as such and tell nothing of rounding.
 * @param only one village, when nothing else can have changed
 */
export async function recountQuality(tx: Tx, month: string, only: string | null): Promise<void> {
  const values = only === null ? [] : [only, `${only}/`];
  await tx.client.query(
    `delete from quality_month where month = $1 and ${within('area')} ${only === null ? '' : 'and area >= $2 and area < $3'}`,
    [month, ...values],
  );
  await tx.client.query(
    `insert into quality_month (area, month, ${counted.join(', ')})
     select measured_area, $1::date, count(*),
       count(*) filter (where length_mm is not null and unit_error is null), ${digits('length_mm % 10')},
       count(*) filter (where weight_g is not null and unit_error is null), ${digits('weight_g / 100 % 10')},
       count(*) filter (where length_mm is not null and posture is not null), count(*) filter (where length_mm is not null and posture = case when age_days < 731 then 'H' else 'L' end),
       count(*) filter (where length_mm is not null and posture is null), count(*) filter (where unit_error is not null), count(*) filter (where flags <> 0 and unit_error is null),
       count(*) filter (where age_days >= 183), count(*) filter (where age_days >= 183 and arm_mm is null), count(*) filter (where parity = 'drifted'),
       count(z), coalesce(sum(z), 0), coalesce(sum(z::bigint * z), 0)
     from (select m.*, case when flags & 1 = 0 and not (proposed_length_mm is not null and unit_error in ('proposed', 'rejected')) then len_z end as z
           from measurement m where superseded_by is null and ${within('measured_area')} and age_days < 1826.25 and measured_on between $1 and $2 ${only === null ? '' : 'and measured_area >= $3 and measured_area < $4'}) counted
     group by 1
     on conflict (month, area) do update set ${counted.map((one) => `${one} = excluded.${one}`).join(', ')}`,
    [month, lastDayOfMonth(month), ...values],
  );
}

const columns = sql`measured, lengths, length_digits as "lengthDigits", weights, weight_digits as "weightDigits", posture_known as "postureKnown", posture_wrong as "postureWrong",
  posture_missing as "postureMissing", unit_errors as "unitErrors", flagged, arm_asked as "armAsked", arm_missing as "armMissing", drifted, z_count as "zCount",
  z_sum::float8 as "zSum", z_squares::float8 as "zSquares"`;

const below = (areas: readonly string[], column: string) => sql`(${sql.join(areas.map((area) => sql`(${sql.ref(column)} >= ${area} and ${sql.ref(column)} < ${`${area}/`})`), sql` or `)})`;

/** Counts of one month at or below some areas, by posyandu. */
export async function listQuality(tx: Tx, month: string, areas: readonly string[]): Promise<(QualityCounts & { area: string })[]> {
  const { rows } = await sql<
    QualityCounts & { area: string }
  >`select area, ${columns} from quality_month where month = ${month} and ${below(areas, 'area')} order by area`.execute(
    tx.sql,
  );
  return rows;
}

/** Months that are counted at or below some areas, oldest first, with what the trend shows. */
export async function listQualityTrend(
  tx: Tx,
  areas: readonly string[],
): Promise<
  { month: string; lengths: number; whole: number; postureKnown: number; postureWrong: number; measured: number; unitErrors: number }[]
> {
  const { rows } = await sql<{
    month: string;
    lengths: number;
    whole: number;
    postureKnown: number;
    postureWrong: number;
    measured: number;
    unitErrors: number;
  }>`
    select month, sum(lengths)::int as lengths, sum(length_digits[1])::int as whole, sum(posture_known)::int as "postureKnown", sum(posture_wrong)::int as "postureWrong",
      sum(measured)::int as measured, sum(unit_errors)::int as "unitErrors"
    from quality_month where ${below(areas, 'area')} group by month order by month desc limit 12`.execute(tx.sql);
  return rows.toReversed();
}

/** Names of posyandu and villages at or below some areas, by code. */
export async function listQualityNames(tx: Tx, areas: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{
    code: string;
    name: string;
  }>`select code, name from area where level in ('village', 'posyandu') and ${below(areas, 'code')}`.execute(tx.sql);
  return new Map(rows.map(({ code, name }) => [code, name]));
}
