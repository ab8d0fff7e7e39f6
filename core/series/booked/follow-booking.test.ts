import { describe, expect, it } from 'vitest';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import type { Series } from '../series.ts';
import { seriesDates } from '../series-dates.ts';
import { followBooking } from './follow-booking.ts';

const ZONE = 'Europe/Berlin';
const at = (date: string, minute = 540): number => wallToInstant(ZONE, date, minute);
const NOW = at('2027-10-06');
/** Mondays at nine: 4, 11, 18, 25 October and 1 November 2027. Clocks go back on the 31st of October. */
const SERIES: Series = {
  parts: [
    {
      timeZone: ZONE,
      startsOn: '2027-10-04',
      startMinute: 540,
      durationMinutes: 60,
      rhythm: { kind: 'weekly', every: 1, weekdays: [1] },
      end: { kind: 'count', count: 5 },
    },
  ],
  exceptions: [],
  pauses: [{ from: at('2027-11-01', 0), until: at('2027-11-02', 0) }],
};
const follow = (id: string, startsAt: number, more: { stands?: boolean; durationMinutes?: number } = {}) =>
  followBooking(SERIES, { id, startsAt, durationMinutes: 60, stands: true, ...more }, NOW);
const place = (result: ReturnType<typeof follow>, id: string) =>
  result.ok ? seriesDates(result.value).find((date) => date.id === id) : result.refusal.code;

describe('the plan follows a session', () => {
  it('that is cancelled, but not one that had begun, nor one it does not know', () => {
    expect(place(follow('2027-10-11', at('2027-10-11'), { stands: false }), '2027-10-11')).toMatchObject({ state: 'skipped' });
    for (const id of ['2027-10-04', '2027-12-01']) expect(follow(id, at(id), { stands: false })).toEqual({ ok: true, value: SERIES });
  });

  it('to another time, another length, and back to where the rhythm has it', () => {
    const moved = follow('2027-10-11', at('2027-10-13', 600), { durationMinutes: 90 });
    expect(place(moved, '2027-10-11')).toMatchObject({ date: '2027-10-13', minute: 600, durationMinutes: 90, moved: true });
    expect(follow('2027-10-11', at('2027-10-11'))).toEqual({ ok: true, value: SERIES });
  });

  it('out of the past, into it, and where its day has left the rhythm', () => {
    expect(place(follow('2027-10-04', at('2027-10-14')), '2027-10-04')).toMatchObject({ date: '2027-10-14', state: 'planned' });
    expect(place(follow('2027-10-11', at('2027-10-05')), '2027-10-11')).toMatchObject({ date: '2027-10-05' });
    expect(place(follow('2027-11-30', at('2027-11-30')), '2027-11-30')).toMatchObject({ state: 'planned', moved: true });
  });

  it('but not where it could not say what the session does', () => {
    expect(follow('2027-10-11', at('2027-11-01'))).toEqual({ ok: false, refusal: { code: 'in_pause' } });
    expect(follow('2027-10-11', at('2027-10-18', 570))).toMatchObject({
      refusal: { code: 'overlaps_itself', pairs: [['2027-10-18', '2027-10-11']] },
    });
    // 02:30 comes twice that night; a plan means the first.
    expect(place(follow('2027-10-11', at('2027-10-31', 150)), '2027-10-11')).toMatchObject({ minute: 150 });
    expect(follow('2027-10-11', at('2027-10-31', 150) + 3_600_000)).toEqual({ ok: false, refusal: { code: 'wrong_time' } });
  });
});
