import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';
import { dateIn } from '../time/date-in.ts';
import { useNow } from '../time/use-now.ts';
import { useFits } from './use-fits.ts';

interface NextInLineProps {
  /** Whose time becomes free. */
  readonly bookingId: string;
  readonly startsAt: string;
  readonly scheduleId: string | undefined;
  /** Whose session it is: they are not asked about their own. */
  readonly clientId: string;
  readonly canUndo: boolean;
}

const MINUTE = 60_000;

/** Services that nobody but regulars is asked about on that day: they belong to a season that is not public yet. */
function useRestingServices(startsAt: string): ReadonlySet<string> {
  const { id: coachId, timeZone } = useCoach();
  const services = useQuery(queries.services.list.queryOptions({ input: { coachId } })).data ?? [];
  const cycles = useQuery(queries.cycles.list.queryOptions({ input: { coachId } })).data ?? [];
  const date = dateIn(timeZone, startsAt);
  const season = cycles.find(({ firstDate, lastDate }) => firstDate <= date && date <= lastDate);
  const rests = season !== undefined && season.phase !== 'open' && season.phase !== 'active';
  return new Set(rests ? services.filter(({ cycleBound }) => cycleBound).map(({ id }) => id) : []);
}

/** Who waits for the time of a session that is about to go, and who of them is asked first. Nothing where nobody does. */
export function NextInLine({ bookingId, startsAt, scheduleId, clientId, canUndo }: NextInLineProps) {
  const { t } = useTranslation('kept');
  const { id: coachId } = useCoach();
  const now = useNow();
  const resting = useRestingServices(startsAt);
  const profile = useQuery(queries.coaches.profile.queryOptions({ input: { coachId } }));
  const suits = useFits({ startsAt, scheduleId, withoutBookingId: bookingId }).filter(
    ({ entry, reason, hindrance }) =>
      reason === null && hindrance === null && entry.client.id !== clientId && (entry.client.isRegular || !resting.has(entry.service.id)),
  );
  const offers = profile.data?.waitlistRules.offers;
  const [first] = suits;
  if (!first || !offers) return null;
  const count = suits.length;
  const tooLate = Date.parse(startsAt) - offers.cutOffMinutes * MINUTE <= now;
  const said = { count, name: first.entry.client.name, most: Math.min(offers.atOnce, count) };
  return (
    <Text fz="sm" role="status">
      {tooLate ? t('line.cancel.tooLate', said) : t(`line.cancel.${offers.mode}`, said)}
      {!tooLate && canUndo && ` ${t('line.cancel.undo')}`}
    </Text>
  );
}
