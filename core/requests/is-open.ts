import type { Instant } from '../time/instant.ts';
import type { BookingRequest } from './booking-request.ts';

/** Whether it can still be answered. */
export const isOpen = ({ state, answerBy }: Pick<BookingRequest, 'state' | 'answerBy'>, now: Instant): boolean =>
  state === 'open' && now < answerBy;
