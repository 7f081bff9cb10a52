/**
 * The second factor: a code of an app (RFC 6238, six digits, 30 seconds) or one of ten codes on paper. A new secret is not kept until the
 * app has shown that it has it: it travels sealed in a cookie of the browser that asked for it.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { Secret, TOTP } from 'otpauth';
import type pg from 'pg';
import { asActor } from '../../platform/db/actor.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { callerAddress } from '../../platform/http/caller.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import { hashTyped, openSecret, sealSecret } from '../../platform/keys/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { COOKIE_PREFIX, sessionToken } from './cookie-serve.ts';
import { doorOf } from './door-store.ts';
import { oneself } from './oneself-serve.ts';
import { countRecoveryCodes, findConfirmedAt, findOwnSession, holdFactor, keepStep, markProved, putFactor, spendRecoveryCode } from './second-factor-store.ts';
import type { OwnSession } from './second-factor-store.ts';
import { refuseTooMany } from './sign-in-serve.ts';
import { forgetFailures } from './store.ts';

const PERIOD_S = 30;
/** A phone's clock may be half a minute off. */
const WINDOW = 1;
const CODES = 10;
const BEGUN_S = 900;

const totpOf = (secret: string, label: string, issuer: string): TOTP =>
  new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period: PERIOD_S, secret: Secret.fromBase32(secret) });

/** The time step whose code this is, later than the last one used; null for a wrong or used code. */
export function stepOf(secret: string, code: string, lastStep: number, now: Date): number | null {
  const delta = totpOf(secret, '', '').validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  if (delta === null) return null;
  const step = Math.floor(now.getTime() / 1000 / PERIOD_S) + delta;
  return step > lastStep ? step : null;
}

/** As it is typed from paper: letters and digits alone. */
const hashOfRecovery = (typed: string): Buffer => createHash('sha256').update(`recovery:${typed.toLowerCase().replace(/[^a-z0-9]/g, '')}`).digest();

/** 32 signs that are not taken for each other on paper. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** `abcde-fghij`: 50 bits of chance. */
function newRecoveryCode(): string {
  const signs = [...randomBytes(10)].map((byte) => SIGNS[byte % SIGNS.length]).join('');
  return `${signs.slice(0, 5)}-${signs.slice(5)}`;
}

/** @throws Problem session.missing */
export async function getOwnSession(context: Context, corridor: Corridor, regency: Regency): Promise<OwnSession> {
  const token = sessionToken(context.req.header('cookie'), corridor.origin?.startsWith('https:') === true);
  const own = await findOwnSession(doorOf(corridor, regency).pool, token, new Date());
  if (own === null) throw new Problem('session.missing', {});
  return own;
}

/** @throws Problem session.unproved when the person has a second factor that this session did not prove */
export async function mustBeProved(corridor: Corridor, regency: Regency, own: OwnSession): Promise<void> {
  if (own.provedAt === null && (await findConfirmedAt(doorOf(corridor, regency).pool, own.personId)) !== null) throw new Problem('session.unproved', {});
}

async function asDoor<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function record(context: Context, corridor: Corridor, regency: Regency, own: OwnSession, verb: string): Promise<void> {
  await asActor(corridor.pool, regency, oneself(own.personId, own.name), { need: null, records: verb, requestId: context.get('requestId') }, async (tx) => tx.shows([own.personId]));
}

/**
 * Proves the factor in the session of the request.
 * @throws Problem factor.refused, session.locked after too many tries
 */
export async function prove(context: Context, corridor: Corridor, code: string): Promise<{ outcome: string; recoveryLeft: number }> {
  const regency = corridor.regencyOf(context);
  const own = await getOwnSession(context, corridor, regency);
  const { pool } = doorOf(corridor, regency);
  const who = hashTyped(`factor ${own.personId}`);
  if ((await findConfirmedAt(pool, own.personId)) === null) throw new Problem('factor.missing', {});
  const now = new Date();
  await refuseTooMany(pool, who, callerAddress(context, corridor.origin));
  const onPaper = !/^\d{6}$/.test(code);
  await asDoor(pool, async (client) => {
    const factor = await holdFactor(client, own.personId);
    if (factor === null) throw new Problem('factor.missing', {});
    if (onPaper) {
      if (!(await spendRecoveryCode(client, own.personId, hashOfRecovery(code), now))) throw new Problem('factor.refused', {});
    } else {
      const step = stepOf(openSecret(factor.cipher), code, factor.lastStep, now);
      if (step === null) throw new Problem('factor.refused', {});
      await keepStep(client, own.personId, step);
    }
    await markProved(client, own.id, now);
  });
  await forgetFailures(pool, who);
  await record(context, corridor, regency, own, onPaper ? 'factor.recovery_used' : 'factor.prove');
  return { outcome: 'proved', recoveryLeft: await countRecoveryCodes(pool, own.personId) };
}

const cookieName = `${COOKIE_PREFIX}.factor`;

/** A new secret for the app, and the cookie that keeps it until it is confirmed. @throws Problem session.unproved */
export async function begin(context: Context, corridor: Corridor): Promise<{ uri: string; secret: string; cookie: string }> {
  const regency = corridor.regencyOf(context);
  const own = await getOwnSession(context, corridor, regency);
  await mustBeProved(corridor, regency, own);
  await record(context, corridor, regency, own, 'factor.begin');
  const secret = new Secret({ size: 20 }).base32;
  const sealed = sealSecret(`${own.id} ${Date.now() + BEGUN_S * 1000} ${secret}`).toString('base64url');
  const secure = corridor.origin?.startsWith('https:') === true ? '; Secure' : '';
  const cookie = `${cookieName}=${sealed}; Path=/v1/me/second-factor; HttpOnly; SameSite=Strict; Max-Age=${BEGUN_S}${secure}`;
  return { uri: totpOf(secret, own.username ?? own.name, `AnakKita ${regency.name}`).toString(), secret, cookie };
}

function begunSecret(context: Context, sessionId: string): string | null {
  const text = (context.req.header('cookie') ?? '').split(/;\s*/).find((one) => one.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1);
  if (text === undefined) return null;
  try {
    const [session, until, secret] = openSecret(Buffer.from(text, 'base64url')).split(' ');
    return session === sessionId && Number(until) > Date.now() ? secret! : null;
  } catch {
    return null;
  }
}

/**
 * Confirms the new secret with a code of it; the session is proved with that.
 * @returns ten codes on paper, shown once
 * @throws Problem factor.missing when none was begun in this session or a quarter of an hour passed; factor.refused
 */
export async function confirm(context: Context, corridor: Corridor, code: string): Promise<{ recoveryCodes: string[]; cookie: string }> {
  const regency = corridor.regencyOf(context);
  const own = await getOwnSession(context, corridor, regency);
  await mustBeProved(corridor, regency, own);
  const secret = begunSecret(context, own.id);
  if (secret === null) throw new Problem('factor.missing', {});
  const now = new Date();
  const step = stepOf(secret, code, 0, now);
  if (step === null) throw new Problem('factor.refused', {});
  const recoveryCodes = Array.from({ length: CODES }, newRecoveryCode);
  await asDoor(doorOf(corridor, regency).pool, async (client) => {
    await putFactor(client, own.personId, sealSecret(secret), step, recoveryCodes.map(hashOfRecovery), now);
    await markProved(client, own.id, now);
  });
  await record(context, corridor, regency, own, 'factor.set');
  return { recoveryCodes, cookie: `${cookieName}=; Path=/v1/me/second-factor; HttpOnly; SameSite=Strict; Max-Age=0` };
}
