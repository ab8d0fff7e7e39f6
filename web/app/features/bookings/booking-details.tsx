import { Badge, Button, Divider, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../contract/bookings.ts';
import { StatusTag } from '../../status/status-tag.tsx';
import { BookingFacts } from './booking-facts.tsx';
import { BookingPast } from './booking-past.tsx';
import { CancelForm } from './cancel-form.tsx';
import { CoachNote } from './coach-note.tsx';
import { MoveForm } from './move-form.tsx';

/** The whole of one booking, and what can be done with it. */
export function BookingDetails({ booking }: { booking: CoachBookingView }) {
  const { t } = useTranslation('sessions');
  const [doing, setDoing] = useState<'move' | 'cancel'>();
  const stop = () => setDoing(undefined);
  return (
    <Stack gap="lg">
      <div>
        <Group gap="xs" mb={6}>
          <StatusTag status={booking.status} />
          {booking.overbooked && (
            <Badge color="red" variant="light" title={t('panel.overbookedHint')}>
              {t('panel.overbooked')}
            </Badge>
          )}
        </Group>
        <Title order={2} fz={22}>
          {booking.clientName}
        </Title>
        <Text c="dimmed">{booking.service.name}</Text>
      </div>
      <BookingFacts booking={booking} />
      {doing === undefined && (
        <Group gap="xs">
          {!booking.moveRefusal && <Button onClick={() => setDoing('move')}>{t('panel.move')}</Button>}
          {!booking.cancelRefusal && (
            <Button variant="default" onClick={() => setDoing('cancel')}>
              {t('panel.cancel')}
            </Button>
          )}
        </Group>
      )}
      {doing && <Divider label={t(`${doing}.title`)} labelPosition="left" />}
      {doing === 'move' && <MoveForm booking={booking} onClose={stop} />}
      {doing === 'cancel' && <CancelForm booking={booking} onClose={stop} />}
      <Divider />
      <CoachNote booking={booking} />
      <BookingPast booking={booking} />
    </Stack>
  );
}
