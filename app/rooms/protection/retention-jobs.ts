/** Runs of the retention rules, dry or real, as the keeper: every night those that are switched on, and when the desk asks. */
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import { queue, work } from '../../platform/jobs/index.ts';
import type { JobEnvironment, Work } from '../../platform/jobs/index.ts';
import { osUser, serviceAccount } from '../access/server.ts';
import { retentionRules } from './data/retention-rules.ts';
import { insertErasure } from './erasure-store.ts';
import { countDue, findChoices, finishRun, insertRun, knowsRule, letGo, listAgedOut, listKeptLongEnough } from './retention-store.ts';
import { cutOf, rulesHeld } from './retention.ts';
import type { HeldRule } from './retention.ts';

const nightly = queue<Record<string, never>>('protection.retention', { dailyAt: '03:10', lane: 'protection.retention' });
/** A run that somebody asked for. */
export const runQueue = queue<{ runId: string; kind: 'dry' | 'real' }>('protection.retention_run', { lane: 'protection.retention' });

/** So many proposals a night at most: two people have to look at each. */
const PROPOSALS = 200;
const REASON = {
  medical_record: 'Masa simpan rekam medis sudah lewat.',
  kept: 'Masa simpan identitas yang dibatasi sudah lewat.',
} as const;

type Keeper = <T>(records: string | null, act: (tx: Tx) => Promise<T>) => Promise<T>;

/** Acts as the keeper, who reaches every child of the regency, restricted ones too. */
function keeperOf({ pool, regency }: Pick<JobEnvironment, 'pool' | 'regency'>): Keeper {
  return (records, act) =>
    asActor(pool, regency, serviceAccount('keeper', osUser()), { need: 'task.do', records }, async (tx) => {
      tx.mustSomewhere('task.do');
      return act(tx);
    });
}

/** How many rows each rule would let go, whether it is switched on or not. */
export async function countAll(tx: Tx, rules: readonly HeldRule[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const rule of rules) {
    const cut = cutOf(rule, tx.today);
    if (cut === null) continue;
    if (rule.how === 'people')
      counts[rule.id] = (await listAgedOut(tx, cut, PROPOSALS)).length + (await listKeptLongEnough(tx, tx.today, PROPOSALS)).length;
    else if (knowsRule(rule.id)) counts[rule.id] = await countDue(tx, rule.id, cut);
  }
  return counts;
}

/** Proposes to erase those whose time is over: two people decide on each. */
async function propose(tx: Tx, cut: string): Promise<number> {
  let proposed = 0;
  const told = async (child: { childId: string; area: string; requestId?: string | null }, reason: string): Promise<void> => {
    const one = {
      ...child,
      id: newId(),
      requestId: child.requestId ?? null,
      cause: 'retention',
      verdict: 'erase',
      grounds: [],
      keepUntil: null,
      reason,
    } as const;
    if (await insertErasure(tx, one)) proposed += 1;
  };
  for (const child of await listAgedOut(tx, cut, PROPOSALS)) await told(child, REASON.medical_record);
  for (const child of await listKeptLongEnough(tx, tx.today, PROPOSALS)) await told(child, REASON.kept);
  return proposed;
}

/** Carries the switched-on rules out. @returns rows let go by rule; for the medical record, proposals made */
export async function carryOut(tx: Tx, rules: readonly HeldRule[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const rule of rules.filter(({ on }) => on)) {
    const cut = cutOf(rule, tx.today);
    if (cut === null) continue;
    if (rule.how === 'people') counts[rule.id] = await propose(tx, cut);
    else if (rule.how === 'night' && knowsRule(rule.id)) counts[rule.id] = await letGo(tx, rule.id, cut);
  }
  return counts;
}

/** One run; the nightly one writes its own row. */
export async function runRules(
  environment: Pick<JobEnvironment, 'pool' | 'regency'>,
  asked: { runId: string; kind: 'dry' | 'real' } | null,
): Promise<void> {
  await keeperOf(environment)(asked?.kind === 'dry' ? 'retention.counted' : 'retention.carried_out', async (tx) => {
    const rules = rulesHeld(retentionRules, (await findChoices(tx)).choices);
    const counts = asked?.kind === 'dry' ? await countAll(tx, rules) : await carryOut(tx, rules);
    const runId = asked?.runId ?? newId();
    if (asked === null) await insertRun(tx, runId, 'real');
    await finishRun(tx, runId, counts);
  });
}

export const works: readonly Work[] = [
  work(nightly, (environment) => runRules(environment, null)),
  work(runQueue, (environment, asked) => runRules(environment, asked)),
];
