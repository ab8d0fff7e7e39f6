import { ok, refuse, type Result } from '../../result.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant, LocalDate } from '../../time/instant.ts';
import type { Expiry } from '../expiry.ts';
import { lastDay } from './last-day.ts';
import type { PackageRefusal } from './package-refusal.ts';
import type { Validity } from './validity.ts';
import { validityUntil } from './validity-until.ts';

interface Assignment {
  readonly expiry: Expiry;
  /** Today where it isn't said. */
  readonly startsOn: LocalDate | undefined;
}

interface Where {
  readonly timeZone: string;
  readonly now: Instant;
}

/** From when until when a package will be good. It may have begun already, but nobody is given one that is over. */
export function decideAssignment(
  wish: Assignment,
  { timeZone, now }: Where,
): Result<Validity & { readonly startsOn: LocalDate }, PackageRefusal> {
  const today = instantToWall(timeZone, now).date;
  const startsOn = wish.startsOn ?? today;
  const expiresOn = lastDay(wish.expiry, startsOn);
  if (expiresOn !== null && (expiresOn < today || expiresOn < startsOn)) return refuse({ code: 'expiry_past' });
  return ok({ startsOn, ...validityUntil(timeZone, expiresOn) });
}
