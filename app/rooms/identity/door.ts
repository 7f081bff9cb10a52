/**
 * The sign-in library, one per regency, on connections of its own: they are born in the regency's schema and in the role
 * that may open sign-in tables and nothing else.
 */
import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';
import type pg from 'pg';
import { openPool } from '../../platform/db/pool.ts';
import type { Regency } from '../../platform/db/regency.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import { newId } from '../../platform/ids/index.ts';
import { authSecret } from '../../platform/keys/index.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { COOKIE_PREFIX } from './session-cookie.ts';

/** No person has this name: what a sign-in asks for when the typed name leads to nobody, so that it takes as long. */
export const NOBODY = '???';

const HOUR_S = 3600;
const times = { createdAt: 'created_at', updatedAt: 'updated_at' };

function authOver(pool: pg.Pool, origin: string | null) {
  return betterAuth({
    appName: 'AnakKita',
    baseURL: origin ?? 'http://localhost',
    secret: authSecret(),
    database: pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: ({ password, hash }) => verifyPassword(password, hash) },
    },
    user: { modelName: 'person', fields: { emailVerified: 'email_verified', ...times } },
    account: {
      modelName: 'account',
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...times,
      },
    },
    session: {
      modelName: 'session',
      fields: { userId: 'person_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...times },
      expiresIn: 12 * HOUR_S,
      cookieCache: { enabled: false },
    },
    verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', ...times } },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: origin?.startsWith('https:') === true,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => newId() },
    },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 40,
        usernameValidator: (name) => name === NOBODY || /^[a-z0-9._-]+$/.test(name),
        schema: { user: { fields: { username: 'username', displayUsername: 'display_username' } } },
      }),
    ],
  });
}

export interface Door {
  readonly pool: pg.Pool;
  readonly auth: ReturnType<typeof authOver>;
}

const doors = new WeakMap<Corridor, Map<string, Door>>();

/** The door of a regency, opened on first use. */
export function doorOf(corridor: Corridor, regency: Regency): Door {
  const ofCorridor = doors.get(corridor) ?? new Map<string, Door>();
  doors.set(corridor, ofCorridor);
  const known = ofCorridor.get(regency.schema);
  if (known !== undefined) return known;
  const pool = openPool(corridor.connection, { max: 3, options: `-c search_path=${regency.schema},public -c role=anakkita_door` });
  const door = { pool, auth: authOver(pool, corridor.origin) };
  ofCorridor.set(regency.schema, door);
  return door;
}

/** Closes the connections of all doors of a corridor. */
export async function closeDoors(corridor: Corridor): Promise<void> {
  const open = [...(doors.get(corridor)?.values() ?? [])];
  doors.delete(corridor);
  await Promise.all(open.map(({ pool }) => pool.end()));
}
