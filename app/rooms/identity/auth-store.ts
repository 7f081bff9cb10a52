/** The sign-in library, told where our tables and columns are and what our passwords look like. */
import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';
import type pg from 'pg';
import { newId } from '../../platform/ids/index.ts';
import { authSecret } from '../../platform/keys/index.ts';
import { SESSION_HOURS } from './session.ts';
import { NOBODY } from './nobody.ts';
import { hashPassword, verifyPassword } from './password-store.ts';
import { COOKIE_PREFIX } from './cookie-serve.ts';

const HOUR_S = 3600;
const times = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** Opens the library over connections that are in the role of the door. */
export function authOver(pool: pg.Pool, origin: string | null) {
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
      expiresIn: SESSION_HOURS * HOUR_S,
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

export type Auth = ReturnType<typeof authOver>;
