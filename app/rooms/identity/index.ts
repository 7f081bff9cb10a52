/** Public door of identity: signing in, sessions, one-time links. */
export * from './contract.ts';
export { internationalPhone } from './phone.ts';
export { SESSION_HOURS } from './session.ts';
