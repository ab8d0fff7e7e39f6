import { ok, refuse } from '../result.ts';
import type { Result } from '../result.ts';
import { daysBetween } from '../time/days-between.ts';
import { instantToWall } from '../time/instant-to-wall.ts';
import type { Instant } from '../time/instant.ts';
import type { AvailabilityRefusal } from './availability-refusal.ts';
import { publishedSlotsFromHours } from './published-slots-from-hours.ts';
import type { HoursToPublish, PublishedFromHours } from './published-slots-from-hours.ts';

/** Three months, as far as people usually book. */
const MOST_DAYS = 93;

type HoursWish = Pick<HoursToPublish, 'firstDate' | 'lastDate' | 'lengthMinutes' | 'serviceId'>;
type HoursFacts = Pick<HoursToPublish, 'zone' | 'hours' | 'overrides' | 'existing'> & { readonly now: Instant };

/** Which slots the week gives in those days. What has begun already is left out and not counted: nobody could book it. */
export function decideHoursToPublish(wish: HoursWish, { now, ...facts }: HoursFacts): Result<PublishedFromHours, AvailabilityRefusal> {
  const days = daysBetween(wish.firstDate, wish.lastDate);
  if (days < 0) return refuse({ code: 'end_before_start' });
  if (days >= MOST_DAYS) return refuse({ code: 'span_too_long', mostDays: MOST_DAYS });
  const today = instantToWall(facts.zone, now);
  if (wish.lastDate < today.date) return ok({ slots: [], skipped: 0 });
  const firstDate = wish.firstDate < today.date ? today.date : wish.firstDate;
  const { slots, skipped } = publishedSlotsFromHours({ ...facts, ...wish, firstDate });
  return ok({ slots: slots.filter((slot) => slot.date > today.date || slot.startMinute > today.minute), skipped });
}
