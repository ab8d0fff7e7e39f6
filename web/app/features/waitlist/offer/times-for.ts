import type { CoachEntryView } from '../../../../../contract/waitlist/entry-view.ts';
import type { FreedTimeView } from '../../../../../contract/waitlist/freed-time-view.ts';

export type TimeFor = Pick<FreedTimeView, 'id' | 'startsAt' | 'coachTime' | 'cause'> & {
  /** Who has it offered now, and would lose it. */
  readonly losing: readonly string[];
};

const MINUTE = 60_000;

/** The times kept for the line that somebody could be offered: of their service, long enough, and not offered to them before. By start, each start once. */
export function timesFor(
  { client, service, durationMinutes }: Pick<CoachEntryView, 'client' | 'service' | 'durationMinutes'>,
  held: readonly FreedTimeView[],
): readonly TimeFor[] {
  const fits = held.filter(
    ({ services, startsAt, endsAt, offers }) =>
      services.some(({ id }) => id === service.id) &&
      Date.parse(endsAt) - Date.parse(startsAt) >= durationMinutes * MINUTE &&
      !offers.some(({ clientId }) => clientId === client.id),
  );
  const first = fits.filter(({ startsAt }, index) => fits.findIndex((other) => other.startsAt === startsAt) === index);
  return first.map(({ id, startsAt, coachTime, cause, offers }) => ({
    id,
    startsAt,
    coachTime,
    cause,
    losing: offers.filter(({ state }) => state === 'offered').map(({ clientName }) => clientName),
  }));
}
