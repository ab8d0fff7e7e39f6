import type { ClosedReason } from '../../core/availability/closed-reason.ts';
import { instantToWall } from '../../core/time/instant-to-wall.ts';
import type { Instant } from '../../core/time/instant.ts';
import { sentence } from '../../locales/sentence.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function wall(instant: Instant, timeZone: string): string {
  const { date, minute } = instantToWall(timeZone, instant);
  return `${date} ${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

/** "Why is this time not free?", for the coach, in the coach's zone. */
export function explainSentence(reason: ClosedReason, timeZone: string): string {
  switch (reason.code) {
    case 'in_the_past':
    case 'no_open_cycle':
    case 'outside_hours':
    case 'other_schedule':
    case 'kept':
      return sentence(`reasons:${reason.code}`);
    case 'too_soon':
      return sentence('reasons:too_soon', { when: wall(reason.earliest, timeZone) });
    case 'too_far':
      return sentence('reasons:too_far', { when: wall(reason.latest, timeZone) });
    case 'off_grid':
      return sentence('reasons:off_grid', { count: reason.intervalMinutes });
    case 'blocked':
      return reason.note === '' ? sentence(`reasons:${reason.kind}`) : sentence(`reasons:${reason.kind}_note`, { note: reason.note });
    case 'taken':
      return sentence('reasons:taken', { count: reason.capacity });
    case 'limit_reached':
      return sentence(`reasons:limit_${reason.scope}_${reason.per}`, { count: reason.most });
  }
}
