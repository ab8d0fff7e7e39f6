import { ActionIcon, Button, Group, Switch, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PublishedSlotView } from '../../../../contract/availability.ts';
import type { ServiceView } from '../../../../contract/services.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { Icon } from '../../ui/icon.tsx';
import { showProblem } from '../../ui/show-problem.ts';
import { showUndo } from '../../ui/show-undo.tsx';
import { refreshSlots } from './refresh-slots.ts';
import { slotTime } from './slot-time.ts';
import classes from './slot-row.module.css';

interface SlotRowProps {
  readonly slot: PublishedSlotView;
  readonly service: ServiceView | undefined;
  readonly onEdit: () => void;
}

/** One published slot: when, for what, who booked it and when. Deleting is there only while nobody did. */
export function SlotRow({ slot, service, onEdit }: SlotRowProps) {
  const { t } = useTranslation(['availability', 'app']);
  const coach = useCoach();
  const { scheduleId, serviceId, date, startMinute, endMinute, capacity } = slot;
  const one = { coachId: coach.id, slotId: slot.id };
  const when = slotTime(slot);
  const settled = { onError: showProblem, onSettled: refreshSlots };
  const update = useMutation(queries.publishedSlots.update.mutationOptions(settled));
  const again = useMutation(queries.publishedSlots.create.mutationOptions(settled));
  const putBack = () =>
    again.mutate({ coachId: coach.id, scheduleId, serviceId, date, startMinute, endMinute, capacity, active: slot.active });
  // The row goes with its slot, so that what follows belongs to the mutation, not to the row.
  const remove = useMutation(
    queries.publishedSlots.remove.mutationOptions({
      ...settled,
      onSuccess: () => showUndo(t('availability:slots.removed', { when }), t('app:undo'), putBack),
    }),
  );
  const active = update.isPending ? update.variables.active : slot.active;
  const state = t(active ? 'availability:slots.active' : 'availability:slots.inactive');
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Text fw={600}>{when}</Text>
        <Text fz="sm" c="dimmed">
          {service?.name ?? t('availability:slots.any')} · {t('availability:slots.seats', { count: slot.capacity })}
        </Text>
        {slot.bookings.map((booking) => (
          <Text key={booking.id} fz="sm">
            {t('availability:slots.booked', { name: booking.clientName, when: formatInstant(booking.bookedAt, coach.timeZone) })}
          </Text>
        ))}
      </div>
      <Group gap={8} wrap="nowrap">
        <Switch
          aria-label={t('availability:slots.activeOf', { state, when })}
          label={state}
          checked={active}
          onChange={(event) =>
            update.mutate({ ...one, startMinute, endMinute, version: slot.version, active: event.currentTarget.checked })
          }
        />
        <Button variant="subtle" size="compact-md" aria-label={t('availability:slots.edit', { when })} onClick={onEdit}>
          {t('app:edit')}
        </Button>
        {slot.bookings.length === 0 && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('availability:slots.remove', { when })}
            loading={remove.isPending}
            onClick={() => remove.mutate(one)}
          >
            <Icon name="close" size={16} />
          </ActionIcon>
        )}
      </Group>
    </li>
  );
}
