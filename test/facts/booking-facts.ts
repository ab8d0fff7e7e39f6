import type { AvailabilityInput } from '../../core/availability/availability-input.ts';
import type { BookingFacts } from '../../core/bookings/decide-booking.ts';
import { NO_CREDITS } from '../../core/packages/uses/credit-facts.ts';

interface Wishes extends Partial<Omit<BookingFacts, 'availability'>> {
  readonly availability?: Partial<AvailabilityInput>;
  readonly rules?: Partial<AvailabilityInput['rules']>;
}

/** A service of a practice in Toronto that is open round the clock for one client at a time, seen on Monday 2 March 2026 at 08:00 there. */
export const bookingFacts = ({ availability, rules, ...more }: Wishes = {}): BookingFacts => ({
  coachId: 'coach',
  durations: [60],
  prices: [],
  location: { kind: 'in_person', detail: '' },
  policy: { freeCancelMinutes: 1440, cancelUntilMinutes: 24 * 60, moveUntilMinutes: 24 * 60, mostMoves: 1, returnLateCredit: true },
  requests: { instant: true, instantFromMinutes: 0, requestOverLimit: false, answerWithinMinutes: 2880, holdSuggestions: true },
  offer: { mostAtOnce: 6, clientSeries: true, backupSlots: true },
  admission: { coach: 'public', service: 'public', client: undefined, runsPractice: false },
  isCheckIn: false,
  credits: NO_CREDITS,
  ...more,
  availability: {
    zone: 'America/Toronto',
    scheduleId: 'sessions',
    serviceId: 'session',
    hours: ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, startMinute: 0, endMinute: 1440, capacity: 1 })),
    overrides: [],
    publishedSlots: [],
    claims: [],
    rules: {
      noticeMinutes: 720,
      windowDays: 92,
      intervalMinutes: 30,
      durationMinutes: 60,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      limits: [],
      ...rules,
    },
    now: Date.parse('2026-03-02T13:00:00Z'),
    ...availability,
  },
});
