/**
 * Opening a guardian's door. An unknown link, one that ended and a wrong code get the same answer after the same work: one
 * count of tries, one look for the link, one Argon2id.
 */
import type pg from 'pg';
import { asActor } from '../../platform/db/actor.ts';
import type { Actor, ActorSource } from '../../platform/db/actor.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { newSecret } from '../../platform/ids/index.ts';
import { hashTyped } from '../../platform/keys/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { FREE_TRIES, secondsLeft } from '../identity/index.ts';
import type { Failures } from '../identity/index.ts';
import { countTry, forgetFailures, hashPassword, verifyPassword } from '../identity/server.ts';
import { doorState, LOCK_AFTER, typedCode, VISIT_MINUTES } from './door.ts';
import { hashOfToken } from './door-serve.ts';
import { findDoor, findVisit, lockDoor, writeVisit } from './door-store.ts';
import type { KeyedDoor, VisitRow } from './door-store.ts';
import { TOKEN_BYTES } from './guardian-link.ts';

/** What a guardian on a visit may do: everything about the one child, and nothing else. No role holds it. */
export const VISIT = 'guardian.visit';

/** A guardian on a visit. */
export interface Guardian extends Actor, VisitRow {
  readonly kind: 'guardian';
}

/** What a try at the door comes to. */
export type Entry = { kind: 'in'; token: string } | { kind: 'refused' } | { kind: 'wait'; seconds: number };

export interface EntryWay {
  pool: pg.Pool;
  /** Connections in the role of the door. */
  door: pg.Pool;
  regency: Regency;
}

export interface EntryTry {
  token: string;
  code: string;
  address: string;
  now: Date;
  requestId: string;
}

/** The hash that is worked on where there is no door: nobody knows its code. */
let nobodysHash: Promise<string> | undefined;

/** In whose name an alarm stands when a link leads to nobody. */
const NOBODYS_ID = '00000000-0000-0000-0000-000000000000';

/** Tries a code at a link. `verify` compares; tests count how often it is asked to. */
export async function enterDoor(way: EntryWay, tried: EntryTry, verify: typeof verifyPassword = verifyPassword): Promise<Entry> {
  const { address, now } = tried;
  const tokenHash = hashOfToken(tried.token);
  const key = hashTyped(`guardian link ${tokenHash.toString('hex')}`);
  const left = (link: Failures, all: Failures): number =>
    Math.max(secondsLeft(link, FREE_TRIES.account, now), secondsLeft(all, FREE_TRIES.address, now));
  const { byAccount, byAddress } = await countTry(way.door, { who: key, address, now }, (link, all) => left(link, all) > 0);
  const seconds = left(byAccount, byAddress);
  if (seconds > 0) return { kind: 'wait', seconds };
  nobodysHash ??= hashPassword(newSecret());
  const nobodys = await nobodysHash;
  const door = await findDoor(way.door, tokenHash);
  const usable = door !== null && !door.guardianLeft && doorState(door, now) === 'open' ? door : null;
  const fits = await verify(typedCode(tried.code), usable?.codeHash ?? nobodys);
  if (usable === null || !fits) {
    const locks = byAccount.count + 1 === LOCK_AFTER;
    if (locks || byAddress.count + 1 === FREE_TRIES.address) await raiseAlarm(way, usable, locks, tried.requestId);
    return { kind: 'refused' };
  }
  await forgetFailures(way.door, key);
  const token = newSecret(TOKEN_BYTES);
  const expiresAt = new Date(now.getTime() + VISIT_MINUTES * 60_000);
  await writeVisit(way.door, { tokenHash: hashOfToken(token), doorId: usable.id, now, expiresAt });
  const who: ActorSource = async () => guardianOf({ ...usable, doorId: usable.id, expiresAt });
  await asActor(way.pool, way.regency, who, { need: null, records: 'guardian.enter', requestId: tried.requestId }, async (tx) => tx.shows([usable.childId]));
  return { kind: 'in', token };
}

/**
 * Too many wrong codes at one link, or from one address: an audit row and an event tell it. Of a link that leads somewhere
 * the door is locked for good; for one that does not the same is written about nobody, and takes as long.
 */
async function raiseAlarm(way: EntryWay, door: KeyedDoor | null, locks: boolean, requestId: string): Promise<void> {
  const about = door ?? { id: NOBODYS_ID, guardianId: NOBODYS_ID, childId: NOBODYS_ID, area: way.regency.code };
  const topic = locks ? 'guardian.door_locked' : 'guardian.door_guessed';
  const who: ActorSource = async () => guardianOf({ ...about, doorId: about.id, expiresAt: new Date() });
  await asActor(way.pool, way.regency, who, { need: null, records: null, requestId }, async (tx) => {
    if (locks) await lockDoor(tx, about.guardianId);
    tx.record(topic, door === null ? [] : [door.childId], { area: about.area });
    tx.announce({ topic, subjectId: door?.id ?? null, area: about.area, payload: door === null ? {} : { childId: door.childId } });
  });
}

function guardianOf(visit: VisitRow): Guardian {
  const nowhere = (): string[] => [];
  const only = { id: visit.doorId, recordId: visit.childId, until: visit.expiresAt };
  return {
    ...visit,
    id: visit.guardianId,
    kind: 'guardian',
    name: '',
    areasFor: (verb) => (verb === VISIT ? [visit.area] : []),
    reachFor: nowhere,
    may: () => false,
    openedFor: (verb) => (verb === VISIT ? [only] : []),
    ownFor: () => [],
    restrictedFor: nowhere,
  };
}

/** The guardian behind a cookie. @throws Problem session.missing for no visit, one that is over, or a door that was ended */
export function guardianByVisit(token: string | null): ActorSource {
  return async (client, now) => {
    const visit = token === null ? null : await findVisit(client, hashOfToken(token), now);
    if (visit === null) throw new Problem('session.missing', {});
    return guardianOf(visit);
  };
}
