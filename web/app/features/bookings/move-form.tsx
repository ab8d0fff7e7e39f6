import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../contract/bookings.ts';
import type { Scope } from '../../series/scope/scope.ts';
import { ScopeChoice } from '../../series/scope/scope-choice.tsx';
import { useCoach } from '../../session/use-coach.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { OverridingNote } from './overriding-note.tsx';
import { SeriesMove } from './scope/series-move.tsx';
import { SlotPicker } from '../../slots/slot-picker.tsx';
import { SeatFreed } from '../../waitlist/seat-freed.tsx';
import { TakenNotice } from './taken-notice.tsx';
import { useMove } from './use-move.ts';

/** Moves a booking to an open slot, or to any time typed. */
export function MoveForm({ booking, onClose }: { booking: CoachBookingView; onClose: () => void }) {
  const { t } = useTranslation('sessions');
  const { timeZone } = useCoach();
  const [startsAt, setStartsAt] = useState<string>();
  const [tell, setTell] = useState(true);
  const [scope, setScope] = useState<Scope>('this');
  const { move, error, isPending } = useMove(booking, onClose);
  return (
    <Stack gap="md">
      <SlotPicker
        serviceId={booking.serviceId}
        durationMinutes={booking.durationMinutes}
        initialDate={booking.coachTime.date}
        value={startsAt}
        onChange={setStartsAt}
      />
      {startsAt && (
        <>
          <Text>
            {t('move.fromTo', {
              name: booking.clientName,
              from: formatInstant(booking.startsAt, timeZone),
              to: formatInstant(startsAt, timeZone),
            })}
          </Text>
          <OverridingNote refusal={booking.clientCould.move} />
          {booking.series && <ScopeChoice what="move" value={scope} onChange={setScope} />}
          {scope === 'this' && Date.parse(startsAt) !== Date.parse(booking.startsAt) && <SeatFreed booking={booking} canUndo={false} />}
          {scope === 'this' && (
            <Checkbox label={t('move.tell')} checked={tell} onChange={(event) => setTell(event.currentTarget.checked)} />
          )}
        </>
      )}
      {startsAt && booking.series && scope !== 'this' && (
        <SeriesMove booking={booking} series={booking.series} target={{ startsAt }} scope={scope} onClose={onClose} />
      )}
      {(scope === 'this' || !startsAt) && (
        <>
          <TakenNotice
            error={error}
            clientId={booking.clientId}
            onPick={(next) => move({ startsAt: next }, tell)}
            onOverbook={() => startsAt && move({ startsAt, overbook: true }, tell)}
            what="move"
            onAgain={() => startsAt && move({ startsAt }, tell)}
          />
          <Group gap="xs">
            <Button disabled={!startsAt} loading={isPending} onClick={() => startsAt && move({ startsAt }, tell)}>
              {t('move.do')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('move.keep')}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
