import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OverrideView, ScheduleView } from '../../../../contract/availability.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { Icon } from '../../ui/icon.tsx';
import { showUndo } from '../../ui/show-undo.tsx';
import { describeOverride } from '../../availability/describe-override.ts';
import { refreshAvailability } from './refresh-availability.ts';
import { useRemoveOverride } from './use-remove-override.ts';
import { useMutation } from '@tanstack/react-query';
import { showProblem } from '../../ui/show-problem.ts';
import classes from './override-row.module.css';

interface OverrideRowProps {
  readonly override: OverrideView;
  readonly schedules: readonly ScheduleView[];
  readonly onEdit: () => void;
}

/** One difference from the week. Deleting it can be undone. */
export function OverrideRow({ override, schedules, onEdit }: OverrideRowProps) {
  const { t } = useTranslation(['availability', 'app']);
  const coach = useCoach();
  const again = useMutation(queries.overrides.create.mutationOptions({ onError: showProblem, onSettled: refreshAvailability }));
  const kind = t(`availability:kind.${override.kind}`);
  const when = describeOverride(override, t);
  const whose = schedules.find(({ id }) => id === override.scheduleId)?.name ?? t('availability:days.all');
  const { id, version: _version, ...input } = override;
  const putBack = () => again.mutate({ ...input, coachId: coach.id, keepBookings: true });
  const remove = useRemoveOverride(() => showUndo(t('availability:days.removed', { what: kind }), t('app:undo'), putBack));
  return (
    <li className={classes.row}>
      <span className={classes.kind} data-kind={override.kind}>
        {kind}
      </span>
      <div className={classes.what}>
        <Text fw={600}>{when}</Text>
        <Text fz="sm" c="dimmed">
          {[schedules.length > 1 && whose, override.capacity && t('availability:days.seats', { count: override.capacity }), override.note]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      <Group gap={4} wrap="nowrap">
        <Button variant="subtle" size="compact-md" aria-label={t('availability:days.edit', { what: `${kind}, ${when}` })} onClick={onEdit}>
          {t('app:edit')}
        </Button>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('availability:days.remove', { what: `${kind}, ${when}` })}
          loading={remove.isPending}
          onClick={() => remove.mutate({ coachId: coach.id, overrideId: id })}
        >
          <Icon name="close" size={16} />
        </ActionIcon>
      </Group>
    </li>
  );
}
