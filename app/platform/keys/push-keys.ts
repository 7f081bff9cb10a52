/** The pair of keys with which this installation signs what it sends to push services (VAPID, RFC 8292). */
import { createECDH, createHash } from 'node:crypto';
import { keysOf } from './installation-keys.ts';

export interface PushKeys {
  /** Uncompressed point of P-256, 65 bytes in base64url: browsers subscribe with it. */
  readonly publicKey: string;
  /** 32 bytes in base64url. */
  readonly privateKey: string;
}

let known: PushKeys | undefined;

/** The pair, out of the file `push.key`. With another file every browser has to be switched on anew. */
export function pushKeys(): PushKeys {
  known ??= pairFrom(keysOf('push.key')[0].bytes);
  return known;
}

/** One number in four thousand million is no private key of the curve; then the next one is taken. */
function pairFrom(bytes: Buffer): PushKeys {
  for (let scalar = bytes; ; scalar = createHash('sha256').update(scalar).digest()) {
    const pair = createECDH('prime256v1');
    try {
      pair.setPrivateKey(scalar);
    } catch {
      continue;
    }
    return { publicKey: pair.getPublicKey('base64url', 'uncompressed'), privateKey: scalar.toString('base64url') };
  }
}
