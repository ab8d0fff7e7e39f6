import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProblem } from '../../core/cycles/placement/build/build-problem.ts';
import { checkPlacementInput } from '../../core/cycles/placement/build/check-input.ts';
import { checkPlan } from '../../core/cycles/placement/plan/check-plan.ts';
import { explainPlan } from '../../core/cycles/placement/plan/explain-plan.ts';
import { classCosts } from '../../core/cycles/placement/search/class-costs.ts';
import { searchPlan } from '../../core/cycles/placement/search/search-plan.ts';
import { loadSolver } from '../../server/placement/load-solver.ts';
import { bruteForce } from './brute-force.ts';
import { randomInput } from './random-input.ts';

const solve = await loadSolver();
const forever = { solve, secondsLeft: () => Number.POSITIVE_INFINITY };

describe('the plan', () => {
  it('costs what the best of all plans costs, class by class, and keeps every rule', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.oneof(randomInput({ weeks: 2, regulars: 4 }), randomInput({ weeks: 2, regulars: 6 })), (input) => {
        fc.pre(checkPlacementInput(input).ok);
        const problem = buildProblem(input);
        const best = bruteForce(problem);
        if (!best) return;
        const found = searchPlan(problem, forever);
        compared += 1;
        expect(classCosts(problem, found.plan)).toEqual(classCosts(problem, best));
        expect(found.classes.map(({ cost, bound, proven }) => ({ cost, bound, proven }))).toEqual(
          classCosts(problem, best).map((cost) => ({ cost, bound: cost, proven: true })),
        );
        expect(checkPlan(input, explainPlan(input, problem, found.plan))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(500);
  });
});
