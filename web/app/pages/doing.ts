import type { CoachBookingView } from '../../../contract/bookings.ts';
import type { HoldView } from '../../../contract/calendar.ts';
import type { BookStart } from '../features/bookings/book-start.ts';
import type { Stretch } from '../features/calendar/stretch.ts';

/** What lies over the calendar at the moment. */
export type Doing =
  | { readonly what: 'empty'; readonly stretch: Stretch }
  | { readonly what: 'book'; readonly start: BookStart }
  | { readonly what: 'block'; readonly stretch: Stretch }
  | { readonly what: 'hold'; readonly stretch: Stretch }
  | { readonly what: 'offer'; readonly startsAt: string; readonly scheduleId?: string }
  | { readonly what: 'keys' }
  | { readonly what: 'held'; readonly hold: HoldView }
  | { readonly what: 'move'; readonly booking: CoachBookingView; readonly to: Stretch; readonly back: () => void };
