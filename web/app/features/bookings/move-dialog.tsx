import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../contract/bookings.ts';
import type { Scope } from '../../series/scope/scope.ts';
import { ScopeChoice } from '../../series/scope/scope-choice.tsx';
import { useCoach } from '../../session/use-coach.ts';
import { describeMinutes } from '../../time/describe-minutes.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { OverridingNote } from './overriding-note.tsx';
import { SeriesMove } from './scope/series-move.tsx';
import { TakenNotice } from './taken-notice.tsx';
import type { Target } from './target.ts';
import { useMove } from './use-move.ts';

interface MoveDialogProps {
  readonly booking: CoachBookingView;
  readonly target: Target;
  readonly onClose: (moved: boolean) => void;
}

/** Asks once whether the client should be told, then moves. */
export function MoveDialog({ booking, target, onClose }: MoveDialogProps) {
  const { t } = useTranslation('sessions');
  const { timeZone } = useCoach();
  const [tell, setTell] = useState(true);
  const { move, error, isPending } = useMove(booking, () => onClose(true));
  const said = { name: booking.clientName, from: formatInstant(booking.startsAt, timeZone), to: formatInstant(target.startsAt, timeZone) };
  const length = target.durationMinutes;
  const stays = Date.parse(target.startsAt) === Date.parse(booking.startsAt);
  const [scope, setScope] = useState<Scope>('this');
  return (
    <Modal
      opened
      onClose={() => onClose(false)}
      title={t(stays ? 'move.lengthTitle' : 'move.title')}
      centered
      size={scope === 'this' ? 'md' : 'lg'}
      closeButtonProps={{ 'aria-label': t('move.keep') }}
    >
      <Stack gap="md">
        <Text>{t(stays ? 'move.stays' : 'move.fromTo', said)}</Text>
        {length !== undefined && length !== booking.durationMinutes && (
          <Text>{t('move.lengthTo', { length: describeMinutes(length) })}</Text>
        )}
        <OverridingNote refusal={booking.clientCould.move} />
        {booking.series && <ScopeChoice what="move" value={scope} onChange={setScope} />}
        {booking.series && scope !== 'this' ? (
          <SeriesMove booking={booking} series={booking.series} target={target} scope={scope} onClose={onClose} />
        ) : (
          <>
            <Checkbox label={t('move.tell')} checked={tell} onChange={(event) => setTell(event.currentTarget.checked)} />
            <TakenNotice
              error={error}
              clientId={booking.clientId}
              onPick={(startsAt) => move({ ...target, startsAt }, tell)}
              onOverbook={() => move({ ...target, overbook: true }, tell)}
              what="move"
              onAgain={() => move(target, tell)}
            />
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={() => onClose(false)}>
                {t('move.keep')}
              </Button>
              <Button data-autofocus loading={isPending} onClick={() => move(target, tell)}>
                {t('move.do')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}
