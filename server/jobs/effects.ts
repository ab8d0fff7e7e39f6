import type { BookingEffect } from '../../core/bookings/booking-effect.ts';

/** A link to sign in with. Its address and token are sealed with the installation's secret: neither stands in the database in the clear. */
export interface SignInMailEffect {
  readonly kind: 'sign_in_mail';
  readonly key: string;
  readonly sealed: string;
}

/** Everything that can happen outside because of a change inside. One queue and one handler each. */
export type Effect = BookingEffect | SignInMailEffect;
export type EffectKind = Effect['kind'];
export const EFFECT_KINDS = ['booking_mail', 'sign_in_mail'] as const satisfies readonly EffectKind[];
