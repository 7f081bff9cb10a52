/** What is watched of each city beside its requests: whether work piles up, whether the audit is sealed. */
import type pg from 'pg';
import type { Corridor } from '../../platform/http/corridor.ts';
import type { Watched } from '../../platform/http/metrics.ts';
import type { Regency } from '../../platform/db/regency.ts';

const figure = (corridor: Corridor, text: (regency: Regency) => string) => async (): Promise<ReadonlyMap<string, number>> => {
  const found = new Map<string, number>();
  for (const regency of corridor.regencies()) {
    const { rows } = await (corridor.pool as pg.Pool).query<{ value: number | null }>(text(regency));
    const value = rows[0]?.value;
    if (value != null) found.set(regency.code, value);
  }
  return found;
};

export function watchedOf(corridor: Corridor): Watched[] {
  return [
    {
      name: 'anakkita_jobs_waiting', help: 'Jobs that are due and wait to be worked off.',
      read: figure(corridor, ({ schema }) => `select count(*)::int as value from ${schema}_jobs.job where state in ('created', 'retry') and start_after <= now()`),
    },
    {
      name: 'anakkita_jobs_failed', help: 'Jobs that failed for good in the last day.',
      read: figure(corridor, ({ schema }) => `select count(*)::int as value from ${schema}_jobs.job where state = 'failed' and completed_on > now() - interval '1 day'`),
    },
    {
      name: 'anakkita_events_waiting', help: 'Committed events without a number yet.',
      read: figure(corridor, ({ schema }) => `select count(*)::int as value from ${schema}.outbox where tick is null`),
    },
    {
      name: 'anakkita_audit_seal_age_seconds', help: 'Seconds since the last entry of the audit was sealed.',
      read: figure(corridor, ({ schema }) => `select extract(epoch from now() - sealed_at)::float8 as value from ${schema}.audit_seal order by seq desc limit 1`),
    },
    {
      name: 'anakkita_audit_faults', help: 'Faults that the last check of the sealed audit found, those sealed late left out.',
      read: figure(
        corridor,
        ({ schema }) => `select (select sum(value::int)::int from jsonb_each_text(value -> 'counts') where key <> 'late') as value from ${schema}.setting where key = 'audit.verified'`,
      ),
    },
    {
      name: 'anakkita_backup_age_seconds', help: 'Seconds since the last backup was begun; absent before the first.',
      read: figure(corridor, ({ schema }) => `select extract(epoch from now() - max(at))::float8 as value from ${schema}.audit_entry where verb = 'backup.make'`),
    },
  ];
}
