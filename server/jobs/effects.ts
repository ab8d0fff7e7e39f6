import type { BookingEffect } from '../../core/bookings/booking-effect.ts';
import type { CycleMailEffect, PlacementsMailEffect, PlaceRegularsEffect } from '../../core/cycles/cycle-effect.ts';
import type { RequestMailEffect } from '../../core/requests/request-effect.ts';
import type { FormMailEffect } from '../../core/forms/form-effect.ts';
import type { PackageMailEffect } from '../../core/packages/package-effect.ts';
import type { SeriesMailEffect } from '../../core/series/series-effect.ts';
import type { WaitlistMailEffect } from '../../core/waitlist/waitlist-effect.ts';
import type { BookingsEffect } from '../../core/bookings/mails/bookings-effect.ts';

/** A link to sign in with. Its address and token are sealed with the installation's secret: neither stands in the database in the clear. */
export interface SignInMailEffect {
  readonly kind: 'sign_in_mail';
  readonly key: string;
  readonly sealed: string;
}

/** The link by which somebody becomes a coach here; its token is derived again from the id. */
export interface InvitationMailEffect {
  readonly kind: 'invitation_mail';
  readonly key: string;
  readonly invitationId: string;
}

/** What somebody must know of their own account. */
export interface AccountMailEffect {
  readonly kind: 'account_mail';
  readonly key: string;
  readonly event: 'second_factor_reset';
  readonly userId: string;
}

/** The mail that is sent once more, by its id in the log. */
interface Again {
  readonly resendOf?: string;
}

/** Everything that can happen outside because of a change inside. One queue and one handler each. */
export type Effect = (
  | BookingEffect
  | BookingsEffect
  | SignInMailEffect
  | InvitationMailEffect
  | AccountMailEffect
  | PlacementsMailEffect
  | CycleMailEffect
  | PlaceRegularsEffect
  | RequestMailEffect
  | SeriesMailEffect
  | PackageMailEffect
  | FormMailEffect
  | WaitlistMailEffect
) &
  Again;
export type EffectKind = Effect['kind'];
export const EFFECT_KINDS = [
  'booking_mail',
  'bookings_mail',
  'sign_in_mail',
  'invitation_mail',
  'account_mail',
  'placements_mail',
  'cycle_mail',
  'place_regulars',
  'request_mail',
  'series_mail',
  'package_mail',
  'form_mail',
  'waitlist_mail',
] as const satisfies readonly EffectKind[];
