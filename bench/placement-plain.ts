import type { LinearProgram, Solve } from '../core/cycles/placement/search/linear-program.ts';
import type { Problem, Visit } from '../core/cycles/placement/problem.ts';
import { classesOf } from '../core/cycles/placement/search/class-costs.ts';

interface Choice {
  readonly client: number;
  readonly cost: number;
  readonly day: number;
  readonly place: number;
}

/** The plain program: a column for each choice, for each unplaced visit and for each rhythm; gaps forbidden pair by pair. */
class PlainProgram {
  readonly costs: number[][] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly starts: number[] = [0];
  readonly indices: number[] = [];
  readonly values: number[] = [];
  readonly priorities: readonly number[];
  readonly problem: Problem;

  constructor(problem: Problem) {
    this.problem = problem;
    this.priorities = classesOf(problem);
    const uses = new Map<number, [number, number][]>();
    for (const [client, { rhythms }] of problem.clients.entries()) {
      const phases = rhythms.map((rhythm) => {
        const phase = this.column(client, 0);
        let before: { visit: Visit; columns: number[]; choices: Choice[] } | undefined;
        for (const visit of rhythm.visits) {
          const choices = this.choicesOf(client, visit);
          const columns = choices.map(({ cost }) => this.column(client, cost));
          const placed = columns.map((column): [number, number] => [column, 1]);
          const unplaced: [number, number][] = visit.pinned ? [] : [[this.column(client, problem.unplacedCost), 1]];
          this.row([...placed, ...unplaced, [phase, -1]], 0, 0);
          for (const [index, { place }] of choices.entries()) {
            const { rows, weights } = problem.places[place]!;
            for (const [position, row] of rows.entries()) {
              const terms = uses.get(row) ?? [];
              terms.push([columns[index]!, weights[position]!]);
              uses.set(row, terms);
            }
          }
          if (before && !visit.afterSkip && !(before.visit.pinned && visit.pinned)) this.gaps(client, before, { columns, choices });
          before = { visit, columns, choices };
        }
        return phase;
      });
      this.row(
        phases.map((phase) => [phase, 1]),
        1,
        1,
      );
    }
    for (const [row, terms] of uses) this.row(terms, Number.NEGATIVE_INFINITY, problem.limits[row]!);
  }

  column(client: number, cost: number): number {
    const index = this.priorities.indexOf(this.problem.clients[client]!.priority);
    return this.costs.push(this.priorities.map((_, each) => (each === index ? cost : 0))) - 1;
  }

  row(terms: readonly (readonly [number, number])[], lower: number, upper: number): void {
    for (const [column, value] of terms) {
      this.indices.push(column);
      this.values.push(value);
    }
    this.starts.push(this.indices.length);
    this.lower.push(lower);
    this.upper.push(upper);
  }

  choicesOf(client: number, visit: Visit): Choice[] {
    return [...visit.places].map((place, index) => ({ client, place, cost: visit.costs[index]!, day: this.problem.places[place]!.day }));
  }

  gaps(client: number, before: { columns: number[]; choices: Choice[] }, after: { columns: number[]; choices: Choice[] }): void {
    const { leastGap, mostGap } = this.problem.clients[client]!;
    for (const [index, { day }] of before.choices.entries()) {
      const wrong = after.columns.filter(
        (_, other) => after.choices[other]!.day - day < leastGap || after.choices[other]!.day - day > mostGap,
      );
      if (wrong.length > 0)
        this.row([[before.columns[index]!, 1], ...wrong.map((column) => [column, 1] as const)], Number.NEGATIVE_INFINITY, 1);
    }
  }

  program(index: number): LinearProgram {
    const { lower, upper, starts, indices, values } = this;
    return { cost: this.costs.map((cost) => cost[index]!), lower, upper, starts, indices, values };
  }
}

/**
 * What each class costs at the least, by the solver alone: one class after another, each held to its cost. Shares nothing with the search but the
 * problem. Undefined where time ran out.
 */
export function plainCosts(problem: Problem, solve: Solve, secondsLeft: () => number): readonly number[] | undefined {
  const plain = new PlainProgram(problem);
  const costs: number[] = [];
  for (const index of plain.priorities.keys()) {
    const program = plain.program(index);
    const solved = solve(program, { whole: true, step: problem.costStep, seconds: Math.max(0.01, secondsLeft()) });
    if (solved.status !== 'optimal' || !solved.values) return undefined;
    const cost = Math.round(program.cost.reduce((sum, each, column) => sum + each * Math.round(solved.values![column]!), 0));
    costs.push(cost);
    plain.row(
      program.cost.flatMap((each, column) => (each === 0 ? [] : [[column, each] as const])),
      Number.NEGATIVE_INFINITY,
      cost,
    );
  }
  return costs;
}
