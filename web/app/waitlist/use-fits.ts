import { useQuery } from '@tanstack/react-query';
import type { WaitlistFit } from '../../../contract/waitlist/waitlist.ts';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';
import { useLine } from './use-line.ts';

interface Asked {
  readonly startsAt: string;
  readonly scheduleId?: string | undefined;
  /** A session that would go: as if its time were free. */
  readonly withoutBookingId?: string;
}

const NOBODY: readonly WaitlistFit[] = [];

/** Everybody in line beside a time, in order. Not asked for where nobody is in line, or no time is known yet. */
export function useFits(asked: Asked | undefined): readonly WaitlistFit[] {
  const { id: coachId } = useCoach();
  const line = useLine();
  const fits = useQuery({
    ...queries.waitlist.whoFits.queryOptions({ input: { coachId, ...asked, startsAt: asked?.startsAt ?? '' } }),
    enabled: asked !== undefined && line > 0,
  });
  return fits.data?.entries ?? NOBODY;
}
