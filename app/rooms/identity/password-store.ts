/** Passwords as Argon2id hashes, with OWASP's cost for it: 19 MiB, two passes, one lane (about 25 ms of one core). */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const LENGTH = 32;

const plain = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** The hash with its salt and cost in the usual form, `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const hash = await derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength: LENGTH, ...COST });
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${plain(nonce)}$${plain(hash)}`;
}

const FORM = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Whether a password is the one of the hash. False for a hash in a form that is not ours. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = FORM.exec(stored) ?? [];
  if (hash === undefined || salt === undefined) return false;
  const wanted = Buffer.from(hash, 'base64');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const got = await derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: Buffer.from(salt, 'base64'),
    tagLength: wanted.length,
    ...cost,
  });
  return timingSafeEqual(got, wanted);
}
