/** What a signed-in person is told about themselves. */
import type { Tx } from '../../platform/db/actor.ts';
import { Problem } from '../../platform/problem/index.ts';
import type { SignedIn } from './actor-serve.ts';
import type { SessionView } from './contract.ts';
import { verbsOf } from './role.ts';
import { findGrants } from './store.ts';
import type { GrantRow } from './store.ts';

/** Widest first: a person with several grants starts at the widest. */
const levels = ['regency', 'district', 'puskesmas', 'village', 'posyandu'];

/** @throws Problem session.missing for an actor without a session */
export async function viewSession(tx: Tx): Promise<SessionView> {
  const { session, username, verbs, factor } = tx.actor as SignedIn;
  if (session === null || session === undefined) throw new Problem('session.missing', {});
  const grants = await findGrants(tx, tx.actor.id);
  return {
    person: { id: tx.actor.id, name: tx.actor.name, username },
    regency: { code: tx.regency.code, name: tx.regency.name, kind: tx.regency.kind },
    roles: grants.map(({ role, area, area_name, level }) => ({ role, area, areaName: area_name, level })),
    verbs: [...verbs],
    home: homeOf(grants),
    expiresAt: session.expiresAt.toISOString(),
    secondFactor: { state: factor?.state ?? 'not_needed', until: factor?.until ?? null },
  };
}

/** Id of the session in which a request acts. @throws Problem session.missing for an actor without one */
export function sessionIdOf(tx: Tx): string {
  const { session } = tx.actor as SignedIn;
  if (session === null || session === undefined) throw new Problem('session.missing', {});
  return session.id;
}

function homeOf(grants: readonly GrantRow[]): SessionView['home'] {
  const [widest] = grants
    .filter(({ role }) => verbsOf(role).includes('child.read'))
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
  return widest === undefined ? null : { area: widest.area, name: widest.area_name, level: widest.level };
}
