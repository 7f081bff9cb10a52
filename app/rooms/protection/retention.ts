/** How long what is kept, and what the law keeps of a child whose erasure is asked. Rules are data; nothing here knows a table. */
import { addDays } from '../../platform/clock/index.ts';

export interface Words {
  id: string;
  en: string;
}

export interface RetentionRule {
  readonly id: string;
  /** Days from the beginning that `from` names; null: as long as what it tells of. */
  readonly days: number | null;
  readonly from: 'last_visit' | 'written' | 'answered' | 'committed' | 'uploaded' | 'ended';
  readonly does: 'delete' | 'anonymise';
  /**
   * - `people`: two people decide each time
   * - `night`: the nightly run, once it is switched on
   * - `always`: the nightly tidying, which cannot be switched off
   * - `kept`: the software deletes it never
   */
  readonly how: 'people' | 'night' | 'always' | 'kept';
  /** Whether somebody who knows the law has confirmed the period. */
  readonly verified: boolean;
  readonly law: string;
  readonly what: Words;
  readonly why: Words;
}

/** What a city decided on a rule. */
export interface RetentionChoice {
  days?: number;
  on?: boolean;
}

/** A rule as it holds here and now. */
export interface HeldRule extends RetentionRule {
  readonly on: boolean;
}

/** Rules with the city's choices laid over them. Periods of rules that always run, or never, are not the city's to choose. */
export function rulesHeld(rules: readonly RetentionRule[], choices: Readonly<Record<string, RetentionChoice>>): HeldRule[] {
  return rules.map((rule) => {
    const choice = choices[rule.id] ?? {};
    if (rule.how === 'always' || rule.how === 'kept') return { ...rule, on: rule.how === 'always' };
    return { ...rule, days: choice.days ?? rule.days, on: choice.on ?? false };
  });
}

/** What is kept until when, by which rule. */
export interface Retention {
  ruleId: string;
  /** Last day on which it is kept; null for as long as the thing itself. */
  keepUntil: string | null;
  /** Whether that day has passed. */
  due: boolean;
}

/**
 * What the rules say of something that began on a day.
 *
 * @param facts the rule it falls under and the day its period begins
 * @example retentionOf({ ruleId: 'command', since: '2026-01-01' }, rules, '2026-03-10') // kept until 2026-03-02, due
 */
export function retentionOf(facts: { ruleId: string; since: string }, rules: readonly RetentionRule[], today: string): Retention {
  const rule = rules.find(({ id }) => id === facts.ruleId);
  if (rule === undefined || rule.days === null) return { ruleId: facts.ruleId, keepUntil: null, due: false };
  const keepUntil = addDays(facts.since, rule.days);
  return { ruleId: rule.id, keepUntil, due: today > keepUntil };
}

/** The last day that a rule lets go: what began on it or earlier is due today. Null when nothing ever is. */
export function cutOf(rule: RetentionRule, today: string): string | null {
  return rule.days === null ? null : addDays(today, -rule.days - 1);
}

/** What is known of a child when its erasure is asked. */
export interface KeepingFacts {
  lastVisitOn: string | null;
  openCase: boolean;
  openTasks: number;
  measurements: number;
}

export const groundsToKeep = ['open_case', 'open_task', 'medical_record'] as const;
export type GroundToKeep = (typeof groundsToKeep)[number];

export interface ErasureVerdict {
  /** `erase` now; `restrict`: the identity is kept until the day, seen by those who treat alone. */
  verdict: 'erase' | 'restrict';
  grounds: GroundToKeep[];
  keepUntil: string | null;
}

/**
 * What the law keeps of a child: an open case or task, and the medical record for its period after the last visit. A child
 * that was entered and never seen has no medical record. Statistics and measurements without an identity stay either way.
 */
export function erasureVerdict(facts: KeepingFacts, rules: readonly RetentionRule[], today: string): ErasureVerdict {
  const seen = facts.measurements > 0 && facts.lastVisitOn !== null;
  const record = seen ? retentionOf({ ruleId: 'medical_record', since: facts.lastVisitOn! }, rules, today) : null;
  const grounds: GroundToKeep[] = [
    ...(facts.openCase ? ['open_case' as const] : []),
    ...(facts.openTasks > 0 ? ['open_task' as const] : []),
    ...(record !== null && !record.due ? ['medical_record' as const] : []),
  ];
  if (grounds.length === 0) return { verdict: 'erase', grounds, keepUntil: null };
  // Care that goes on is a visit of today at the least: its record begins to age when it ends.
  const caring = facts.openCase || facts.openTasks > 0;
  const since = caring || facts.lastVisitOn === null ? today : facts.lastVisitOn;
  return { verdict: 'restrict', grounds, keepUntil: retentionOf({ ruleId: 'medical_record', since }, rules, today).keepUntil };
}
