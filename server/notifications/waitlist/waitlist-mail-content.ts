import type { Frequency } from '../../../core/cycles/placement/placement-settings.ts';
import type { WallHours } from '../../../core/cycles/roster/regular-pattern.ts';
import type { LocalDate, Weekday } from '../../../core/time/instant.ts';
import type { Moment } from '../../../core/time/moment.ts';
import type { WaitlistMailEvent } from '../../../core/waitlist/waitlist-effect.ts';
import type { Location } from '../../../core/services/location.ts';

/** A time on the clocks of both sides. */
export interface MailTimes {
  readonly coachTime: Moment;
  readonly clientTime: Moment;
}

/** A time that could be taken instead. */
export interface MailAlternative extends MailTimes {
  /** It is offered to the same person; else anybody may book it. */
  readonly isOffered: boolean;
  readonly url: string;
}

/** One time offered to the reader. */
export interface MailOffer extends MailTimes {
  readonly id: string;
  readonly until: MailTimes;
  /** Others have it offered as well. */
  readonly shared: boolean;
  readonly alternatives: readonly MailAlternative[];
}

/** What somebody waits for. Days and hours of the coach's wall clock. */
export interface MailWish {
  readonly serviceName: string;
  readonly durationMinutes: number;
  /** Both null: any session of the service. */
  readonly season: { readonly name: string; readonly firstDate: LocalDate; readonly lastDate: LocalDate } | null;
  readonly slot: MailTimes | null;
  readonly weekdays: readonly Weekday[];
  readonly hours: readonly WallHours[];
  readonly earliest: LocalDate | null;
  readonly latest: LocalDate | null;
  readonly recurring: Frequency | null;
  readonly message: string;
  /** The last day it stands, on the coach's calendar. */
  readonly standsUntil: LocalDate;
}

/** All that a mail to somebody in line says. Wall times are computed before it comes here. */
export interface WaitlistMailContent {
  readonly id: string;
  readonly event: WaitlistMailEvent;
  readonly wish: MailWish;
  /** From 1; null where it is not shown. */
  readonly position: number | null;
  /** Of `offer_gone`: they have a session on that day by now. */
  readonly hasSession: boolean;
  /** Of the events about an offer. */
  readonly offer: MailOffer | null;
  /** What falls free is offered to several at once. */
  readonly shared: boolean;
  readonly location: Location;
  /** When the season opens, where that is known. */
  readonly opensAt: MailTimes | null;
  readonly coachName: string;
  readonly coachEmail: string;
  readonly coachTimeZone: string;
  readonly clientName: string;
  readonly clientEmail: string;
  readonly clientPhone: string;
  readonly clientTimeZone: string;
  /** To one's own place in line; null where its link has run out. */
  readonly url: string | null;
  /** To where times are booked. */
  readonly bookUrl: string;
}
