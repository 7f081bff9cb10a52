/**
 * What the access matrix expects: the table of sight, written down a second time and in plain words, so that a slip in the
 * rules (`access/role.ts`, `access/sight.ts`) differs from it.
 */
import type { FieldClass, Grant, Role } from '../../rooms/access/index.ts';
import { liesWithin, may, opensChildren } from '../../rooms/access/index.ts';
import type { SeenChild } from './seen-children.ts';

const everything: readonly FieldClass[] = ['public', 'coarse', 'story', 'named', 'identifying', 'clinical'];
const numbers: readonly FieldClass[] = ['public'];

/** What each role sees of the children of its own area. */
export const roleSight: Readonly<Record<Role, readonly FieldClass[]>> = {
  chair: everything,
  secretariat: everything,
  district_head: everything,
  village_head: everything,
  nutritionist: everything,
  midwife: everything,
  doctor: everything,
  puskesmas_head: everything,
  kader: everything,
  family_companion: everything,
  foster_parent: numbers,
  department: numbers,
  contributor: numbers,
  auditor: numbers,
  data_protection_officer: numbers,
  administrator: numbers,
};

/** Who still sees a child whose guardians asked to restrict it: those who treat, and the kader. */
const seesRestricted: readonly Role[] = ['nutritionist', 'midwife', 'doctor', 'puskesmas_head', 'kader'];

/** Classes that a role sees of a child; the paired foster parent is the one person of that role. */
export function expectedClasses(role: Role, grant: Grant, { area, state }: Pick<SeenChild, 'area' | 'state'>): readonly FieldClass[] {
  const pairing: FieldClass[] = role === 'foster_parent' && state.paired && state.consent === 'given' && !state.restricted ? ['coarse', 'story', 'named'] : [];
  const inside = grant.reach.some((reach) => liesWithin(area, reach));
  return [...(inside && (!state.restricted || seesRestricted.includes(role)) ? roleSight[role] : numbers), ...pairing];
}

/** Whether a record of a child answers to who needs `verb` for it. An import must match restricted children too. */
export function expectedOpen(role: Role, grant: Grant, verb: string, { area, state }: Pick<SeenChild, 'area' | 'state'>): boolean {
  if (!may([grant], verb, area)) return false;
  return !state.restricted || seesRestricted.includes(role) || verb === 'import.run' || !opensChildren(verb);
}
