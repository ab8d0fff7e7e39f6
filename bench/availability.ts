import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openSlots } from '../core/availability/open-slots.ts';
import { slotDays } from '../core/availability/slot-days.ts';
import { MINUTE } from '../core/time/instant.ts';
import { zoneDays } from '../core/time/zone-days.ts';
import { bareClaims, bareHours, bareSweep } from './availability-bare.ts';
import { type BenchPractice, benchPractice, FIRST_DATE, ZONE } from './availability-practice.ts';
import { table } from './table.ts';

const DAYS = [31, 92, 365];
const CLAIMS = [0, 100, 1000, 10_000];
const ROUNDS = 15;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What was computed goes here, so that nothing measured can be optimised away. */
let sink = 0;

type Call = () => { readonly length: number };

const timeOf = (call: Call, calls: number): number => {
  const from = performance.now();
  for (let index = 0; index < calls; index += 1) sink += call().length;
  return (performance.now() - from) / calls;
};

/** How many calls make a round of about 20 ms, found while warming up. */
function callsARound(call: Call): number {
  const until = performance.now() + 150;
  let calls = 0;
  for (; performance.now() < until; calls += 1) sink += call().length;
  return Math.max(1, Math.round(calls / 7));
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** Median over rounds of the time of a call, in milliseconds. Both take turns, so that a busy machine slows them alike. */
function medianTimes(ours: Call, bare: Call): readonly [number, number] {
  const calls = callsARound(ours);
  const bareCalls = callsARound(bare);
  const rounds = Array.from({ length: ROUNDS }, () => [timeOf(ours, calls), timeOf(bare, bareCalls)] as const);
  return [median(rounds.map(([time]) => time)), median(rounds.map(([, time]) => time))];
}

const occupied = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** Megabytes one call allocates, on the heap and in array buffers. A collection in between would hide some, so few calls and the median. */
function allocated(call: Call): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    // Twice: array buffers found dead are only given back by the next collection.
    collectGarbage();
    collectGarbage();
    const before = occupied();
    for (let index = 0; index < 4; index += 1) sink += call().length;
    return (occupied() - before) / 4 / 1e6;
  });
  return median(rounds);
}

const onTheWire = (starts: readonly number[], lastDate: string): Buffer =>
  Buffer.from(
    JSON.stringify(slotDays(starts, ZONE, FIRST_DATE, lastDate).map((day) => ({ ...day, from: new Date(day.from).toISOString() }))),
  );

/** The same bytes with days laid out before, and rows read straight into columns. */
function bareBytes(practice: BenchPractice): () => Buffer {
  const hours = bareHours(practice);
  const days = zoneDays(ZONE, FIRST_DATE, practice.lastDate).map((day) => ({
    ...day,
    from: new Date(day.start).toISOString(),
    shifts: day.changes.map((change) => ({ after: (change.at - day.start) / MINUTE, by: change.offsetMinutes - day.offsetMinutes })),
  }));
  return () => {
    const starts = bareSweep(hours, bareClaims(practice.rows, practice.input.scheduleId));
    let next = 0;
    const out: object[] = [];
    for (const { date, from, start, end, shifts } of days) {
      const minutes: number[] = [];
      for (; next < starts.length && starts[next]! < end; next += 1) minutes.push((starts[next]! - start) / MINUTE);
      if (minutes.length > 0) out.push({ date, from, minutes, shifts });
    }
    return Buffer.from(JSON.stringify(out));
  };
}

type Cells = readonly (string | number)[];
const cells = (days: number, claims: number, open: number, ours: Call, bare: Call): Cells => {
  const [time, ceiling] = medianTimes(ours, bare);
  return [
    days,
    claims,
    open,
    time.toFixed(3),
    ceiling.toFixed(3),
    `${(time / ceiling).toFixed(1)}×`,
    allocated(ours).toFixed(3),
    allocated(bare).toFixed(3),
  ];
};

/** Nothing is measured before both are seen to give the same. */
function mustAgree(ours: string, bare: string): void {
  if (ours !== bare) throw new Error('The bare sweep and core disagree: the benchmark compares different work.');
}

function sweepRow(practice: BenchPractice, days: number): Cells {
  const input = { ...practice.input, claims: practice.rows };
  const hours = bareHours(practice);
  const claims = bareClaims(practice.rows, practice.input.scheduleId);
  const open = openSlots(input, practice.span);
  mustAgree(open.join(), bareSweep(hours, claims).join());
  return cells(
    days,
    practice.rows.length,
    open.length,
    () => openSlots(input, practice.span),
    () => bareSweep(hours, claims),
  );
}

function bytesRow(practice: BenchPractice, days: number): Cells {
  const ours = (): Buffer => onTheWire(openSlots({ ...practice.input, claims: practice.rows }, practice.span), practice.lastDate);
  const bare = bareBytes(practice);
  mustAgree(ours().toString(), bare().toString());
  return cells(days, practice.rows.length, openSlots({ ...practice.input, claims: practice.rows }, practice.span).length, ours, bare);
}

const COLUMNS = ['days', 'claims', 'open', 'ms', 'ceiling ms', 'ratio', 'MB', 'ceiling MB'];

/** Open slots in core: 30-minute steps, an hour long, buffers of 15, 20 overrides. Each figure beside its ceiling, measured in the same run. */
export function benchAvailability(): string {
  const practices = DAYS.flatMap((days) => CLAIMS.map((claims) => ({ days, practice: benchPractice(days, claims) })));
  return [
    table(
      'Open slots in core, beside a bare sweep over typed arrays',
      COLUMNS,
      practices.map(({ days, practice }) => sweepRow(practice, days)),
    ),
    table(
      'From database rows to JSON bytes, beside the same with days and hours laid out before',
      COLUMNS,
      practices.map(({ days, practice }) => bytesRow(practice, days)),
    ),
  ].join('\n');
}

if (import.meta.main) {
  process.stdout.write(`${benchAvailability()}\n`);
  if (sink < 0) throw new Error('Nothing was computed.');
}
