/** Who is told what on a day: pure. A notice carries a kind and numbers; who is told holds a right over what it tells of. */
import { areasFor, liesWithin } from '../access/index.ts';
import type { Grant } from '../access/index.ts';
import { addDays } from '../../platform/clock/index.ts';
import { readClock, steps } from '../visits/index.ts';
import type { Step } from '../visits/index.ts';

export const noticeKinds = ['visits', 'visits_climbed', 'worry', 'urgent_tasks', 'referrals', 'conference', 'tasks_overdue'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Kinds that may come in quiet hours, when the person wants that. */
export const urgentKinds: readonly NoticeKind[] = ['worry', 'urgent_tasks'];

/** Rounds of a day: all in the morning; at noon what became urgent since. */
export const rounds = ['morning', 'noon'] as const;
export type Round = (typeof rounds)[number];

/** Hours of the rounds in Jakarta, `HH:MM`. */
export const roundTimes: Readonly<Record<Round, string>> = { morning: '06:30', noon: '13:00' };

/** A child's record as far as it decides who may hear of it. */
interface About {
  readonly childId: string;
  readonly area: string;
  /** Only those who treat the child, and its kader, still see it. */
  readonly restricted: boolean;
}

export interface VisitFact extends About {
  readonly keeper: 'foster_parent' | 'kader';
  readonly keeperId: string | null;
  readonly dueOn: string;
}

export interface TaskFact extends About {
  readonly kind: 'plan' | 'referral';
  /** Role that does it. */
  readonly owner: string;
  readonly dueOn: string;
  readonly openedOn: string;
}

export interface UrgentFact extends About {
  readonly openedAt: Date;
  readonly dueAt: Date;
}

export interface Facts {
  readonly visits: readonly VisitFact[];
  readonly tasks: readonly TaskFact[];
  readonly urgent: readonly UrgentFact[];
}

export interface Person {
  readonly id: string;
  readonly grants: readonly Grant[];
  /** Children paired with the person now. */
  readonly own: readonly string[];
}

/** Numbers of a notice; what is not named is none. `own`: of one's own foster children. */
export type Counts = Readonly<Partial<Record<'late' | 'today' | 'soon' | 'own' | 'all', number>>>;

export interface Notice {
  readonly personId: string;
  readonly kind: NoticeKind;
  /** Day in Jakarta. */
  readonly day: string;
  /** Tells two causes of one kind and day apart. */
  readonly subject: string;
  readonly counts: Counts;
}

/** Role that hears of a late visit at each step. */
const roleOfStep: Readonly<Record<Step, string>> = { village: 'village_head', district: 'district_head', secretariat: 'secretariat', chair: 'chair' };

/** Days before the day of a visit on which its keeper is reminded. */
export const DAYS_AHEAD = 2;

/** Of a place without a kader the next in this order keep the clock in mind. */
const keepers = ['kader', 'family_companion', 'midwife'] as const;

/**
 * All notices of a round, one per person, kind and cause. The same facts give the same notices: whoever writes them leaves out
 * what stands already.
 * @param now instant of the round; the day is the one in Jakarta
 */
export function noticesFor(facts: Facts, people: readonly Person[], { today, now, round }: { today: string; now: Date; round: Round }): Notice[] {
  const who = directoryOf(people);
  const gathered = new Map<string, { personId: string; kind: NoticeKind; counts: Record<string, number> }>();
  const tell = (ids: readonly string[], kind: NoticeKind, ...words: (keyof Counts)[]): void => {
    for (const personId of ids) {
      const key = `${personId} ${kind}`;
      const known = gathered.get(key) ?? { personId, kind, counts: {} };
      for (const word of words) known.counts[word] = (known.counts[word] ?? 0) + 1;
      gathered.set(key, known);
    }
  };
  if (round === 'morning') {
    for (const visit of facts.visits) tellOfVisit(visit, today, who, tell);
    for (const task of facts.tasks) tellOfTask(task, today, who, tell);
  }
  const since = round === 'noon' ? new Date(`${today}T${roundTimes.morning}:00+07:00`) : new Date(0);
  const until = now.getTime() + 24 * 3_600_000;
  for (const task of facts.urgent) if (task.dueAt.getTime() <= until && task.openedAt >= since) tell(who.withVerb('task.do', task), 'urgent_tasks', 'all');
  return [...gathered.values()].map((one) => ({ ...one, day: today, subject: round === 'morning' ? '' : round }));
}

type Tell = (ids: readonly string[], kind: NoticeKind, ...words: (keyof Counts)[]) => void;

function tellOfVisit(visit: VisitFact, today: string, who: Directory, tell: Tell): void {
  const { state, daysLeft, daysLate, reached } = readClock({ startedOn: visit.dueOn, lastMadeOn: null, dueOn: visit.dueOn }, today);
  if (state === 'resting' && daysLeft !== DAYS_AHEAD) return;
  const word = state === 'resting' ? 'soon' : state === 'due' ? 'today' : 'late';
  if (visit.keeper === 'foster_parent') tell(who.paired(visit.keeperId, visit), 'visits', word, 'own');
  else tell(keepers.map((role) => who.withRole(role, visit)).find((ids) => ids.length > 0) ?? [], 'visits', word);
  if (daysLate === 0 || reached === null) return;
  for (const step of steps.slice(0, steps.indexOf(reached) + 1)) tell(who.withRole(roleOfStep[step], visit), 'visits_climbed', 'late');
}

function tellOfTask(task: TaskFact, today: string, who: Directory, tell: Tell): void {
  if (task.kind === 'plan') {
    if (task.dueOn < today) tell(who.withRole(task.owner, task), 'tasks_overdue', 'late');
    return;
  }
  if (task.dueOn > addDays(today, 1) && task.openedOn < addDays(today, -1)) return;
  tell(task.owner === 'kader' ? who.withRole('kader', task) : who.withVerb('referral.answer', task), 'referrals', 'all');
}

/** What is told at once, with the verb whose holders act on it. */
const atOnceVerbs = { worry: 'task.do', conference: 'case.plan', referrals: 'referral.answer' } as const satisfies Partial<Record<NoticeKind, string>>;
export type AtOnceKind = keyof typeof atOnceVerbs;

/** Those who are told of one thing at once. */
export function atOnceFor(kind: AtOnceKind, subject: string, about: About, people: readonly Person[], day: string): Notice[] {
  return directoryOf(people).withVerb(atOnceVerbs[kind], about).map((personId) => ({ personId, kind, day, subject, counts: { all: 1 } }));
}

interface Directory {
  withRole(role: string, about: About): readonly string[];
  withVerb(verb: string, about: About): readonly string[];
  paired(personId: string | null, about: About): readonly string[];
}

/** People by area of what they hold, so that a record asks the few areas above it and not everybody. */
function directoryOf(people: readonly Person[]): Directory {
  const known = new Map<string, Map<string, string[]>>();
  const holders = (key: string, reachOf: (person: Person) => readonly string[]): Map<string, string[]> => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const byArea = new Map<string, string[]>();
    for (const person of people) for (const area of reachOf(person)) byArea.set(area, [...(byArea.get(area) ?? []), person.id]);
    known.set(key, byArea);
    return byArea;
  };
  const over = (byArea: Map<string, string[]>, area: string): string[] => [...new Set(areasAbove(area).flatMap((one) => byArea.get(one) ?? []))];
  const verb = (name: string): Map<string, string[]> => holders(`verb ${name}`, ({ grants }) => areasFor(grants, name));
  const seen = (ids: string[], { restricted, area }: About): string[] => {
    if (!restricted) return ids;
    const allowed = over(verb('child.restricted'), area);
    return ids.filter((id) => allowed.includes(id));
  };
  return {
    withRole: (role, about) => seen(over(holders(`role ${role}`, ({ grants }) => grants.filter((grant) => grant.role === role).flatMap(({ reach }) => reach)), about.area), about),
    withVerb: (name, about) => seen(over(verb(name), about.area), about),
    paired: (personId, { childId, restricted }) => {
      const person = people.find(({ id }) => id === personId);
      return person !== undefined && !restricted && person.own.includes(childId) && areasFor(person.grants, 'own.read').length > 0 ? [person.id] : [];
    },
  };
}

/** An area with all above it. @example areasAbove('32.71.01') // ['32', '32.71', '32.71.01'] */
function areasAbove(area: string): string[] {
  const parts = area.split('.');
  return parts.map((_part, at) => parts.slice(0, at + 1).join('.')).filter((above) => liesWithin(area, above));
}
