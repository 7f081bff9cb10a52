/** Server door of access. */
export { answers } from './serve.ts';
export { glassAnswersOver } from './glass-serve.ts';
export { endChildGrant, endPairings, endSubstitutes, holdPairing, insertPairing, insertSubstitute, startPairing } from './child-grant-store.ts';
export { findGrantsInForce, findPairingsInForce } from './grants-in-force-store.ts';
export { sessionIdOf } from './session-serve.ts';
export { areasInSight, mustSee, sightFor, sightView } from './sight-serve.ts';
export type { SeenChild } from './sight-serve.ts';
export { personById, personBySession, serviceAccount } from './actor-serve.ts';
export { DEMO_CODE } from './demo-code.ts';
export { bringUpToDate, foundRegency, osUser } from './founding-store.ts';
export { inviteFirstAdministrator } from './first-administrator-serve.ts';
export { endDemo, startOwnCityFrom } from './own-city-serve.ts';
export { demoCastStands, writeDemoCast } from './demo-cast-store.ts';
export { DEMO_PROGRESS } from './welcome-serve.ts';
