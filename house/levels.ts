/** The order of rooms. Imports go strictly down; the house test holds the code against this list. */
export const levels: Readonly<Record<string, number>> = {
  growth: 0,
  areas: 1,
  identity: 1,
  access: 2,
  audit: 2,
  children: 3,
  consent: 4,
  measurements: 4,
  cases: 5,
  needs: 6,
  fostering: 6,
  visits: 7,
  contributions: 7,
  allocation: 8,
  reports: 9,
  notices: 9,
  command: 10,
  recognition: 10,
  interop: 10,
  guardian: 10,
  protection: 10,
  sync: 11,
};

/**
 * File names that every room may use, besides nouns, screens and tests. `jobs` is what the worker and the command line run.
 * A long store or serve file is split by noun: `register-store.ts` is a store, `commit-jobs.ts` a jobs file, and obey their laws.
 */
export const grammar = ['contract', 'offline', 'index', 'store', 'serve', 'listen', 'server', 'jobs'] as const;

/** Names that tell nothing and are refused anywhere. */
export const bannedNames = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'manager', 'base', 'shared', 'dto'] as const;
