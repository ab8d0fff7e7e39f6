import type { Candidate } from '../core/waitlist/matching/candidate.ts';
import { eligibleFor } from '../core/waitlist/matching/eligible-for.ts';
import { inOrder, type Ranked, type WaitlistOrder } from '../core/waitlist/matching/in-order.ts';
import { positionsOf } from '../core/waitlist/matching/positions-of.ts';
import { WaitingLine } from '../core/waitlist/matching/waiting-line.ts';
import { type FreedTime, newChain } from '../core/waitlist/offers/offer-chain.ts';
import { offerPlan } from '../core/waitlist/offers/offer-plan.ts';
import { DEFAULT_OFFER_SETTINGS } from '../core/waitlist/offers/offer-settings.ts';
import { table } from './table.ts';
import { benchWaitlist, WAITLIST_BENCH_NOW as NOW } from './waitlist-practice.ts';

/** Entries and freed times. */
const SIZES = [
  [100, 20],
  [1000, 200],
  [10_000, 200],
] as const;
const ROUNDS = 15;
const ORDER: WaitlistOrder = 'score';

/** What was computed goes here, so that nothing measured can be optimised away. */
let sink = 0;

const timeOf = (call: () => number): number => {
  const from = performance.now();
  sink += call();
  return performance.now() - from;
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** Median milliseconds of each. All take turns, so that a busy machine slows them alike; the first two rounds warm up. */
function medianTimes(calls: readonly (() => number)[]): readonly number[] {
  const rounds = Array.from({ length: ROUNDS + 2 }, () => calls.map(timeOf)).slice(2);
  return calls.map((_, index) => median(rounds.map((round) => round[index]!)));
}

/** One line for each time: everybody who is eligible, in order. */
function ours(candidates: readonly Candidate[], freed: readonly FreedTime[]): readonly (readonly Ranked[])[] {
  const line = new WaitingLine(candidates, ORDER, NOW);
  return freed.map((time) => line.at(time));
}

/** The same by looking at every entry for every time and putting each line in order by itself. */
const scan = (candidates: readonly Candidate[], freed: readonly FreedTime[]): readonly (readonly Ranked[])[] =>
  freed.map((time) =>
    inOrder(
      candidates.filter((candidate) => eligibleFor(candidate, time, NOW).eligible),
      ORDER,
      NOW,
    ),
  );

const ids = (lines: readonly (readonly Ranked[])[]): string =>
  lines.map((line) => line.map(({ candidate }) => candidate.entry.id).join()).join(';');

function row(entries: number, times: number): readonly (string | number)[] {
  const { candidates, freed } = benchWaitlist(entries, times, 1);
  const found = ours(candidates, freed);
  // Nothing is measured before both are seen to give the same.
  if (ids(found) !== ids(scan(candidates, freed)))
    throw new Error('The plain scan finds other lines: the benchmark compares different work.');
  const chains = freed.map(newChain);
  const facts = { now: NOW, settings: { ...DEFAULT_OFFER_SETTINGS, order: ORDER }, chains, candidates, open: [] };
  const plan = offerPlan(facts);
  const [matched, scanned, planned, placed] = medianTimes([
    () => ours(candidates, freed).length,
    () => scan(candidates, freed).length,
    () => offerPlan(facts).steps.length,
    () => positionsOf(candidates, ORDER, NOW).size,
  ]);
  return [
    entries,
    times,
    found.reduce((sum, line) => sum + line.length, 0),
    matched!.toFixed(2),
    scanned!.toFixed(2),
    `${(scanned! / matched!).toFixed(1)}×`,
    plan.steps.filter(({ kind }) => kind === 'offered').length,
    planned!.toFixed(2),
    `${(scanned! / planned!).toFixed(1)}×`,
    placed!.toFixed(1),
  ];
}

/** Matching the waitlist with what fell free, in one pass, beside a plain scan of entries times freed times in the same run. */
export function benchWaitlistMatching(): string {
  return table(
    'The waitlist and what fell free: all lines in one pass, and the first offers, beside a plain scan',
    [
      'entries',
      'freed times',
      'matches',
      'all lines, ms',
      'plain scan, ms',
      'faster by',
      'offers',
      'offers planned, ms',
      'faster by',
      'positions, ms',
    ],
    SIZES.map(([entries, times]) => row(entries, times)),
  );
}

if (import.meta.main) {
  process.stdout.write(`${benchWaitlistMatching()}\n`);
  if (sink < 0) throw new Error('Nothing was computed.');
}
