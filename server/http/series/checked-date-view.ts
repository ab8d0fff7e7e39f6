import type { z } from 'zod';
import type { CheckedDateView } from '../../../contract/series/series-view.ts';
import type { BookingParty } from '../../../core/bookings/booking.ts';
import type { CheckedDate } from '../../../core/series/check-dates.ts';
import { momentOf } from '../../../core/time/moment.ts';
import { type Instant, type LocalDate, MINUTE } from '../../../core/time/instant.ts';
import { explainSentence } from '../explain-sentence.ts';
import { refusalSentence } from '../problem.ts';
import { dateView, type SeriesClocks } from './series-view.ts';

type View = z.input<typeof CheckedDateView>;

interface Reader extends SeriesClocks {
  readonly by: BookingParty;
  /** Of the plan that the date is of. */
  readonly numbers: ReadonlyMap<LocalDate, number>;
}

/** What the refusal says already. */
const FORBIDS = ['taken', 'other_schedule', 'in_the_past'];

/** A checked date for who asks. A client is told no reasons: they name the coach's notes. */
export function checkedDateView({ date, refusal, reasons, sameDay, around }: CheckedDate, reader: Reader): View {
  const { coachTimeZone, clientTimeZone, by } = reader;
  const clocks = by === 'coach' ? { own: coachTimeZone, other: clientTimeZone } : { own: clientTimeZone, other: coachTimeZone };
  const length = date.durationMinutes * MINUTE;
  const alternative = (isSameDay: boolean) => (startsAt: Instant) => ({
    startsAt: new Date(startsAt).toISOString(),
    coachTime: momentOf(coachTimeZone, startsAt, startsAt + length),
    clientTime: momentOf(clientTimeZone, startsAt, startsAt + length),
    sameDay: isSameDay,
  });
  const concerns = by === 'coach' ? reasons.filter(({ code }) => refusal === null || !FORBIDS.includes(code)) : [];
  return {
    ...dateView(date, reader, reader.numbers),
    refusal: refusal && { code: refusal.code, sentence: refusalSentence(refusal, clocks) },
    concerns: concerns.map((reason) => ({ code: reason.code, sentence: explainSentence(reason, coachTimeZone) })),
    alternatives: [...sameDay.map(alternative(true)), ...around.map(alternative(false))],
  };
}
