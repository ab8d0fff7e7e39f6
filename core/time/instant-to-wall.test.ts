import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Instant } from './instant.ts';
import { instantToWall, type WallTime } from './instant-to-wall.ts';

const ZONES = Intl.supportedValuesOf('timeZone');

function byTemporal(zone: string, instant: Instant): WallTime {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return {
    date: wall.toPlainDate().toString(),
    minute: wall.hour * 60 + wall.minute,
    weekday: wall.dayOfWeek as WallTime['weekday'],
    offsetMinutes: wall.offsetNanoseconds / 60e9,
  };
}

describe('what the clock shows', { timeout: 120_000 }, () => {
  it.each([
    ['the last minute before the clocks go forward', 'America/Toronto', '2026-03-08T06:59:59.999Z', '2026-03-08', 119],
    ['the first after it', 'America/Toronto', '2026-03-08T07:00:00Z', '2026-03-08', 180],
    ['a time shown the second time', 'America/Toronto', '2026-11-01T06:30:00Z', '2026-11-01', 90],
    ['behind a skipped day', 'Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31', 0],
    ['45 minutes past', 'Asia/Kathmandu', '2026-06-01T18:15:00Z', '2026-06-02', 0],
    ['seconds away from UTC', 'Africa/Monrovia', '1970-06-01T00:45:00Z', '1970-06-01', 0],
    ['before 1970', 'UTC', '1969-12-31T23:59:59.999Z', '1969-12-31', 1439],
  ])('%s', (_, zone, instant, date, minute) => {
    expect(instantToWall(zone, Temporal.Instant.from(instant).epochMilliseconds)).toMatchObject({ date, minute });
  });

  it('is what Temporal says, in every zone', () => {
    const instant = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2090, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instant, (zone, at) => {
        expect(instantToWall(zone, at)).toEqual(byTemporal(zone, at));
      }),
      { numRuns: 3000 },
    );
  });
});
