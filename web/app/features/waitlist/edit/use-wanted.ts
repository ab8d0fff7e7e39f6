import { useQuery } from '@tanstack/react-query';
import type { WaitlistTarget } from '../../../../../contract/waitlist/wish.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { instantOnDay } from '../../../time/instant-on-day.ts';
import type { Target } from './target.ts';

/** What was chosen, as it is sent: the server says which instant the wall clock of a day means. Undefined while something is missing. */
export function useWanted({ kind, cycleId, date, minute }: Target, serviceId: string | undefined): WaitlistTarget | undefined {
  const { id: coachId, timeZone } = useCoach();
  const slots = useQuery({
    ...queries.slots.listForCoach.queryOptions({ input: { coachId, serviceId: serviceId ?? '', from: date, to: date, timeZone } }),
    enabled: kind === 'slot' && serviceId !== undefined,
  });
  if (kind === 'service') return { kind };
  if (kind === 'cycle') return cycleId === undefined ? undefined : { kind, cycleId };
  const day = slots.data?.days.find((one) => one.date === date);
  return day && minute !== null ? { kind, startsAt: instantOnDay(day, minute) } : undefined;
}
