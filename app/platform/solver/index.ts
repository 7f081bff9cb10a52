/** The solver: linear and mixed-integer programs as plain data, solved by HiGHS in a thread of its own. */
export { ProgramWriter } from './program.ts';
export type { Basis, Outcome, Program, Refusal, Solve, SolveOptions, Solved } from './program.ts';
export { endSolves, solve } from './solve.ts';
