import type { Client, Path, Problem, Rhythm } from '../problem.ts';
import { costOfPlaces } from './best-path.ts';
import { pushGapRows } from './gap-rows.ts';
import type { VisitColumns } from './gap-rows.ts';
import { closeRow, createProgramRows, pushTerm } from './program-rows.ts';
import type { ProgramRows } from './program-rows.ts';

/** What is to be solved: these clients, in the room that is left, one class as cheap as can be. */
export interface ProgramTask {
  readonly problem: Problem;
  readonly clients: readonly Client[];
  /** Limits of all rows, what others use up taken away. */
  readonly limits: Int32Array;
  /** The class to make cheap. */
  readonly priority: number;
  /** What classes before it may cost at most, together in these clients. */
  readonly earlier: ReadonlyMap<number, number>;
}

export interface Program {
  readonly rows: ProgramRows;
  /** Which row of the program stands for which row of the problem. */
  readonly capacity: readonly { readonly row: number; readonly problemRow: number }[];
  /** Which row of the program holds an earlier class to its cost. */
  readonly held: readonly { readonly row: number; readonly priority: number }[];
  /** Added to the cost of a solution gives the cost of the class. */
  readonly offset: number;
  readonly toPaths: (values: Float64Array) => readonly Path[];
  readonly toValues: (paths: readonly Path[]) => Float64Array;
}

interface RhythmColumns {
  readonly client: number;
  readonly rhythm: number;
  readonly phase: number | null;
  readonly visits: readonly VisitColumns[];
}

function pushRhythm(rows: ProgramRows, task: ProgramTask, client: number, rhythm: number, isOneOfMany: boolean): RhythmColumns {
  const each = task.clients[client]!;
  const counts = each.priority === task.priority ? 1 : 0;
  const { visits }: Rhythm = each.rhythms[rhythm]!;
  const { unplacedCost } = task.problem;
  let phase: number | null = null;
  if (isOneOfMany) phase = rows.cost.push(counts * unplacedCost * visits.length) - 1;
  const columns = visits.map((visit): VisitColumns => {
    const column = rows.cost.length;
    for (const cost of visit.costs) rows.cost.push(counts * (cost - unplacedCost));
    return { visit, column };
  });
  for (const { visit, column } of columns) {
    for (let index = 0; index < visit.places.length; index += 1) pushTerm(rows, column + index, 1);
    if (phase !== null) pushTerm(rows, phase, -1);
    const most = phase === null ? 1 : 0;
    closeRow(rows, visit.pinned || visit.sure ? most : Number.NEGATIVE_INFINITY, most);
  }
  for (let k = 1; k < columns.length; k += 1) pushGapRows(rows, each, columns[k - 1]!, columns[k]!, phase);
  return { client, rhythm, phase, visits: columns };
}

/** Rows that can be overfull at all. */
function pushCapacityRows(rows: ProgramRows, task: ProgramTask, all: readonly RhythmColumns[]): Program['capacity'] {
  const { places } = task.problem;
  const terms = new Map<number, [column: number, weight: number][]>();
  for (const { visit, column } of all.flatMap(({ visits }) => visits)) {
    for (const [index, place] of visit.places.entries()) {
      for (const [position, row] of places[place]!.rows.entries()) {
        const term: [number, number] = [column + index, places[place]!.weights[position]!];
        const known = terms.get(row);
        if (known) known.push(term);
        else terms.set(row, [term]);
      }
    }
  }
  const capacity: { row: number; problemRow: number }[] = [];
  for (const [problemRow, own] of [...terms].sort((a, b) => a[0] - b[0])) {
    if (own.reduce((sum, [, weight]) => sum + weight, 0) <= task.limits[problemRow]!) continue;
    for (const [column, weight] of own) pushTerm(rows, column, weight);
    capacity.push({ row: rows.lower.length, problemRow });
    closeRow(rows, Number.NEGATIVE_INFINITY, task.limits[problemRow]!);
  }
  return capacity;
}

function pushHeldRows(rows: ProgramRows, task: ProgramTask, all: readonly RhythmColumns[]): Program['held'] {
  const { unplacedCost } = task.problem;
  return [...task.earlier].map(([priority, most]) => {
    let room = most;
    for (const { client, phase, visits } of all) {
      if (task.clients[client]!.priority !== priority) continue;
      if (phase === null) room -= unplacedCost * visits.length;
      else pushTerm(rows, phase, unplacedCost * visits.length);
      for (const { visit, column } of visits)
        for (const [index, cost] of visit.costs.entries()) pushTerm(rows, column + index, cost - unplacedCost);
    }
    closeRow(rows, Number.NEGATIVE_INFINITY, room);
    return { row: rows.lower.length - 1, priority };
  });
}

/** Whether the client has a rhythm that is taken to a greater part. */
const isGreater = (all: readonly RhythmColumns[], client: number, values: Float64Array, phase: number): boolean =>
  all.some((other) => other.client === client && other.phase !== null && values[other.phase]! > values[phase]!);

/** The paths of a solution. Of one that is not whole, what is taken to the greater part. */
function pathsOf(task: ProgramTask, all: readonly RhythmColumns[], values: Float64Array): readonly Path[] {
  const paths: Path[] = [];
  for (const { client, rhythm, phase, visits } of all) {
    if (phase !== null && values[phase]! < 0.5 && (paths[client] || isGreater(all, client, values, phase))) continue;
    const places = Int32Array.from(visits, ({ visit, column }) => {
      const index = visit.places.findIndex((_, choice) => values[column + choice]! > 0.5);
      return index < 0 ? -1 : visit.places[index]!;
    });
    paths[client] = { rhythm, places, cost: costOfPlaces(task.problem, task.clients[client]!, rhythm, places) };
  }
  return paths;
}

function valuesOf(columns: number, all: readonly RhythmColumns[], paths: readonly Path[]): Float64Array {
  const values = new Float64Array(columns);
  for (const { client, rhythm, phase, visits } of all) {
    const path = paths[client]!;
    if (path.rhythm !== rhythm) continue;
    if (phase !== null) values[phase] = 1;
    for (const [k, { visit, column }] of visits.entries()) {
      const index = visit.places.indexOf(path.places[k]!);
      if (index >= 0) values[column + index] = 1;
    }
  }
  return values;
}

/**
 * The clients' choices as a 0-1 program: a column for each choice of a visit and for each rhythm where there are several; at most one choice a
 * visit, the gaps, the capacity, and no earlier class dearer than it is. What a visit costs counts against leaving it unplaced.
 */
export function programOf(task: ProgramTask): Program {
  const rows = createProgramRows();
  const all: RhythmColumns[] = [];
  let offset = 0;
  for (const [client, { rhythms, priority }] of task.clients.entries()) {
    const taken = [...rhythms.keys()].filter((rhythm) => !rhythms[rhythm]!.dropped);
    const own = taken.map((rhythm) => pushRhythm(rows, task, client, rhythm, taken.length > 1));
    all.push(...own);
    if (own.length === 1 && priority === task.priority) offset += task.problem.unplacedCost * own[0]!.visits.length;
    if (own.length < 2) continue;
    for (const { phase } of own) pushTerm(rows, phase!, 1);
    closeRow(rows, 1, 1);
  }
  const capacity = pushCapacityRows(rows, task, all);
  const held = pushHeldRows(rows, task, all);
  return {
    rows,
    capacity,
    held,
    offset,
    toPaths: (values) => pathsOf(task, all, values),
    toValues: (paths) => valuesOf(rows.cost.length, all, paths),
  };
}
