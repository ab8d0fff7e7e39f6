import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerSettings } from '../../../test/facts/waitlist-facts.ts';
import { HOUR, type Instant, MINUTE } from '../../time/instant.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import { askableAt, offerDeadline } from './offer-deadline.ts';
import { checkOfferSettings, type OfferSettings, type QuietHours, quietMinutes } from './offer-settings.ts';
import { QuietClock } from './quiet-clock.ts';

const ZONES = ['America/Toronto', 'Europe/Berlin', 'Australia/Lord_Howe', 'Antarctica/Troll', 'Asia/Kathmandu', 'America/Sao_Paulo', 'UTC'];
const NIGHT: QuietHours = { startMinute: 1260, endMinute: 480 };
const at = (text: string): Instant => Date.parse(text);
const text = (instant: Instant | null): string | null => (instant === null ? null : new Date(instant).toISOString().slice(0, 16));

/** Quiet by the hands of the clock, and nothing else. */
function readsQuiet(zone: string, { startMinute, endMinute }: QuietHours, instant: Instant): boolean {
  const { minute } = instantToWall(zone, instant);
  return startMinute < endMinute ? minute >= startMinute && minute < endMinute : minute >= startMinute || minute < endMinute;
}

/** Counted one by one. */
function awakeMinutes(zone: string, quiet: QuietHours | null, from: Instant, until: Instant): number {
  let awake = 0;
  for (let at = from; at < until && awake < 300; at += MINUTE) if (quiet === null || !readsQuiet(zone, quiet, at)) awake += 1;
  return awake;
}

const quiet: fc.Arbitrary<QuietHours> = fc
  .record({ startMinute: fc.integer({ min: 0, max: 1439 }), endMinute: fc.integer({ min: 0, max: 1439 }) })
  .filter((each) => quietMinutes(each) > 0 && quietMinutes(each) <= 960);
/** Half of them within a day of a clock change of one of the zones. */
const CHANGES = [
  '2027-03-14T07:00Z',
  '2027-11-07T06:00Z',
  '2027-03-28T01:00Z',
  '2027-10-31T01:00Z',
  '2027-04-03T15:00Z',
  '2018-11-04T03:00Z',
];
const moment = fc.oneof(
  fc.integer({ min: at('2026-01-01T00:00Z') / MINUTE, max: at('2028-12-31T00:00Z') / MINUTE }).map((minute) => minute * MINUTE),
  fc
    .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -24 * 60, max: 24 * 60 }))
    .map(([change, minutes]) => at(change) + minutes * MINUTE),
);

describe('quiet hours', { timeout: 60_000 }, () => {
  it.each([
    ['before', '2027-04-06T00:59Z', false],
    ['when they begin', '2027-04-06T01:00Z', true],
    ['at night', '2027-04-06T08:00Z', true],
    ['when they end', '2027-04-06T12:00Z', false],
  ])('from nine to eight in Toronto, %s', (_, instant, expected) => {
    expect(new QuietClock('America/Toronto', NIGHT, at('2027-04-06T00:00Z')).isQuiet(at(instant))).toBe(expected);
  });

  it('are as long as the clock says when clocks change', () => {
    const clock = (day: string) => new QuietClock('America/Toronto', NIGHT, at(day));
    expect(text(clock('2027-03-14T05:00Z').quietUntil(at('2027-03-14T02:00Z')))).toBe('2027-03-14T12:00');
    expect(text(clock('2027-11-07T05:00Z').quietUntil(at('2027-11-07T01:00Z')))).toBe('2027-11-07T13:00');
    expect(text(clock('2027-11-07T05:00Z').quietSince(at('2027-11-07T13:00Z')))).toBe('2027-11-07T01:00');
  });

  it('are quiet twice in an hour that is shown twice, and end for good after it', () => {
    const clock = new QuietClock('America/Toronto', { startMinute: 0, endMinute: 90 }, at('2027-11-07T05:00Z'));
    expect(text(clock.quietUntil(at('2027-11-07T04:30Z')))).toBe('2027-11-07T05:30');
    expect(text(clock.quietUntil(at('2027-11-07T06:10Z')))).toBe('2027-11-07T06:30');
  });

  it('of nobody are never', () => {
    const clock = new QuietClock('UTC', null, 0);
    expect([clock.isQuiet(5), clock.quietUntil(5), clock.quietSince(5)]).toEqual([false, 5, 5]);
  });

  it('are what the hands of the clock say, and end and begin where they do', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), quiet, moment, fc.integer({ min: -9, max: 9 }), (zone, quiet, round, days) => {
        const instant = round + days * 24 * HOUR;
        const clock = new QuietClock(zone, quiet, round);
        expect(clock.isQuiet(instant)).toBe(readsQuiet(zone, quiet, instant));
        const until = clock.quietUntil(instant);
        expect(readsQuiet(zone, quiet, until)).toBe(false);
        if (until > instant) expect(readsQuiet(zone, quiet, until - 1)).toBe(true);
        const since = clock.quietSince(instant);
        expect(readsQuiet(zone, quiet, since - 1)).toBe(false);
        if (since < instant) expect(readsQuiet(zone, quiet, since)).toBe(true);
        for (let step = 1; step < 12; step += 1) {
          if (until > instant) expect(readsQuiet(zone, quiet, instant + ((until - instant) * step) / 12)).toBe(true);
          if (since < instant) expect(readsQuiet(zone, quiet, since + ((instant - since) * step) / 12)).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe('a deadline', { timeout: 60_000 }, () => {
  const settings = offerSettings({ quiet: NIGHT });
  /** In Toronto, five hours behind in April by four. */
  const clock = new QuietClock('America/Toronto', NIGHT, at('2027-04-06T12:00Z'));

  it.each([
    ['far away: twelve hours', '2027-04-06T12:30Z', '2027-04-20T14:00Z', '2027-04-07T00:30'],
    ['that would end at night: an hour after it', '2027-04-06T16:00Z', '2027-04-20T14:00Z', '2027-04-07T13:00'],
    ['that would end just after the night: an hour after it', '2027-04-07T00:10Z', '2027-04-20T14:00Z', '2027-04-07T13:00'],
    ['just before the night begins: so', '2027-04-06T13:00Z', '2027-04-20T14:00Z', '2027-04-07T01:00'],
    ['near: a third of what is left', '2027-04-06T13:00Z', '2027-04-06T19:00Z', '2027-04-06T15:00'],
    ['very near: the least', '2027-04-06T13:00Z', '2027-04-06T14:00Z', '2027-04-06T13:30'],
    ['just as near as can be', '2027-04-06T13:00Z', '2027-04-06T13:30Z', '2027-04-06T13:30'],
    ['too near', '2027-04-06T13:00Z', '2027-04-06T13:29Z', null],
    ['over the night, when it goes public in the morning: until then', '2027-04-06T23:00Z', '2027-04-07T12:40Z', '2027-04-07T12:40'],
    [
      'over the night, when it goes public before anybody is up: in the evening',
      '2027-04-06T23:00Z',
      '2027-04-07T12:10Z',
      '2027-04-07T01:00',
    ],
    ['late in the evening, when it goes public before anybody is up', '2027-04-07T00:45Z', '2027-04-07T12:10Z', null],
  ])('%s', (_, now, publicAt, expected) => {
    expect(text(offerDeadline(at(now), at(publicAt), clock, settings))).toBe(expected);
  });

  it.each([
    ['at once', '2027-04-06T13:00Z', '2027-04-20T14:00Z', '2027-04-06T13:00'],
    ['after the night', '2027-04-07T03:00Z', '2027-04-20T14:00Z', '2027-04-07T12:00'],
    ['not in time, when it goes public at night', '2027-04-07T03:00Z', '2027-04-07T11:00Z', null],
  ])('is given %s', (_, now, publicAt, expected) => {
    expect(text(askableAt(at(now), at(publicAt), clock, settings))).toBe(expected);
  });

  it('gives long enough, never ends in quiet hours nor after the cut-off, whenever and wherever', () => {
    const patience = fc
      .record({ leastMinutes: fc.integer({ min: 10, max: 240 }), more: fc.integer({ min: 0, max: 3000 }) })
      .map(({ leastMinutes, more }) => ({ leastMinutes, deadlineMinutes: leastMinutes + more }));
    const left = fc.oneof(fc.integer({ min: 0, max: 36 * 60 }), fc.integer({ min: 0, max: 30 * 1440 }));
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.option(quiet), moment, left, patience, (zone, quiet, now, minutes, patience) => {
        const clock = new QuietClock(zone, quiet, now);
        const publicAt = now + minutes * MINUTE;
        const asked = askableAt(now, publicAt, clock, patience);
        // Whoever is up long enough before the cut-off can be asked, and nobody else.
        expect(asked !== null).toBe(awakeMinutes(zone, quiet, now, publicAt) >= patience.leastMinutes);
        if (asked === null) return;
        const until = offerDeadline(asked, publicAt, clock, patience)!;
        expect(asked).toBeGreaterThanOrEqual(now);
        expect(awakeMinutes(zone, quiet, asked, until)).toBeGreaterThanOrEqual(patience.leastMinutes);
        expect(until).toBeLessThanOrEqual(publicAt);
        if (quiet === null) return;
        expect(readsQuiet(zone, quiet, asked)).toBe(false);
        expect(readsQuiet(zone, quiet, until - 1)).toBe(false);
        // Whoever could be asked now is.
        if (!readsQuiet(zone, quiet, now)) expect(asked).toBe(now);
      }),
      { numRuns: 1000 },
    );
  });

  it('is no shorter when there is more time', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 30, max: 6000 }), fc.nat(6000), (now, minutes, more) => {
        const clock = new QuietClock('Europe/Berlin', null, now);
        const until = (left: number): number => offerDeadline(now, now + left * MINUTE, clock, settings)!;
        expect(until(minutes + more)).toBeGreaterThanOrEqual(until(minutes));
        expect(until(minutes) - now).toBeLessThanOrEqual(12 * HOUR + MINUTE);
      }),
    );
  });
});

describe('settings', () => {
  it.each<[string | null, Partial<OfferSettings>]>([
    [null, {}],
    [null, { quiet: null, cutOffMinutes: 0 }],
    [null, { quiet: { startMinute: 0, endMinute: 960 } }],
    ['quiet', { quiet: { startMinute: 0, endMinute: 961 } }],
    ['quiet', { quiet: { startMinute: 600, endMinute: 600 } }],
    ['quiet', { quiet: { startMinute: 1440, endMinute: 60 } }],
    ['atOnce', { atOnce: 0 }],
    ['atOnce', { atOnce: 1.5 }],
    ['offersEach', { offersEach: 0 }],
    ['leastMinutes', { leastMinutes: 9 }],
    ['deadlineMinutes', { deadlineMinutes: 29 }],
    ['cutOffMinutes', { cutOffMinutes: -1 }],
    ['cutOffMinutes', { cutOffMinutes: Number.NaN }],
  ])('with %s wrong: %j', (field, more) => {
    const result = checkOfferSettings(offerSettings(more));
    expect(result).toEqual(
      field === null ? { ok: true, value: offerSettings(more) } : { ok: false, refusal: { code: 'wrong_settings', field } },
    );
  });
});
