import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatMoment } from '../../../time/format-moment.ts';
import { KeptTrouble } from '../../../waitlist/kept-trouble.tsx';
import { BookDialog } from '../book-dialog.tsx';
import { useBookNextWeek } from './use-book-next-week.ts';

/** After a session that took place: the same time next week in one tap, or another time. */
export function NextWeek({ booking }: { booking: CoachBookingView }) {
  const { t } = useTranslation('sessions');
  const coach = useCoach();
  const [choosing, setChoosing] = useState(false);
  const next = useQuery(queries.coachBookings.nextWeek.queryOptions({ input: { coachId: coach.id, bookingId: booking.id } }));
  const { book, error, isPending } = useBookNextWeek(booking);
  if (!next.data) return null;
  const { startsAt, open, coachTime } = next.data;
  const client = { id: booking.clientId, name: booking.clientName, email: booking.clientEmail };
  return (
    <Paper withBorder radius="md" p="sm" component="section" aria-label={t('nextWeek.title')}>
      <Stack gap="xs">
        <div>
          <Text fw={600}>{t('nextWeek.title')}</Text>
          <Text fz="sm" c="dimmed">
            {open ? formatMoment(coachTime) : t('nextWeek.taken', { when: formatMoment(coachTime) })}
          </Text>
        </div>
        <KeptTrouble error={error} what="book" onAgain={() => book(startsAt)} />
        <Group gap="xs">
          {open && (
            <Button variant="light" loading={isPending} onClick={() => book(startsAt)}>
              {t('nextWeek.do')}
            </Button>
          )}
          <Button variant={open ? 'subtle' : 'light'} onClick={() => setChoosing(true)}>
            {t('nextWeek.other')}
          </Button>
        </Group>
      </Stack>
      {choosing && (
        <BookDialog
          start={{ client, serviceId: booking.serviceId, date: coachTime.date, durationMinutes: booking.durationMinutes }}
          onClose={() => setChoosing(false)}
        />
      )}
    </Paper>
  );
}
