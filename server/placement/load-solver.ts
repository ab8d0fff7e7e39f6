import loadHighs from 'highs';
import type { Highs, Model } from 'highs';
import type { LinearProgram, Solve, SolveOptions, Solved } from '../../core/cycles/placement/search/linear-program.ts';

/** Its types describe the CommonJS build; what is imported is the function itself. */
const load = loadHighs as unknown as () => Promise<Highs>;

const NOTHING: Solved = { status: 'stopped', values: null, bound: Number.NEGATIVE_INFINITY, prices: null };

function modelOf(highs: Highs, program: LinearProgram, whole: boolean): Model {
  const columns = program.cost.length;
  return highs.createModel({
    numCols: columns,
    numRows: program.lower.length,
    colCost: program.cost,
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: program.lower,
    rowUpper: program.upper,
    matrix: {
      format: 'csr',
      numRows: program.lower.length,
      numCols: columns,
      starts: Int32Array.from(program.starts),
      indices: Int32Array.from(program.indices),
      values: program.values,
    },
    ...(whole ? { integrality: new Int32Array(columns).fill(1) } : {}),
  });
}

function read(highs: Highs, model: Model, whole: boolean): Solved {
  const status = model.getModelStatus();
  const codes = highs.constants.modelStatus;
  if (status === codes.infeasible) return { status: 'infeasible', values: null, bound: Number.POSITIVE_INFINITY, prices: null };
  const optimal = status === codes.optimal;
  // 2 is a feasible point.
  const found = Number(model.info.get('primal_solution_status')) === 2;
  const solution = found ? model.getSolution() : null;
  const objective = found ? model.getObjectiveValue() : Number.POSITIVE_INFINITY;
  const unproven = whole ? Number(model.info.get('mip_dual_bound')) : Number.NEGATIVE_INFINITY;
  return {
    status: optimal ? 'optimal' : 'stopped',
    values: solution ? solution.colValue : null,
    bound: optimal && !whole ? objective : unproven,
    prices: !whole && optimal && solution ? solution.rowDual.map((dual) => -dual) : null,
  };
}

/**
 * HiGHS, compiled to WebAssembly. Solving blocks the thread, so it belongs into a worker; it asks again and again whether it is to stop, and then
 * gives what it has.
 */
export async function loadSolver(isStopped: () => boolean = () => false): Promise<Solve> {
  const highs = await load();
  const { mipInterrupt, simplexInterrupt } = highs.constants.callbackType;
  const ask = (event: { interrupt: () => unknown }): undefined => {
    if (isStopped()) event.interrupt();
  };
  return (program: LinearProgram, { whole, step, seconds, start }: SolveOptions): Solved => {
    const model = modelOf(highs, program, whole);
    try {
      model.options.set({ output_flag: false, time_limit: Math.min(seconds, 1e9), random_seed: 1 });
      // A solution nearer to the bound than two sums can lie apart is optimal.
      if (whole) model.options.set({ mip_rel_gap: 0, mip_abs_gap: 0.99 * step });
      if (start) model.setSolution({ colValue: start });
      model.run({ [mipInterrupt]: ask, [simplexInterrupt]: ask });
      return read(highs, model, whole);
    } catch (error) {
      // The solver gives up on a program now and then. Then it has told us nothing, and the search goes on with what it has.
      if (error instanceof highs.errors.HighsError) return NOTHING;
      throw error;
    } finally {
      model.dispose();
    }
  };
}
