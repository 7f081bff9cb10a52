/** SQL of what is told about the seal: how far it is, and what the last check found. */
import type { Tx } from '../../platform/db/actor.ts';
import { auditFaults, isWhole } from './verification.ts';
import type { AuditFault, Verification } from './verification.ts';

const VERIFIED = 'audit.verified';

interface Kept {
  at: string;
  entries: number;
  counts: Record<AuditFault, number>;
}

export interface SealState {
  lastSeq: number;
  lastSealedAt: string | null;
  checked: (Kept & { whole: boolean }) | null;
}

export async function readSealState(tx: Tx): Promise<SealState> {
  const last = await tx.sql.selectFrom('audit_seal').select(['seq', 'sealed_at']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const kept = (await tx.sql.selectFrom('setting').select('value').where('key', '=', VERIFIED).executeTakeFirst())?.value as Kept | undefined;
  // A fault that a later release knows was not looked for then.
  const counts = kept === undefined ? null : (Object.fromEntries(auditFaults.map((fault) => [fault, kept.counts[fault] ?? 0])) as Record<AuditFault, number>);
  return {
    lastSeq: last?.seq ?? 0,
    lastSealedAt: last?.sealed_at.toISOString() ?? null,
    checked: kept === undefined || counts === null ? null : { at: kept.at, entries: kept.entries, counts, whole: isWhole({ counts }) },
  };
}

export async function saveVerified(tx: Tx, { entries, counts }: Verification): Promise<void> {
  const value: Kept = { at: tx.now.toISOString(), entries, counts: { ...counts } };
  const row = { value, changed_at: tx.now, changed_by: null };
  await tx.sql
    .insertInto('setting')
    .values({ key: VERIFIED, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}
