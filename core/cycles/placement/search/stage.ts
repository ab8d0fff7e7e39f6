import type { Client, Plan, Problem } from '../problem.ts';

/** Making one class as cheap as can be while no class before it gets dearer. Classes after it are not there yet. */
export interface Stage {
  /** Its clients are those of the class and of the classes before. */
  readonly problem: Problem;
  readonly priority: number;
  /** What each earlier class costs and may not exceed. */
  readonly earlier: ReadonlyMap<number, number>;
  /** Whether those costs are known to be the least. */
  readonly earlierProven: boolean;
}

/** What one class costs in a plan of these clients. */
export function costOfClass(clients: readonly Client[], plan: Plan, priority: number): number {
  let cost = 0;
  for (const [index, client] of clients.entries()) if (client.priority === priority) cost += plan[index]!.cost;
  return cost;
}

/** Whether a plan is worth having: no earlier class costs more than it may. */
export function keepsEarlier(stage: Stage, plan: Plan): boolean {
  for (const [priority, most] of stage.earlier) if (costOfClass(stage.problem.clients, plan, priority) > most) return false;
  return true;
}

/** The next sum of costs from a number on; a hair of rounding does not lift it. */
export const nextCost = (value: number, step: number): number => Math.ceil((value - 1e-6 * Math.max(1, Math.abs(value))) / step) * step;
