import { daysBetween } from '../../time/days-between.ts';
import type { LocalDate, WallMinute } from '../../time/instant.ts';
import { weekdayOf } from '../../time/weekday-of.ts';
import type { Why } from '../placement/placement-result.ts';
import type { BoardRegular } from './board-facts.ts';

interface Lies {
  readonly dueOn: LocalDate | null;
  readonly date: LocalDate;
  readonly minute: WallMinute;
}

/** How far a visit lies from its due day, or without one from the nearest preferred weekday, and from the preferred time. */
function distanceOf({ weekday, minute: preferred }: BoardRegular, { dueOn, date, minute }: Lies) {
  const off = (weekdayOf(date) - weekday + 7) % 7;
  const days = dueOn === null ? (off > 3 ? off - 7 : off) : daysBetween(dueOn, date);
  return { days, minutes: minute - preferred };
}

/** Why a visit lies where the coach put it, or left it to the next search. */
export function whyByHand(regular: BoardRegular, lies: Lies, pinned: boolean): Why {
  const distance = distanceOf(regular, lies);
  if (pinned) return { code: 'pinned', ...distance };
  return distance.days === 0 && distance.minutes === 0 ? { code: 'preferred' } : { code: 'moved', ...distance, blocked: null };
}
