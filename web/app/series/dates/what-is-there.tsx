import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CheckedDateView } from '../../../../contract/series/series-view.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatSpan } from '../../time/format-span.ts';

/** What stands at the time of a date that is not free. Where nothing does, something stands too near, or another date of the same series. */
export function WhatIsThere({
  date: { startsAt, endsAt, coachTime },
}: {
  date: Pick<CheckedDateView, 'startsAt' | 'endsAt' | 'coachTime'>;
}) {
  const { t } = useTranslation('series');
  const { id: coachId, timeZone } = useCoach();
  const day = useQuery(queries.calendar.show.queryOptions({ input: { coachId, from: coachTime.date, to: coachTime.endDate } }));
  const isHere = (other: { readonly startsAt: string; readonly endsAt: string }) =>
    Date.parse(other.startsAt) < Date.parse(endsAt) && Date.parse(startsAt) < Date.parse(other.endsAt);
  const there = [
    ...(day.data?.bookings ?? []).filter(isHere).map((one) => `${one.clientName}, ${formatSpan(one, timeZone)}`),
    ...(day.data?.holds ?? [])
      .filter(isHere)
      .map((one) => [t('check.held'), one.note, formatSpan(one, timeZone)].filter(Boolean).join(', ')),
  ];
  return there.length > 0 ? t('check.there', { what: there.join('; ') }) : t('check.near');
}
