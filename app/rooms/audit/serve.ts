/** Answers of audit. Looking is itself recorded. */
import { reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { listAudit, readAuditSeal } from './contract.ts';
import { readSealState } from './seal-state-store.ts';
import { findEntries } from './store.ts';

const PAGE = 100;

export const answers: Answer[] = [
  reads(readAuditSeal, async (tx) => {
    tx.must('audit.read', tx.regency.code);
    return readSealState(tx);
  }),
  reads(listAudit, async (tx, filter) => {
    tx.must('audit.read', tx.regency.code);
    const rows = await findEntries(tx, filter, PAGE + 1);
    const entries = rows.slice(0, PAGE).map(({ id, at, actor_kind, actor_name, verb, area, subjects, reason }) => ({
      id,
      at: at.toISOString(),
      actorName: actor_name ?? '',
      actorKind: actor_kind,
      verb,
      area,
      subjects,
      reason,
    }));
    return { entries, next: rows.length > PAGE ? entries.at(-1)!.id : null };
  }),
];
