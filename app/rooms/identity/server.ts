/** Server door of identity, for access and the entries. */
export { answers } from './serve.ts';
export { closeDoors, doorOf, doorPool } from './door-store.ts';
export { invite } from './invitation-serve.ts';
export { hashPassword, verifyPassword } from './password-store.ts';
export { sessionToken } from './cookie-serve.ts';
export { setPassword } from './store.ts';
export { countTry, forgetFailures, forgetOld } from './store.ts';
