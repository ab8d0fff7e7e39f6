import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { SessionRows } from './session-rows.tsx';

interface UpcomingSessionsProps {
  readonly bookings: readonly CoachBookingView[];
  readonly onOpen: (bookingId: string) => void;
}

/** A regular has a whole season ahead; the next ones say enough, and leave room for the person. */
const FIRST = 6;

/** What is coming up, next first; all of it on request. */
export function UpcomingSessions({ bookings, onOpen }: UpcomingSessionsProps) {
  const { t } = useTranslation('clients');
  const [all, setAll] = useState(false);
  if (bookings.length === 0) return <Text c="dimmed">{t('profile.noUpcoming')}</Text>;
  // One more takes as much room as the button that would hide it.
  const isLong = bookings.length > FIRST + 1;
  return (
    <>
      <SessionRows bookings={isLong && !all ? bookings.slice(0, FIRST) : bookings} onOpen={onOpen} />
      {isLong && !all && (
        <Button variant="default" mr="auto" onClick={() => setAll(true)}>
          {t('profile.allUpcoming', { count: bookings.length })}
        </Button>
      )}
    </>
  );
}
