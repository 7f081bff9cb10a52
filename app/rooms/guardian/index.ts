/** Public door of guardian: what staff do about doors, and the form of the copy. */
export * from './contract.ts';
export { COPY_FORM, guardianCopy } from './copy.ts';
