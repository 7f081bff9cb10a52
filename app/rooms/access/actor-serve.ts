/** Who acts: a person with a session, a person by id (for work that goes on after the reply), or a service account. */
import type { Actor, ActorSource, RecordGrant } from '../../platform/db/actor.ts';
import { jakartaDay } from '../../platform/clock/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { SESSION_HOURS } from '../identity/index.ts';
import { areasFor, liesWithin, opensChildren, readsChildren, restrictedFor, verbsOf } from './role.ts';
import type { Grant } from './role.ts';
import { DEMO_CODE } from './demo-code.ts';
import { factorState, isShut } from './second-factor.ts';
import type { FactorState } from './second-factor.ts';
import { extendSession, findPerson, findServiceAccount, findSession } from './actor-store.ts';
import type { ActorRow, AloneRow } from './actor-store.ts';

/** An actor with what the request may want to tell about the session. */
export interface SignedIn extends Actor {
  readonly grants: readonly Grant[];
  readonly verbs: readonly string[];
  readonly username: string | null;
  /** State of the second factor in this session; null for those who act without one. */
  readonly factor: { readonly state: FactorState; readonly until: string | null } | null;
  /** Null for those who act without one. */
  readonly session: { readonly id: string; readonly expiresAt: Date } | null;
}

/** A session is lengthened in the database at most this often: a write per request would cost more than it tells. */
const EXTEND_EVERY_MS = 30 * 60_000;

/**
 * The person behind a session's token, found by one query together with all grants: what was revoked is revoked now.
 * @throws Problem session.missing for no, an ended or an expired session, and for a person who left
 */
export function personBySession(token: string | null): ActorSource {
  return async (client, now) => {
    const rows = token === null ? [] : await findSession(client, token, now);
    const session = rows[0];
    if (session === undefined || session.session_id === null || session.expires_at === null) throw new Problem('session.missing', {});
    const full = now.getTime() + SESSION_HOURS * 3_600_000;
    if (full - session.expires_at.getTime() > EXTEND_EVERY_MS) await extendSession(client, session.session_id, new Date(full), now);
    return actorFrom(rows, { kind: 'person' }, now);
  };
}

/** The same person in the background, with the grants of that moment. @throws Problem session.missing when the person left */
export function personById(id: string): ActorSource {
  return async (client, now) => {
    const rows = await findPerson(client, id, now);
    if (rows.length === 0) throw new Problem('session.missing', {});
    return actorFrom(rows, { kind: 'person' });
  };
}

/**
 * A named service account of the regency, with the verbs of its job. The operating-system user stands in every audit row.
 * @throws Error when the regency has no such account: it was not founded by this version
 */
export function serviceAccount(name: 'cli' | 'demo' | 'setup' | 'keeper' | 'clock', osUser: string): ActorSource {
  return async (client, now) => {
    const rows = await findServiceAccount(client, name, now);
    if (rows.length === 0) throw new Error(`No service account ${name} here.`);
    return actorFrom(rows, { kind: 'service', trace: { osUser } });
  };
}

function actorFrom(rows: readonly ActorRow[], more: Pick<Actor, 'kind' | 'trace'>, now: Date = new Date()): SignedIn {
  const first = rows[0]!;
  const factor = more.kind === 'person' && first.session_id !== null ? factorOf(rows, now) : null;
  // Until the second factor is shown the session is somebody's, and opens nothing.
  const shut = factor !== null && isShut(factor.state);
  const grants: Grant[] = rows.flatMap(({ role, area, reach }) =>
    role === null || area === null || shut ? [] : [{ role, area, reach: reach ?? [] }],
  );
  const alone = rightsToOne(shut ? [] : (first.alone ?? []));
  const known = new Map<string, readonly string[]>();
  const areas = (verb: string): readonly string[] => {
    const found = known.get(verb) ?? areasFor(grants, verb);
    known.set(verb, found);
    return found;
  };
  return {
    id: first.id,
    name: first.name,
    username: first.username,
    ...more,
    grants,
    verbs: [...new Set(grants.flatMap(({ role }) => verbsOf(role)))].filter((verb) => areas(verb).length > 0),
    factor,
    session: first.session_id === null || first.expires_at === null ? null : { id: first.session_id, expiresAt: first.expires_at },
    areasFor: areas,
    reachFor: (verb) => (opensChildren(verb) ? areas(verb) : []),
    may: (verb, area) => areas(verb).some((reach) => liesWithin(area, reach)),
    openedFor: (verb) => (readsChildren(verb) && areas('child.break_glass').length > 0 ? alone.break_glass : []),
    ownFor: (verb) => (verb === 'own.read' ? alone.pairing : []),
    restrictedFor: (verb) => restrictedFor(grants, verb),
  };
}

function factorOf(rows: readonly ActorRow[], now: Date): { state: FactorState; until: string | null } {
  const first = rows[0]!;
  const demo = rows.some(({ area }) => area !== null && liesWithin(area, DEMO_CODE));
  const grants = rows.flatMap(({ role, granted_at }) => (role === null ? [] : [{ role, grantedAt: granted_at }]));
  return factorState({ grants, hasFactor: first.has_factor, proved: first.proved, days: first.factor_days, demo }, jakartaDay(now));
}

/** A broken glass opens a child with all that hangs on it, a pairing its own row, and so does standing in for somebody who rests. */
function rightsToOne(rows: readonly AloneRow[]): Record<'pairing' | 'break_glass', readonly RecordGrant[]> {
  const of = (...kinds: AloneRow['kind'][]): RecordGrant[] =>
    rows.filter((row) => kinds.includes(row.kind)).map(({ id, child, until }) => ({ id, recordId: child, until: until === null ? null : new Date(until) }));
  return { pairing: of('pairing', 'substitute'), break_glass: of('break_glass') };
}
