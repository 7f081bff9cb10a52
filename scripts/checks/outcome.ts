/** What one check found: how many things hold and how many do not. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

export const nothing: Outcome = { passed: 0, failed: 0 };

export function add(one: Outcome, other: Outcome): Outcome {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}

/** A check that only says yes or no counts as one. */
export function verdict(holds: boolean): Outcome {
  return holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A run of many tests that ended badly without naming one (a crash, a missing file) still counts as one failure. */
export function withExit(counted: Outcome, exitCode: number): Outcome {
  return exitCode !== 0 && counted.failed === 0 ? add(counted, verdict(false)) : counted;
}
