/** Signing in: the same answer in the same time whether a name exists or not, and waits that grow. */
import type { Context } from 'hono';
import { asActor } from '../../platform/db/actor.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { callerAddress, isLoopback } from '../../platform/http/caller.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import { hashTyped } from '../../platform/keys/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { doorOf } from './door-store.ts';
import { FREE_TRIES, secondsLeft } from './lockout.ts';
import type { Failures } from './lockout.ts';
import { NOBODY } from './nobody.ts';
import { oneself } from './oneself-serve.ts';
import { internationalPhone } from './phone.ts';
import { countTry, findByName, forgetFailures } from './store.ts';

/** The person who signed in, and the cookies to set. */
export interface Opened {
  id: string;
  cookies: string[];
}

/**
 * Opens a session.
 * @throws Problem session.refused for an unknown name, a wrong password, a person who left: they are not told apart
 * @throws Problem session.locked with `seconds` to wait after too many tries by account or address
 * @throws Problem session.loopback_only for the demo from another computer
 */
export async function openSession(
  context: Context,
  corridor: Corridor,
  regency: Regency,
  typed: { name: string; password: string },
): Promise<Opened> {
  if (regency.kind === 'demo' && !isLoopback(context, corridor.origin)) throw new Problem('session.loopback_only', {});
  const { pool, auth } = doorOf(corridor, regency);
  const name = typed.name.trim().toLowerCase();
  const found = await findByName(pool, name, internationalPhone(name));
  const who = hashTyped(found === null ? `name ${name}` : `person ${found.id}`);
  await refuseTooMany(pool, who, callerAddress(context, corridor.origin));
  const headers = new Headers({
    'user-agent': (context.req.header('user-agent') ?? '').slice(0, 300),
    'x-forwarded-for': callerAddress(context, corridor.origin),
  });
  const reply = await (
    await auth()
  ).api.signInUsername({ body: { username: found?.username ?? NOBODY, password: typed.password }, headers, asResponse: true });
  if (!reply.ok || found === null) throw new Problem('session.refused', {});
  await forgetFailures(pool, who);
  await asActor(
    corridor.pool,
    regency,
    oneself(found.id, ''),
    { need: null, records: 'session.open', requestId: context.get('requestId') },
    async (tx) => tx.shows([found.id]),
  );
  return { id: found.id, cookies: cookiesOf(reply) };
}

/** Counts a try and refuses it while account or address have to wait. @throws Problem session.locked with `seconds` */
export async function refuseTooMany(pool: Parameters<typeof countTry>[0], who: string, address: string): Promise<void> {
  const now = new Date();
  const left = (byAccount: Failures, byAddress: Failures): number =>
    Math.max(secondsLeft(byAccount, FREE_TRIES.account, now), secondsLeft(byAddress, FREE_TRIES.address, now));
  const { byAccount, byAddress } = await countTry(pool, { who, address, now }, (account, all) => left(account, all) > 0);
  const seconds = left(byAccount, byAddress);
  if (seconds > 0) throw new Problem('session.locked', { seconds });
}

/**
 * Cookies of a reply of the sign-in library. Ours lives as long as the browser is open: the session itself slides in the
 * database, and a date in the cookie would cut it off.
 */
export function cookiesOf(reply: Response): string[] {
  return reply.headers
    .getSetCookie()
    .map((cookie) => (/max-age=0/i.test(cookie) ? cookie : cookie.replace(/;\s*max-age=\d+/i, '').replace(/;\s*expires=[^;]+/i, '')));
}
