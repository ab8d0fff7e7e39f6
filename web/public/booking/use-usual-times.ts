import { useQuery } from '@tanstack/react-query';
import { addDays } from '../../../core/time/add-days.ts';
import { weekdayOf } from '../../../core/time/weekday-of.ts';
import { daysOfMonth } from '../slots/days-of-month.ts';
import type { Month } from '../slots/month.ts';
import type { SlotSource } from '../slots/slot-source.ts';
import { slotsOfDay } from '../slots/slots-of-day.ts';
import type { KnownClient } from './use-known-client.ts';

/**
 * The open starts of a month that lie at a client's usual times. Those are on the coach's clock, so the month is asked for once more as the
 * coach reads it: browsers do no arithmetic with zones.
 */
export function useUsualTimes(inCoachZone: SlotSource, month: Month, client: KnownClient | null): ReadonlySet<string> {
  const { from, to } = daysOfMonth(month);
  const favourites = client?.favourites ?? [];
  const { data } = useQuery({
    queryKey: ['slots', ...inCoachZone.key, inCoachZone.timeZone, month, 'usual'],
    queryFn: () => inCoachZone.load({ from: addDays(from, -1), to: addDays(to, 1) }),
    enabled: favourites.length > 0,
    staleTime: 300_000,
  });
  const usual = (data?.days ?? []).flatMap((day) => {
    const minutes = new Set(favourites.filter(({ weekday }) => weekday === weekdayOf(day.date)).map(({ minute }) => minute));
    return minutes.size === 0 ? [] : slotsOfDay(day, 0).filter(({ minute }) => minutes.has(minute));
  });
  return new Set(usual.map(({ startsAt }) => startsAt));
}
