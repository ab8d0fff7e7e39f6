import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bruteForce } from './brute-force.ts';
import { randomInput } from './random-input.ts';
import { buildProblem } from '../../core/cycles/placement/build/build-problem.ts';
import { checkPlacementInput } from '../../core/cycles/placement/build/check-input.ts';
import { checkPlan } from '../../core/cycles/placement/plan/check-plan.ts';
import { explainPlan } from '../../core/cycles/placement/plan/explain-plan.ts';
import { classCosts, isCheaper } from '../../core/cycles/placement/search/class-costs.ts';
import { greedyPlan } from '../../core/cycles/placement/search/greedy-plan.ts';

describe('whatever the input', () => {
  it('the greedy plan keeps every rule, as booking and the calendar read them', () => {
    fc.assert(
      fc.property(randomInput({ weeks: 4, regulars: 8, roomy: true }), (input) => {
        fc.pre(checkPlacementInput(input).ok);
        const problem = buildProblem(input);
        expect(checkPlan(input, explainPlan(input, problem, greedyPlan(problem)))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('the best of all plans keeps every rule and is never dearer than the greedy one', () => {
    fc.assert(
      fc.property(randomInput({ weeks: 2, regulars: 3 }), (input) => {
        fc.pre(checkPlacementInput(input).ok);
        const problem = buildProblem(input);
        const best = bruteForce(problem);
        if (!best) return;
        expect(checkPlan(input, explainPlan(input, problem, best))).toEqual([]);
        expect(isCheaper(classCosts(problem, greedyPlan(problem)), classCosts(problem, best))).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
