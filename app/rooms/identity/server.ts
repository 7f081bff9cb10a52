/** Server door of identity, for access and the entries. */
export { answers } from './serve.ts';
export { closeDoors, doorOf, doorPool } from './door.ts';
export { INVITATION_PATH, invite } from './invitation.ts';
export { hashPassword } from './password.ts';
export { sessionToken } from './session-cookie.ts';
export { setPassword } from './store.ts';
export { forgetOld } from './store.ts';
