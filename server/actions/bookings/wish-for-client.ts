import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { BookingWish } from '../../../core/bookings/decide-booking.ts';
import type { CheckInMonth } from '../../../core/check-ins/check-in-month.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { ClientRow } from '../../db/clients/find-client.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { ActionContext } from '../action-context.ts';
import type { ClientToBook } from './find-client-to-book.ts';

interface Asked extends ClientToBook {
  readonly note: string;
  readonly overbook: boolean;
  readonly tellClient: boolean;
  /** Left out: what fits of the client's packages is used. */
  readonly useCredits?: boolean;
}

/** What the coach wishes for a client, known or new, whatever the times: the names, who is told, and in whose name it may be overbooked. */
export function wishForClient(
  ctx: ActionContext,
  actor: Actor,
  coach: CoachRow,
  known: ClientRow | undefined,
  checkIns: readonly CheckInMonth[],
  input: Asked,
): Result<Omit<BookingWish, 'bookingId' | 'startsAt'>, BookingRefusal> {
  const client = known ?? (input.clientId === undefined ? input.newClient : undefined);
  if (!client) return refuse({ code: 'client_required' });
  return ok({
    clientId: known?.id ?? ctx.newId(),
    currency: null,
    clientName: client.name,
    clientEmail: client.email,
    clientPhone: client.phone ?? '',
    clientTimeZone: known?.timeZone ?? coach.timeZone,
    clientNote: input.note,
    by: 'coach',
    overbook: input.overbook,
    userId: actor.kind === 'user' ? actor.userId : actor.kind,
    tell: input.tellClient ? ['client', 'coach'] : ['coach'],
    checkIns,
    useCredits: input.useCredits ?? true,
  });
}
