/** Server door of children. */
export { destroyIdentity } from './erase-store.ts';
export { newSalt as newChildSalt } from '../../platform/keys/index.ts';
export { openForChild, openIdentities, openIdentity, openWithSalt, openerForChild, sealForChild, sealIdentity, sealIdentityByKey } from './key-store.ts';
export { setLeft } from './leaving-store.ts';
export { loadKnownChildren, loadMergedAliases } from './known-store.ts';
export type { KnownChildRow } from './known-store.ts';
export { deriveAgain } from './restore-store.ts';
export { sealStandingCity } from './sealing-store.ts';
export * from './store.ts';
export { scanDuplicates, works } from './duplicate-jobs.ts';
export { answersOver } from './duplicate-serve.ts';
export { closingProjections } from './merge-serve.ts';
export { giveBackFields, listOvertold, openUndoneChildren, setTellers, takeOutChildren } from './undo-store.ts';
