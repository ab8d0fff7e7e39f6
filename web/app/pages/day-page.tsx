import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../core/time/add-days.ts';
import { DaySheet } from '../features/day-sheet/day-sheet.tsx';
import { spanOnDay } from '../features/day-sheet/span-on-day.ts';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';
import { formatDate } from '../time/format-date.ts';
import { zoneCity } from '../time/zone-city.ts';
import { Icon } from '../ui/icon.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';

/** One day to print and take along. */
export function DayPage() {
  const { t } = useTranslation('today');
  const coach = useCoach();
  const { date } = useParams({ from: '/app/day/$date' });
  const day = useQuery(queries.calendar.show.queryOptions({ input: { coachId: coach.id, from: date, to: date } }));
  const go = (to: string, label: string, icon: 'left' | 'right') => (
    <LinkButton to="/app/day/$date" params={{ date: to }} variant="default" aria-label={label} title={label}>
      <Icon name={icon} size={18} />
    </LinkButton>
  );
  const actions = (
    <>
      {go(addDays(date, -1), t('sheet.before'), 'left')}
      {go(addDays(date, 1), t('sheet.after'), 'right')}
      <Button onClick={() => print()}>{t('sheet.print')}</Button>
    </>
  );
  return (
    <Page
      title={formatDate(date, 'long')}
      hint={`${coach.name} · ${t('sheet.zone', { city: zoneCity(coach.timeZone) })}`}
      actions={actions}
    >
      <Loaded query={day}>
        {({ bookings, holds, kept }) => {
          const sessions = bookings
            .filter((booking) => booking.coachTime.date === date)
            .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
          return (
            <>
              <Text c="dimmed">{t('sheet.count', { count: sessions.length })}</Text>
              <DaySheet
                bookings={sessions}
                holds={holds.map((hold) => ({ ...hold, span: spanOnDay(hold, coach.timeZone) }))}
                kept={kept.map((one) => ({ ...one, span: spanOnDay(one, coach.timeZone) }))}
              />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
