import type { BookingEffect } from '../bookings/booking-effect.ts';
import { type BookingStanding, mailVerdict } from '../bookings/mails/mail-verdict.ts';
import type { FormMailEffect } from '../forms/form-effect.ts';
import { type FormStanding, formMailVerdict } from '../forms/form-mail-verdict.ts';
import type { PlacementsMailEffect } from '../cycles/cycle-effect.ts';
import { type PackageMailStanding, packageMailVerdict } from '../packages/notices/package-mail-verdict.ts';
import type { PackageMailEffect } from '../packages/package-effect.ts';
import { requestMailVerdict, type RequestStanding } from '../requests/mails/request-mail-verdict.ts';
import type { RequestMailEffect } from '../requests/request-effect.ts';
import type { Instant } from '../time/instant.ts';
import { type WaitlistMailStanding, waitlistMailVerdict } from '../waitlist/notices/waitlist-mail-verdict.ts';
import type { WaitlistMailEffect } from '../waitlist/waitlist-effect.ts';

type PlacementsEffect = Pick<PlacementsMailEffect, 'event' | 'round' | 'answers'>;

/** What a mail was sent for, and how that stands now. */
export type MailCause =
  /** A link to sign in, a test, or a mail older than what is kept of their causes. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'booking';
      readonly effect: Pick<BookingEffect, 'event' | 'sequence' | 'requestId' | 'before'>;
      /** Null once the booking is gone. */
      readonly standing: BookingStanding | null;
    }
  | { readonly kind: 'bookings'; readonly someAhead: boolean }
  | {
      readonly kind: 'request';
      readonly effect: Pick<RequestMailEffect, 'event' | 'version'>;
      /** Null once the request is gone. */
      readonly standing: RequestStanding | null;
    }
  | {
      readonly kind: 'form';
      readonly effect: Pick<FormMailEffect, 'event' | 'times'>;
      /** Null once the booking is gone. */
      readonly standing: FormStanding | null;
    }
  | {
      readonly kind: 'package';
      readonly effect: Pick<PackageMailEffect, 'event'>;
      /** Null once the package is gone. */
      readonly standing: PackageMailStanding | null;
    }
  | {
      readonly kind: 'waitlist';
      readonly effect: Pick<WaitlistMailEffect, 'event' | 'position' | 'toldAt'>;
      /** Null once the place in line is gone. */
      readonly standing: WaitlistMailStanding | null;
    }
  | { readonly kind: 'invitation'; readonly openUntil: Instant | null }
  | { readonly kind: 'account' }
  /** To a client about their dates of a cycle. */
  | {
      readonly kind: 'placements';
      readonly effect: PlacementsEffect;
      /** Null once the cycle is gone. */
      readonly standing: PlacementsStanding | null;
    }
  /** To the coach about a cycle; `exists` until it is gone. */
  | { readonly kind: 'cycle'; readonly exists: boolean };

/** How a client's dates of a cycle stand. */
export interface PlacementsStanding {
  readonly rounds: number;
  readonly answers: number;
  /** Until when they answer; null where there is no such time. */
  readonly answerUntil: Instant | null;
  /** When the last of their dates ends. */
  readonly endsAt: Instant | null;
}

/** A link or a word of the coach is good as long as a date is to come; a question, until the deadline; what a later one told is told. */
function placementsResendable({ event, round, answers }: PlacementsEffect, standing: PlacementsStanding, now: Instant): boolean {
  if (standing.endsAt === null || standing.endsAt <= now) return false;
  const asks = standing.answerUntil !== null && now < standing.answerUntil;
  switch (event) {
    case 'proposed':
    case 'changed':
      return asks && round === standing.rounds;
    case 'reminder':
      return asks;
    case 'answered':
      return answers === standing.answers;
    case 'deadline':
    case 'message':
    case 'link':
      return true;
  }
}

/** Is there anything left to say? A mail that is sent again says what holds now, and of what is over nothing does. */
export function isResendable(cause: MailCause, now: Instant): boolean {
  switch (cause.kind) {
    case 'none':
      return false;
    case 'booking':
      return cause.standing !== null && cause.standing.endsAt > now && mailVerdict(cause.effect, cause.standing, now) === 'send';
    case 'bookings':
      return cause.someAhead;
    case 'request':
      return (
        cause.standing !== null &&
        cause.standing.bookings.some(({ endsAt }) => endsAt > now) &&
        requestMailVerdict(cause.effect, cause.standing, now) === 'send'
      );
    case 'form':
      return cause.standing !== null && formMailVerdict(cause.effect, cause.standing, now) === 'send';
    case 'package':
      return cause.standing !== null && packageMailVerdict(cause.effect, cause.standing, now) === 'send';
    case 'waitlist':
      return cause.standing !== null && waitlistMailVerdict(cause.effect, cause.standing, now) === 'send';
    case 'invitation':
      return cause.openUntil !== null && cause.openUntil > now;
    case 'account':
      return true;
    case 'placements':
      return cause.standing !== null && placementsResendable(cause.effect, cause.standing, now);
    case 'cycle':
      return cause.exists;
  }
}
