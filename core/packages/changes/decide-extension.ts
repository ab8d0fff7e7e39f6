import { CHANGED_MEANWHILE } from '../../changed-meanwhile.ts';
import { ok, refuse, type Result } from '../../result.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant, LocalDate } from '../../time/instant.ts';
import type { PackageRefusal } from './package-refusal.ts';
import type { Validity } from './validity.ts';
import { validityUntil } from './validity-until.ts';

interface Before extends Validity {
  readonly startsOn: LocalDate;
  readonly expiredAt: Instant | null;
  readonly version: number;
}

interface Extension {
  readonly expiresOn: LocalDate | null;
  readonly version: number;
  readonly timeZone: string;
  readonly now: Instant;
}

interface Extended extends Validity {
  readonly expiredAt: Instant | null;
  /** It was over and is not any more: what was written off comes back. */
  readonly bringsBack: boolean;
}

/** How long a package will be good after an edit. A last day that stays what it was may be over; another one may not, nor come before the first. */
export function decideExtension(before: Before, wish: Extension): Result<Extended, PackageRefusal> {
  if (before.version !== wish.version) return refuse(CHANGED_MEANWHILE);
  const { expiresOn, expiresAt, expiredAt } = before;
  if (wish.expiresOn === expiresOn) return ok({ expiresOn, expiresAt, expiredAt, bringsBack: false });
  const today = instantToWall(wish.timeZone, wish.now).date;
  if (wish.expiresOn !== null && (wish.expiresOn < today || wish.expiresOn < before.startsOn)) return refuse({ code: 'expiry_past' });
  return ok({ ...validityUntil(wish.timeZone, wish.expiresOn), expiredAt: null, bringsBack: expiredAt !== null });
}
