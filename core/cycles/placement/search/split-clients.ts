import type { Client, Plan, Problem, Visit } from '../problem.ts';
import { createOccupancy, occupy } from './occupancy.ts';

/** Clients who have nothing left to choose, and groups of the others that have no room in common. Clients are numbers. */
export interface Split {
  readonly groups: readonly (readonly number[])[];
  /** What is left of each limit beside the settled clients. */
  readonly limits: Int32Array;
}

const isSettled = ({ rhythms }: Client): boolean => {
  const taken = rhythms.filter((rhythm) => !rhythm.dropped);
  return (
    taken.length === 1 &&
    taken[0]!.visits.every((visit) => visit.places.length === 0 || ((visit.pinned || visit.sure) && visit.places.length === 1))
  );
};

/** The most of each row a visit may use up. */
function mostUse({ places }: Problem, visit: Visit): ReadonlyMap<number, number> {
  const use = new Map<number, number>();
  for (const at of visit.places) {
    const { rows, weights } = places[at]!;
    for (const [index, row] of rows.entries()) use.set(row, Math.max(use.get(row) ?? 0, weights[index]!));
  }
  return use;
}

/** The most of each row a client may use up: by the rhythm that uses up most. */
function mostOf(problem: Problem, client: Client): ReadonlyMap<number, number> {
  const most = new Map<number, number>();
  for (const { visits } of client.rhythms) {
    const sum = new Map<number, number>();
    for (const visit of visits) for (const [row, use] of mostUse(problem, visit)) sum.set(row, (sum.get(row) ?? 0) + use);
    for (const [row, use] of sum) most.set(row, Math.max(most.get(row) ?? 0, use));
  }
  return most;
}

class Sets {
  readonly parent: number[];
  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, index) => index);
  }
  find(index: number): number {
    let root = index;
    while (this.parent[root] !== root) root = this.parent[root]!;
    this.parent[index] = root;
    return root;
  }
  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    this.parent[Math.max(a, b)] = Math.min(a, b);
  }
}

/**
 * Clients meet in a row only if all that may use it could exceed it together. Those who meet in none are groups of one: they have what they like
 * best, and nobody minds.
 */
export function splitClients(problem: Problem, plan: Plan): Split {
  const { clients } = problem;
  const occupancy = createOccupancy(problem);
  const free: number[] = [];
  for (const [index, client] of clients.entries()) {
    if (!isSettled(client)) free.push(index);
    else for (const place of plan[index]!.places) if (place >= 0) occupy(occupancy, place, 1);
  }
  const limits = problem.limits.map((limit, row) => limit - occupancy.used[row]!);
  const users = new Map<number, { clients: number[]; most: number }>();
  for (const index of free) {
    for (const [row, use] of mostOf(problem, clients[index]!)) {
      const known = users.get(row) ?? { clients: [], most: 0 };
      known.clients.push(index);
      known.most += use;
      users.set(row, known);
    }
  }
  const sets = new Sets(clients.length);
  for (const [row, { clients: own, most }] of users) if (most > limits[row]!) for (const index of own) sets.join(own[0]!, index);
  const groups = new Map<number, number[]>();
  for (const index of free) {
    const root = sets.find(index);
    const group = groups.get(root);
    if (group) group.push(index);
    else groups.set(root, [index]);
  }
  return { groups: [...groups.values()], limits };
}
