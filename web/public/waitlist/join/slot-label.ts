import type { Moment } from '../../../../contract/moment.ts';
import { clock } from '../../format/clock.ts';
import { dayName } from '../../format/day-name.ts';
import { zoneCity } from '../../format/zone-city.ts';
import { lt } from '../lt.ts';

interface Taken {
  readonly viewerTime: Moment;
  readonly coachTime: Moment;
}

/** "Just this one: Tue 3 March, 10:00, Lisbon time"; until it is known, or while nobody has it, without its time. */
export function slotLabel(slot: Taken | null | undefined): string {
  if (!slot) return lt('ownWaitlist:join.slotWaiting');
  const { viewerTime: here, coachTime: there } = slot;
  const when = `${dayName(here.date)}, ${clock(here.minute)}`;
  const label = lt('ownWaitlist:join.slot', { when });
  return here.offsetMinutes === there.offsetMinutes
    ? label
    : `${label}, ${lt('ownWaitlist:join.slotIn', { city: zoneCity(here.timeZone) })}`;
}
