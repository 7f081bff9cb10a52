/**
 * Roles, the verbs each holds, and how far a grant reaches. The one table that screens, server and tests share.
 */

/** Everything that can be demanded. `child.read` opens a child by name, `child.export` lets a list of them leave as a file; `numbers.read` only counts. */
export const verbs = [
  'numbers.read',
  'child.read',
  'child.nik',
  'child.export',
  'child.merge',
  'case.read',
  'child.restricted',
  'import.run',
  'measurement.decide',
  'task.do',
  'people.read',
  'people.manage',
  'audit.read',
  'city.own',
  'consent.record',
  'consent.text',
  'guardian.invite',
  'child.break_glass',
  'break_glass.review',
  'protection.desk',
  'own.read',
  'fostering.manage',
  'erasure.confirm',
  'case.work',
  'case.verify',
  'case.plan',
  'case.approve',
  'case.audit',
  'referral.send',
  'referral.answer',
  'need.decide',
  'need.catalogue',
  'need.department',
  'pledge.make',
  'ledger.record',
  'ledger.read',
  'delivery.record',
  'receipt.record',
  'visit.record',
  'complaint.file',
  'complaint.handle',
  'election.set',
  'thanks.write',
  'thanks.check',
  'wall.manage',
  'notice.deliver',
] as const;
export type Verb = (typeof verbs)[number];

/** Verbs whose areas become the reach of row security. The others count or administer and open no child. */
const opening: readonly string[] = [
  'child.read', 'child.nik', 'child.export', 'child.merge', 'case.read', 'import.run', 'measurement.decide', 'task.do', 'consent.record', 'guardian.invite', 'fostering.manage',
  'case.work', 'case.verify', 'case.plan', 'case.approve', 'case.audit', 'referral.send', 'referral.answer', 'need.decide',
  'ledger.record', 'ledger.read', 'delivery.record', 'receipt.record', 'visit.record', 'thanks.write', 'thanks.check',
  'complaint.file',
] satisfies Verb[];

/** Whether a verb opens rows of children. */
export function opensChildren(verb: string): boolean {
  return opening.includes(verb);
}

/** Verbs that show a part of children without opening an area of them: one's own children, homes to deliver to, the officer's desk. */
const opensApart: readonly string[] = ['own.read', 'need.department', 'protection.desk', 'complaint.handle'] satisfies Verb[];

/** Whether a role opens children in any way: then a second person gives it. */
export function isGivenByAnother(role: string): boolean {
  return verbsOf(role).some((verb) => opensChildren(verb) || opensApart.includes(verb));
}

/** Verbs that read a child; a right to one child (a broken glass) works for these alone. */
const reading: readonly string[] = ['child.read', 'child.nik', 'case.read'] satisfies Verb[];

/** Whether a verb reads what hangs on a child, without changing anything. */
export function readsChildren(verb: string): boolean {
  return reading.includes(verb);
}

/** Level of area over which a role is usually granted. */
export type ReachLevel = 'regency' | 'district' | 'village' | 'posyandu' | 'puskesmas';

interface RoleFacts {
  readonly verbs: readonly Verb[];
  readonly reach: readonly ReachLevel[];
}

const seesNames: readonly Verb[] = ['numbers.read', 'child.read', 'case.read'];
const asksConsent: readonly Verb[] = ['consent.record', 'guardian.invite'];
/** Re-measures, finds causes, plans, decides on needs. A plan and an ending are approved by a second person. */
const handlesCases: readonly Verb[] = ['case.work', 'case.verify', 'case.plan', 'referral.send', 'referral.answer', 'need.decide'];
const treats: readonly Verb[] = [...handlesCases, ...seesNames, ...asksConsent, 'complaint.file', 'child.nik', 'measurement.decide', 'task.do', 'child.restricted', 'child.break_glass', 'thanks.check'];

/** Takes the register out as a file: who plans for an area and writes its reports. Everybody else works on the screens. */
const takesOut: readonly Verb[] = ['child.export'];

/** Comes to the home: visits, hands over what was given, confirms receipts. */
const handsOver: readonly Verb[] = ['delivery.record', 'receipt.record', 'visit.record', 'thanks.write'];

/**
 * Roles of the programme. A contributor, a foster parent and a department see no child by name in this release: their
 * rooms come with consent; until then they hold the numbers alone.
 */
export const roles = {
  chair: { verbs: [...seesNames, 'case.work', 'case.audit', 'ledger.read'], reach: ['regency'] },
  secretariat: { verbs: [...seesNames, ...takesOut, 'import.run', 'child.merge', 'fostering.manage', 'election.set', 'case.work', 'case.audit', 'need.catalogue', 'ledger.record', 'ledger.read', 'delivery.record', 'wall.manage'], reach: ['regency'] },
  district_head: { verbs: [...seesNames, 'case.work'], reach: ['district'] },
  village_head: { verbs: [...seesNames, 'case.work'], reach: ['village'] },
  nutritionist: { verbs: [...treats, ...takesOut, 'import.run', 'child.merge', 'case.audit', ...handsOver], reach: ['puskesmas', 'regency', 'district'] },
  midwife: { verbs: [...seesNames, ...asksConsent, 'complaint.file', ...handlesCases, 'measurement.decide', 'task.do', 'child.restricted', 'child.break_glass', ...handsOver], reach: ['puskesmas', 'village'] },
  doctor: { verbs: [...treats, 'case.approve', 'case.audit'], reach: ['puskesmas'] },
  puskesmas_head: { verbs: [...treats, ...takesOut, 'child.merge', 'case.approve', 'case.audit', 'break_glass.review', 'erasure.confirm'], reach: ['puskesmas'] },
  kader: { verbs: [...seesNames, 'child.restricted', ...asksConsent, 'complaint.file', 'case.work', 'referral.send', ...handsOver], reach: ['posyandu', 'village'] },
  family_companion: { verbs: [...seesNames, ...asksConsent, 'complaint.file', 'case.work', 'referral.send', ...handsOver], reach: ['village', 'posyandu'] },
  foster_parent: { verbs: ['numbers.read', 'own.read', 'pledge.make'], reach: ['regency'] },
  department: { verbs: ['numbers.read', 'need.department', 'pledge.make'], reach: ['regency'] },
  contributor: { verbs: ['numbers.read', 'pledge.make'], reach: ['regency'] },
  auditor: { verbs: ['numbers.read', 'audit.read', 'people.read', 'ledger.read', 'complaint.handle'], reach: ['regency'] },
  data_protection_officer: { verbs: ['numbers.read', 'audit.read', 'people.read', 'protection.desk', 'break_glass.review', 'consent.text', 'erasure.confirm'], reach: ['regency'] },
  administrator: { verbs: ['numbers.read', 'people.read', 'people.manage', 'city.own', 'election.set'], reach: ['regency'] },
} as const satisfies Record<string, RoleFacts>;

export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as Role[];

/**
 * Roles of the service accounts that commands and background work act as. Each holds the verbs of its job alone; nobody
 * can grant one to a person.
 */
export const serviceRoles = {
  service_cli: ['numbers.read', 'child.read', 'case.read', 'child.restricted', 'import.run', 'ledger.read'],
  service_demo: ['numbers.read', 'child.read', 'case.read', 'child.restricted', 'import.run'],
  service_setup: ['people.manage', 'city.own'],
  service_keeper: ['child.read', 'child.restricted', 'task.do', 'audit.read', 'protection.desk'],
  service_clock: ['numbers.read', 'child.read', 'child.restricted', 'notice.deliver'],
} as const satisfies Record<string, readonly Verb[]>;

export type ServiceRole = keyof typeof serviceRoles;

/** Verbs of a role; none for a word that is no role (an older or newer installation may know others). */
export function verbsOf(role: string): readonly Verb[] {
  if (Object.hasOwn(serviceRoles, role)) return serviceRoles[role as ServiceRole];
  return Object.hasOwn(roles, role) ? roles[role as Role].verbs : [];
}

/** True when `area` is `reach` or lies below it. The code is the path. */
export function liesWithin(area: string, reach: string): boolean {
  return area === reach || area.startsWith(`${reach}.`);
}

/** A grant with its reach resolved: one area, or the villages of a puskesmas. */
export interface Grant {
  role: string;
  area: string;
  reach: readonly string[];
}

/** Areas where a verb is held, sorted, none below another. */
export function areasFor(grants: readonly Grant[], verb: string): string[] {
  const all = grants.filter((grant) => verbsOf(grant.role).includes(verb as Verb)).flatMap((grant) => grant.reach);
  const sorted = [...new Set(all)].sort();
  return sorted.filter((area) => !sorted.some((other) => other !== area && liesWithin(area, other)));
}

/** Whether a verb is held over an area. */
export function may(grants: readonly Grant[], verb: string, area: string): boolean {
  return areasFor(grants, verb).some((reach) => liesWithin(area, reach));
}

/**
 * Areas where a request with this verb sees children whose use is restricted: where the actor treats or is the kader. An
 * import sees them all within its reach, else it would write them a second time.
 */
export function restrictedFor(grants: readonly Grant[], verb: string): string[] {
  return areasFor(grants, verb === 'import.run' ? 'import.run' : 'child.restricted');
}

/** Whether a role may be granted over an area of that level. */
export function reachesLevel(role: string, level: string): boolean {
  return Object.hasOwn(roles, role) && (roles[role as Role].reach as readonly string[]).includes(level);
}
