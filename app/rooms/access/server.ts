/** Server door of access. */
export { answers } from './serve.ts';
export { personById, personBySession, serviceAccount } from './actor.ts';
export { DEMO_CODE, bringUpToDate, foundRegency, osUser } from './founding.ts';
export { inviteFirstAdministrator } from './first-administrator.ts';
export { endDemo, startOwnCityFrom } from './own-city.ts';
export { demoCastStands, writeDemoCast } from './demo-accounts.ts';
export { DEMO_PROGRESS } from './welcome.ts';
