import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../../contract/availability.ts';
import { OVERRIDE_KINDS } from '../../../../../core/availability/availability-input.ts';
import type { PlannedException } from '../../../../../core/availability/builder/exception.ts';
import type { Laying } from '../../../../../core/availability/builder/lay-days.ts';
import { weekdayOf } from '../../../../../core/time/weekday-of.ts';
import { formatDate } from '../../../time/format-date.ts';
import type { DayFacts } from '../grid/day-facts.ts';
import { describeException, describeOpen } from '../grid/describe-day.ts';
import { KindIcon } from '../kind-icon.tsx';
import { DayHoursForm } from './day-hours-form.tsx';
import type { RangesEditor } from './ranges-editor.ts';
import classes from './day.module.css';

interface DayPanelProps {
  readonly facts: DayFacts;
  readonly schedule: ScheduleView;
  readonly schedules: readonly ScheduleView[];
  readonly editor: RangesEditor;
  readonly onLay: (layings: readonly Laying[]) => void;
  readonly onClose: () => void;
}

/** Takes one exception off one day: its kind, in its minutes. */
const withoutIt = (date: string, seen: string, { kind, startMinute, endMinute, scheduleId }: PlannedException): Laying => ({
  dates: [date],
  startMinute,
  endMinute,
  scheduleId,
  seen,
  keep: OVERRIDE_KINDS.filter((other) => other !== kind),
  contents: [],
});

/** One day from near: what holds on it, and hours of its own. Nothing is saved by it yet. */
export function DayPanel({ facts, schedule, schedules, editor, onLay, onClose }: DayPanelProps) {
  const { t } = useTranslation(['builder', 'availability', 'app']);
  const { date, exceptions, after } = facts;
  const week = schedule.hours.filter(({ weekday }) => weekday === weekdayOf(date));
  const name = (scheduleId: string | null) => schedules.find(({ id }) => id === scheduleId)?.name ?? t('availability:days.all');
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      title={formatDate(date, 'long')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Stack gap="lg">
        <div>
          <Text>{describeOpen(after, t)}</Text>
          {after && (
            <Text c="dimmed" fz="sm">
              {[
                t('builder:day.bookings', { count: after.bookings }),
                after.openStarts !== null && t('builder:day.starts', { count: after.openStarts }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          )}
        </div>
        {exceptions.length > 0 && (
          <ul className={classes.exceptions} aria-label={t('builder:panel.exceptions')}>
            {exceptions.map((one) => (
              <li key={`${one.kind} ${one.startMinute} ${one.scheduleId} ${one.note}`} className={classes.exception} data-kind={one.kind}>
                <KindIcon kind={one.kind} size={18} />
                <div className={classes.what}>
                  <Text fz="sm">{describeException(one, t)}</Text>
                  <Text fz="xs" className={classes.reach}>
                    {[schedules.length > 1 && name(one.scheduleId), one.startsOn !== one.endsOn && t('builder:panel.longer')]
                      .filter(Boolean)
                      .join(' · ')}
                  </Text>
                </div>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('builder:panel.takeOff', { what: describeException(one, t) })}
                  onClick={() => onLay([withoutIt(date, schedule.id, one)])}
                >
                  {t('builder:panel.take')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <DayHoursForm
          date={date}
          exceptions={exceptions}
          open={after?.open ?? []}
          week={week}
          scheduleId={schedules.length > 1 ? schedule.id : null}
          editor={editor}
          onLay={(layings) => {
            onLay(layings);
            onClose();
          }}
        />
        <Group justify="flex-end">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('app:close')}
          </Button>
        </Group>
      </Stack>
    </Drawer>
  );
}
