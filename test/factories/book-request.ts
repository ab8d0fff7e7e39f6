import type { Practice } from './practice.ts';

interface Wishes {
  readonly startsAt: string;
  readonly durationMinutes?: number;
  readonly email?: string;
  readonly name?: string;
}

/** The body of `POST /api/v1/bookings`. */
export const bookRequest = (practice: Practice, wishes: Wishes) => ({
  coachSlug: practice.coachSlug,
  serviceSlug: practice.serviceSlug,
  name: 'Ada Tremblay',
  email: 'ada@example.com',
  timeZone: 'America/Toronto',
  ...wishes,
});
