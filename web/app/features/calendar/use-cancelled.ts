import { useQuery } from '@tanstack/react-query';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import type { Session } from './sessions/session.ts';
import type { ShownDays } from './shown-days.ts';

const NONE: Session[] = [];

/** The cancelled sessions of the days on show, where they are to be seen: they take no time, so that the calendar itself is silent about them. */
export function useCancelled(days: ShownDays | undefined, wanted: boolean): readonly Session[] {
  const { id: coachId } = useCoach();
  const cancelled = useQuery({
    ...queries.coachBookings.list.queryOptions({
      input: { coachId, from: days?.from ?? '', to: days?.to ?? '', status: 'cancelled', limit: 500 },
    }),
    enabled: wanted && days !== undefined,
  });
  return wanted ? (cancelled.data ?? NONE) : NONE;
}
