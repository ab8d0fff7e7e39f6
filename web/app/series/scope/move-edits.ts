import type { CoachBookingView } from '../../../../contract/bookings.ts';
import type { SeriesEditInput } from '../../../../contract/series/series-pattern.ts';
import type { CoachSeriesView } from '../../../../contract/series/series-view.ts';
import { movedRhythm } from '../rhythm/moved-rhythm.ts';

interface MoveTo {
  readonly date: string;
  readonly minute: number;
  readonly durationMinutes?: number | undefined;
}

type Moved = Pick<CoachBookingView, 'coachTime' | 'durationMinutes'>;

/** What it means for a series that one of its sessions goes elsewhere and others go along: another time, another length, another day of the rhythm. */
export function moveEdits(
  { pattern }: Pick<CoachSeriesView, 'pattern'>,
  booking: Moved,
  dateId: string,
  to: MoveTo,
  scope: 'following' | 'all',
): readonly SeriesEditInput[] {
  const { coachTime, durationMinutes } = booking;
  return [
    {
      kind: 'change',
      from: scope === 'all' ? null : dateId,
      // Where only the clock is another, each part of the series keeps its days.
      ...(to.date !== coachTime.date && { rhythm: movedRhythm(pattern.rhythm, dateId, to.date) }),
      ...(to.minute !== coachTime.minute && { startMinute: to.minute }),
      ...(to.durationMinutes !== undefined && to.durationMinutes !== durationMinutes && { durationMinutes: to.durationMinutes }),
    },
  ];
}
