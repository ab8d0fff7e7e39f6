import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CheckedDateView } from '../../../../contract/series/series-view.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatSpan } from '../../time/format-span.ts';
import { TakeBackButton } from '../../waitlist/take-back-button.tsx';

/** What stands at the time of a date that is not free. What is kept for the waitlist can be taken back here. Where nothing stands, something stands too near, or another date of the same series. */
export function WhatIsThere({
  date: { startsAt, endsAt, coachTime },
}: {
  date: Pick<CheckedDateView, 'startsAt' | 'endsAt' | 'coachTime'>;
}) {
  const { t } = useTranslation(['series', 'kept']);
  const { id: coachId, timeZone } = useCoach();
  const day = useQuery(queries.calendar.show.queryOptions({ input: { coachId, from: coachTime.date, to: coachTime.endDate } }));
  const isHere = (other: { readonly startsAt: string; readonly endsAt: string }) =>
    Date.parse(other.startsAt) < Date.parse(endsAt) && Date.parse(startsAt) < Date.parse(other.endsAt);
  const kept = (day.data?.kept ?? []).filter(isHere);
  const there = [
    ...(day.data?.bookings ?? []).filter(isHere).map((one) => `${one.clientName}, ${formatSpan(one, timeZone)}`),
    ...(day.data?.holds ?? [])
      .filter(isHere)
      .map((one) => [t('series:check.held'), one.note, formatSpan(one, timeZone)].filter(Boolean).join(', ')),
    ...kept.map((one) => `${t('kept:name')}, ${formatSpan(one, timeZone)}`),
  ];
  return (
    <>
      {there.length > 0 ? t('series:check.there', { what: there.join('; ') }) : t('series:check.near')}
      {kept.map((one) => (
        <TakeBackButton key={one.freedTimeId} kept={one} />
      ))}
    </>
  );
}
