import { ok, refuse, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';

/** A session that is not over yet. */
export interface ComingBooking {
  readonly id: string;
  readonly clientName: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export type EraseRefusal =
  | { readonly code: 'client_erased' }
  | { readonly code: 'client_has_bookings'; readonly bookings: readonly ComingBooking[] };

/** May this person's data go for good? Once, and not while somebody waits for them at a session. */
export function decideErase(client: { readonly erasedAt: Instant | null }, coming: readonly ComingBooking[]): Result<null, EraseRefusal> {
  if (client.erasedAt !== null) return refuse({ code: 'client_erased' });
  return coming.length === 0 ? ok(null) : refuse({ code: 'client_has_bookings', bookings: coming });
}
