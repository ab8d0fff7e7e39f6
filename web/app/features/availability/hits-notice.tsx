import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../contract/problem.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatInstant } from '../../time/format-instant.ts';

interface HitsNoticeProps {
  readonly bookings: NonNullable<Problem['bookings']>;
  readonly isPending: boolean;
  readonly onKeep: () => void;
}

/** The sessions a block would lie on, before it lies on them. */
export function HitsNotice({ bookings, isPending, onKeep }: HitsNoticeProps) {
  const { t } = useTranslation('availability');
  const { timeZone } = useCoach();
  return (
    <Alert color="red" variant="light" role="alert">
      <Stack gap="sm" align="flex-start">
        <Text fz="sm">{t('override.hits', { count: bookings.length })}</Text>
        <List fz="sm">
          {bookings.map((booking) => (
            <List.Item key={booking.id}>
              {booking.clientName}, {formatInstant(booking.startsAt, timeZone)}
            </List.Item>
          ))}
        </List>
        <Button size="compact-md" color="red" loading={isPending} onClick={onKeep}>
          {t('override.keep')}
        </Button>
        <Text fz="sm">{t('override.hitsHint')}</Text>
      </Stack>
    </Alert>
  );
}
