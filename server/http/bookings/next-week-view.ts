import type { z } from 'zod';
import type { NextWeek } from '../../../contract/bookings.ts';
import { momentOf } from '../../../core/time/moment.ts';
import type { NextWeekFacts } from '../../actions/bookings/load-next-week.ts';

/** "Same time next week?", on both clocks. */
export const nextWeekView = (
  { startsAt, endsAt, open }: Pick<NextWeekFacts, 'startsAt' | 'endsAt' | 'open'>,
  coachTimeZone: string,
  clientTimeZone: string,
): z.input<typeof NextWeek> => ({
  startsAt: new Date(startsAt).toISOString(),
  coachTime: momentOf(coachTimeZone, startsAt, endsAt),
  clientTime: momentOf(clientTimeZone, startsAt, endsAt),
  open,
});
