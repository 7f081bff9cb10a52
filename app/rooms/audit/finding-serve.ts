/** Answers on unusual reading and on copies. */
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { Problem } from '../../platform/problem/index.ts';
import { copyVerbs } from './copy.ts';
import { answerFinding, askReader, listCopies, listReadingFindings, readReadingLimits, setReadingLimits } from './finding-contract.ts';
import type { FindingView } from './finding-contract.ts';
import { countFindings, findFinding, findLimits, findLookedAt, listFindings, markAsked, saveAnswer, saveLimits } from './finding-store.ts';
import type { FindingRow } from './finding-store.ts';
import { findCopies } from './store.ts';
import { defaultLimits } from './unusual.ts';

const MOST = 200;
const PAGE = 100;

const viewOf = ({ foundAt: _foundAt, askedAt, answeredAt, rule, ...row }: FindingRow): FindingView => ({
  ...row,
  rule: rule as FindingView['rule'],
  askedAt: askedAt?.toISOString() ?? null,
  answeredAt: answeredAt?.toISOString() ?? null,
});

async function load(tx: Tx, { findingId }: { findingId: string }): Promise<FindingRow> {
  tx.must('protection.desk', tx.regency.code);
  const finding = await findFinding(tx, findingId);
  if (finding === undefined) throw new Problem('record.missing', {});
  // Nobody answers for themselves, nor says that they were asked.
  if (finding.actorId === tx.actor.id) throw new Problem('access.denied', { reason: 'own.reading' });
  return finding;
}

export const answers: Answer[] = [
  reads(listReadingFindings, async (tx, { which }) => {
    tx.must('audit.read', tx.regency.code);
    const findings = await listFindings(tx, which ?? 'waiting', MOST);
    tx.shows(findings.flatMap(({ subjectId }) => (subjectId === null ? [] : [subjectId])));
    return { findings: findings.map(viewOf), ...(await countFindings(tx)), lookedAt: (await findLookedAt(tx))?.toISOString() ?? null };
  }),

  commands(askReader, load, async (tx, { findingId }, finding) => {
    if (finding.state !== 'open') throw new Problem('record.changed', {});
    await markAsked(tx, findingId);
    tx.shows([findingId]);
    return { id: findingId, outcome: 'asked' };
  }),

  commands(answerFinding, load, async (tx, { findingId, verdict, answer }, finding) => {
    if (finding.state !== 'open' && finding.state !== 'asked') throw new Problem('record.changed', {});
    await saveAnswer(tx, findingId, verdict, answer);
    tx.shows([findingId]);
    return { id: findingId, outcome: verdict };
  }),

  reads(readReadingLimits, async (tx) => {
    tx.must('audit.read', tx.regency.code);
    return { limits: await findLimits(tx), defaults: defaultLimits };
  }),

  commands(
    setReadingLimits,
    async (tx) => tx.must('protection.desk', tx.regency.code),
    async (tx, limits) => {
      await saveLimits(tx, limits);
      return { id: tx.requestId, outcome: 'saved' };
    },
  ),

  reads(listCopies, async (tx, { before }) => {
    tx.must('audit.read', tx.regency.code);
    const rows = await findCopies(tx, copyVerbs, before, PAGE + 1);
    const copies = rows.slice(0, PAGE).map(({ at, actor_name, detail, ...row }) => ({
      ...row,
      at: at.toISOString(),
      actorName: actor_name ?? '',
      filter: filterOf(detail),
    }));
    return { copies, next: rows.length > PAGE ? copies.at(-1)!.id : null };
  }),
];

/** Plain values of the detail: what the copy was filtered by. */
function filterOf(detail: unknown): Record<string, string | number | boolean | null> | null {
  if (typeof detail !== 'object' || detail === null) return null;
  const plain = Object.entries(detail).filter(([, value]) => value === null || ['string', 'number', 'boolean'].includes(typeof value));
  return plain.length === 0 ? null : (Object.fromEntries(plain) as Record<string, string | number | boolean | null>);
}
