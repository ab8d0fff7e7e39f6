import { Badge, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { StatusTag } from '../../../status/status-tag.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

/** Its status, whose it is, and what for. The name leads to the client. */
export function BookingHeading({ booking }: { booking: CoachBookingView }) {
  const { t } = useTranslation('sessions');
  return (
    <div>
      <Group gap="xs" mb={6}>
        <StatusTag status={booking.status} />
        {booking.cancelledLate && (
          <Badge color="red" variant="light" tt="none" title={t('panel.lateHint')}>
            {t('panel.late')}
          </Badge>
        )}
        {booking.overbooked && (
          <Badge color="red" variant="light" tt="none" title={t('panel.overbookedHint')}>
            {t('panel.overbooked')}
          </Badge>
        )}
      </Group>
      <Title order={2} fz={22}>
        <TextLink to="/app/clients/$clientId" params={{ clientId: booking.clientId }} inherit underline="hover" c="inherit">
          {booking.clientName}
        </TextLink>
      </Title>
      <Text c="dimmed">{booking.service.name}</Text>
    </div>
  );
}
