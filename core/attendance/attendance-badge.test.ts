import { describe, expect, it } from 'vitest';
import { attendanceBadge } from './attendance-badge.ts';
import { DEFAULT_ATTENDANCE_RULES } from './attendance-rules.ts';

describe('the attendance badge', () => {
  it.each([
    [0, 0, false],
    [2, 2, false],
    [3, 0, true],
    [0, 3, true],
    [7, 9, true],
  ])('with %i no-shows and %i cancellations: %s', (noShows, cancellations, flagged) => {
    expect(attendanceBadge({ noShows, cancellations }, DEFAULT_ATTENDANCE_RULES)).toEqual({ noShows, cancellations, flagged, days: 90 });
  });

  it('follows the coach’s own number and span', () => {
    const rules = { afterEnd: null, flagAt: 1, flagDays: 30 };
    expect(attendanceBadge({ noShows: 1, cancellations: 0 }, rules)).toMatchObject({ flagged: true, days: 30 });
  });
});
