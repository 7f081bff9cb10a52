/** Public door of fostering. */
export * from './complaint-contract.ts';
export * from './conduct.ts';
export * from './contract.ts';
export * from './dapil.ts';
export * from './election-contract.ts';
export * from './election.ts';
export * from './facts-contract.ts';
export * from './facts.ts';
export * from './keeper.ts';
export * from './matching-contract.ts';
export * from './message-contract.ts';
export * from './message.ts';
export * from './pairing.ts';
export * from './rest-contract.ts';
export * from './rest.ts';
