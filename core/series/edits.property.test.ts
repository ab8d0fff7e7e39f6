import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { SimpleSeries } from '../../test/facts/simple-series.ts';
import { dateOfEpochDay } from '../time/date-of-epoch-day.ts';
import { epochDay } from '../time/epoch-day.ts';
import { DAY, HOUR, MINUTE, type Instant, type LocalDate, type Weekday } from '../time/instant.ts';
import { decideEdits } from './decide-edits.ts';
import { decideNewSeries } from './decide-new-series.ts';
import type { SeriesDate } from './series-date.ts';
import { seriesDates } from './series-dates.ts';
import type { SeriesEdit } from './series-edit.ts';
import type { NthWeekday, Rhythm, SeriesEnd, SeriesPattern } from './series-pattern.ts';

const ZONES = ['America/Toronto', 'Europe/Lisbon', 'Pacific/Auckland', 'Australia/Lord_Howe'];
const FIRST = epochDay('2026-01-20');
const day = (offset: number): LocalDate => dateOfEpochDay(FIRST + offset);

const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;
const minute = fc.constantFrom(0, 90, 120, 150, 540, 600, 1410);
const length = fc.constantFrom(30, 60, 60, 90, 300, 1440);
const rhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('weekly'),
      every: fc.integer({ min: 1, max: 3 }),
      weekdays: fc.uniqueArray(weekday, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('monthly_by_date'),
      every: fc.integer({ min: 1, max: 2 }),
      day: fc.integer({ min: 1, max: 31 }),
      shortMonth: fc.constantFrom('skip', 'last_day'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('monthly_by_weekday'),
      every: fc.integer({ min: 1, max: 2 }),
      nth: fc.constantFrom<NthWeekday>(1, 2, 3, 4, 5, -1),
      weekday,
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .uniqueArray(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 8 })
      .map((days) => ({ kind: 'dates', dates: days.toSorted((a, b) => a - b).map(day) })),
  },
) as fc.Arbitrary<Rhythm>;

const end: fc.Arbitrary<SeriesEnd> = fc.oneof(
  fc.integer({ min: 1, max: 14 }).map((count) => ({ kind: 'count' as const, count })),
  fc.integer({ min: 10, max: 120 }).map((offset) => ({ kind: 'until' as const, date: day(offset) })),
  fc.integer({ min: 10, max: 120 }).map((offset) => ({ kind: 'open' as const, horizon: day(offset) })),
);

const pattern: fc.Arbitrary<SeriesPattern> = fc
  .record({ timeZone: fc.constantFrom(...ZONES), startsOn: fc.nat(60).map(day), startMinute: minute, durationMinutes: length, rhythm, end })
  .map((each) =>
    each.rhythm.kind === 'dates' ? { ...each, startsOn: day(0), end: { kind: 'count', count: each.rhythm.dates.length } } : each,
  );

/** An edit of whatever dates there are when its turn comes, and how much time passes before. */
interface Step {
  readonly wait: number;
  readonly edit: (dates: readonly SeriesDate[]) => SeriesEdit;
}

/** A date by its place, mostly one that is to come. */
const id = (dates: readonly SeriesDate[], pick: number): LocalDate => dates[pick % Math.max(1, dates.length)]?.id ?? day(pick);
const wish = fc.nat(1000);
const edit: fc.Arbitrary<Step['edit']> = fc.oneof(
  wish.map((pick) => (dates: readonly SeriesDate[]) => ({ kind: 'skip' as const, id: id(dates, pick) })),
  wish.map((pick) => (dates: readonly SeriesDate[]) => ({
    kind: 'restore' as const,
    id: id(
      dates.filter(({ state }) => state === 'skipped'),
      pick,
    ),
  })),
  {
    weight: 2,
    arbitrary: fc
      .tuple(wish, fc.integer({ min: -12, max: 12 }), minute, fc.option(length, { nil: undefined }))
      .map(([pick, by, at, long]) => (dates: readonly SeriesDate[]) => {
        const from = id(dates, pick);
        return {
          kind: 'move' as const,
          id: from,
          date: dateOfEpochDay(epochDay(from) + by),
          minute: at,
          ...(long && { durationMinutes: long }),
        };
      }),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.option(wish),
        fc.option(rhythm, { nil: undefined }),
        fc.option(minute, { nil: undefined }),
        fc.option(length, { nil: undefined, freq: 2 }),
      )
      .map(([pick, to, at, long]) => (dates: readonly SeriesDate[]) => ({
        kind: 'change' as const,
        from: pick === null ? null : id(dates, pick),
        ...(to && { rhythm: to }),
        ...(at !== undefined && { startMinute: at }),
        ...(long && { durationMinutes: long }),
      })),
  },
  { weight: 2, arbitrary: end.map((to) => () => ({ kind: 'end' as const, end: to })) },
  fc.nat(120).map((from) => () => ({ kind: 'cancel' as const, from: day(from) })),
  fc.tuple(fc.nat(120), fc.option(fc.nat(30))).map(([from, days]) => () => ({
    kind: 'pause' as const,
    from: day(from),
    to: days === null ? null : day(from + days),
  })),
  fc.nat(120).map((on) => () => ({ kind: 'resume' as const, on: day(on) })),
);
const step: fc.Arbitrary<Step> = fc.record({ wait: fc.constantFrom(0, 0, HOUR, DAY, 5 * DAY, 20 * DAY + 90 * MINUTE), edit });

const shown = (dates: readonly Omit<SeriesDate, 'moved'>[]): string =>
  dates.map((each) => `${each.id}: ${each.date} ${each.minute} +${each.durationMinutes} ${each.state} @${each.startsAt}`).join('\n');

const ahead = (dates: readonly SeriesDate[], now: Instant): Map<LocalDate, string> =>
  new Map(
    dates
      .filter(({ state, startsAt }) => state === 'planned' && startsAt > now)
      .map((date) => [date.id, `${date.startsAt}-${date.endsAt}`]),
  );

const startOf = ({ timeZone }: SeriesPattern): Instant => Temporal.PlainDate.from(day(-1)).toZonedDateTime(timeZone).epochMilliseconds;

interface Tally {
  accepted: number;
  refused: number;
}

function compare(first: SeriesPattern, steps: readonly Step[], tally: Tally): void {
  let now = startOf(first);
  const begun = decideNewSeries(first, [], now);
  const model = new SimpleSeries(first, now);
  expect(begun.ok).toBe(model.isPossible());
  if (!begun.ok) return;
  let { series } = begun.value;
  let before = seriesDates(series);
  for (const { wait, edit } of steps) {
    now += wait;
    const wished = edit(before);
    const decided = decideEdits(series, [wished], now);
    const agreed = model.edit(wished, now);
    const said = (): string =>
      `${JSON.stringify(wished)} at ${new Date(now).toISOString()} of\n${shown(before)}\n${JSON.stringify(series)}\n${decided.ok ? '' : decided.refusal.code}`;
    if (decided.ok !== agreed) expect(decided.ok, said()).toBe(agreed);
    if (!decided.ok) {
      tally.refused += 1;
      continue;
    }
    tally.accepted += 1;
    const after = seriesDates(decided.value.series);
    if (shown(after) !== shown(model.dates())) expect(shown(after), said()).toBe(shown(model.dates()));
    const history = (dates: readonly SeriesDate[]): string =>
      shown(dates.filter(({ startsAt, state }) => startsAt <= now && state !== 'skipped'));
    if (history(after) !== history(before)) expect(history(after), said()).toBe(history(before));
    // The changes lead from what was ahead to what is.
    const book = ahead(before, now);
    const { cancelled, moved, added } = decided.value.changes;
    for (const date of [...cancelled, ...moved.map((move) => move.before)]) if (!book.delete(date.id)) expect(date, said()).toBe(null);
    for (const date of [...added, ...moved.map((move) => move.after)]) book.set(date.id, `${date.startsAt}-${date.endsAt}`);
    const planned = ahead(after, now);
    if (book.size !== planned.size || [...planned].some(([name, at]) => book.get(name) !== at)) expect(book, said()).toEqual(planned);
    series = decided.value.series;
    before = after;
  }
}

// A slow machine must not fail a test.
describe('ten thousand series, edited at random', { timeout: 120_000 }, () => {
  it('have the dates that a plain list of dates has, and a history that stays', () => {
    const tally: Tally = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(pattern, fc.array(step, { minLength: 1, maxLength: 6 }), (first, steps) => compare(first, steps, tally)),
      { numRuns: 10_000 },
    );
    expect(tally.accepted).toBeGreaterThan(tally.refused / 2);
  });
});
