/** Server door of consent. */
export { answers } from './serve.ts';
export { recordConsent, withdrawConsent } from './answer-serve.ts';
export type { Said } from './answer-serve.ts';
export { keepPaper } from './paper-serve.ts';
export { takeOverConsent } from './merge-serve.ts';
export { restrict } from './restriction-serve.ts';
export { findRestriction } from './restriction-store.ts';
export { getConsentChild, getHeldChild, readConsentOf } from './state-serve.ts';
export { followMovesOfConsent } from './store.ts';
export { findGuardian, listGuardianRows } from './family-store.ts';
export { countConsent } from './text-store.ts';
export { hashOfToken, makeDoor, proposeCode } from './door-serve.ts';
export { VISIT, enterDoor, guardianByVisit } from './door-entry-serve.ts';
export type { Guardian } from './door-entry-serve.ts';
export { endDoors, endVisit, forgetVisits, listDoors } from './door-store.ts';
export { answerRequest, countRequests, findRequest, listRequests, openRequest } from './request-store.ts';
export type { RightsRequest } from './request-store.ts';
export { findTextInForce, listOwnAnswers } from './door-text-store.ts';
