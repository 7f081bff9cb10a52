/** The solver's thread: takes one program after another, solves each with HiGHS and sends the outcome. */
import { parentPort } from 'node:worker_threads';
import * as highs from 'highs';
import type { Highs, InitOptions, Model } from 'highs';
import type { Outcome, Program, SolveOptions } from './program.ts';

/** What the thread is sent. */
export interface Order {
  readonly program: Program;
  readonly options: Required<Pick<SolveOptions, 'seconds' | 'megabytes' | 'gap'>> & Pick<SolveOptions, 'nodes' | 'basis' | 'guess'>;
}

const PAGE_BYTES = 65_536;
let limitMegabytes = 0;
let outOfMemory = false;

/** The part of the platform's WebAssembly that is used; the types of a server without a browser do not know it. */
interface GrowingMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
const { Memory } = (globalThis as unknown as { WebAssembly: { Memory: { prototype: GrowingMemory } } }).WebAssembly;

/** HiGHS asks its memory to grow; beyond the limit it is told no, and gives up. This thread has no other such memory. */
function limitMemory(): void {
  const grow = Memory.prototype.grow;
  Memory.prototype.grow = function growWithinLimit(this: GrowingMemory, pages: number): number {
    if (this.buffer.byteLength + pages * PAGE_BYTES > limitMegabytes * 1_048_576) {
      outOfMemory = true;
      throw new RangeError('over the limit');
    }
    return grow.call(this, pages);
  };
}

function modelOf(solver: Highs, { program }: Order): Model {
  const { sense, cost, lower, upper, whole, rowLower, rowUpper, starts, rows, values } = program;
  return solver.createModel({
    numCols: cost.length,
    numRows: rowLower.length,
    sense: solver.constants.objectiveSense[sense],
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower,
    rowUpper,
    matrix: { format: 'csc', numRows: rowLower.length, numCols: cost.length, starts, indices: rows, values },
    ...(whole.includes(1) ? { integrality: Int32Array.from(whole) } : {}),
  });
}

function run(solver: Highs, model: Model, order: Order): Outcome {
  const { seconds, gap, nodes, basis, guess } = order.options;
  const mixed = order.program.whole.includes(1);
  model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: gap, mip_abs_gap: 1e-9 });
  if (nodes !== undefined) model.options.set({ mip_max_nodes: nodes });
  if (basis !== undefined && !mixed) model.setBasis({ colStatus: basis.columns, rowStatus: basis.rows });
  if (guess !== undefined) model.setSolution({ colValue: guess });
  model.run();
  const { modelStatus } = solver.constants;
  const status = model.getModelStatus();
  if (status === modelStatus.infeasible) return { status: 'infeasible' };
  if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) return { status: 'unbounded' };
  const FEASIBLE = 2;
  const found = model.info.get('primal_solution_status') === FEASIBLE;
  const limited = status === modelStatus.timeLimit || status === modelStatus.solutionLimit;
  if (limited && !(mixed && found)) return { status: 'refused', reason: 'time' };
  if (status !== modelStatus.optimal && !limited && status !== modelStatus.empty) return { status: 'refused', reason: 'failed' };
  const solution = model.getSolution();
  const { colStatus, rowStatus } = mixed ? { colStatus: null, rowStatus: null } : model.getBasis();
  const objective = model.getObjectiveValue();
  return {
    status: limited ? 'feasible' : 'optimal',
    values: solution.colValue,
    objective,
    bound: mixed ? Number(model.info.get('mip_dual_bound')) : objective,
    seconds: model.getRunTime(),
    rowDuals: mixed ? null : solution.rowDual,
    basis: colStatus === null ? null : { columns: colStatus, rows: rowStatus },
  };
}

async function outcomeOf(order: Order): Promise<Outcome> {
  limitMegabytes = order.options.megabytes;
  outOfMemory = false;
  try {
    const solver = await loading;
    const model = modelOf(solver, order);
    const outcome = run(solver, model, order);
    model.dispose();
    return outcome;
  } catch {
    return { status: 'refused', reason: outOfMemory ? 'memory' : 'failed' };
  }
}

limitMemory();
// The package's types are those of its CommonJS build; what loads here is its module build.
const load = highs.default as unknown as (options?: InitOptions) => Promise<Highs>;
const loading = load();
parentPort!.on('message', (order: Order) => void outcomeOf(order).then((outcome) => parentPort!.postMessage(outcome)));
