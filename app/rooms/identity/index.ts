/** Public door of identity: signing in, sessions, one-time links. */
export * from './contract.ts';
export { FREE_TRIES, secondsLeft } from './lockout.ts';
export type { Failures } from './lockout.ts';
export { internationalPhone } from './phone.ts';
export { LONGEST_SESSION_DAYS, SESSION_HOURS } from './session.ts';
