import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../time/instant.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';
import { autoMark } from './auto-mark.ts';
import { DEFAULT_ATTENDANCE_RULES } from './attendance-rules.ts';

const rules = (status: 'completed' | 'no_show', minutes: number) => ({ ...DEFAULT_ATTENDANCE_RULES, afterEnd: { status, minutes } });

describe('marking without the coach', () => {
  it('is off by default', () => {
    expect(autoMark(DEFAULT_ATTENDANCE_RULES, 0)).toBeNull();
  });

  it('takes what ended so long ago, and at most a week more', () => {
    const now = Date.parse('2026-06-17T16:00:00Z');
    expect(autoMark(rules('no_show', 60), now)).toEqual({ status: 'no_show', after: now - HOUR - 7 * DAY, until: now - HOUR });
    expect(autoMark(rules('completed', 0), now)).toMatchObject({ status: 'completed', until: now });
  });

  it.each([
    ['2026-03-08', 'skipped', 0],
    ['2026-11-01', 'repeated', 120],
  ])('waits real minutes on %s, when an hour is %s', (date, _, wallMinutes) => {
    const end = wallToInstant('America/Toronto', date, 60);
    // What the clock on the wall shows two real hours later: three hours on in spring, one in autumn.
    const later = wallToInstant('America/Toronto', date, 60) + 2 * HOUR;
    expect(wallToInstant('America/Toronto', date, wallMinutes === 0 ? 240 : 120)).toBe(later);
    expect(autoMark(rules('no_show', 120), later)?.until).toBe(end);
    expect(autoMark(rules('no_show', 120), later - 1)?.until).toBeLessThan(end);
  });
});
