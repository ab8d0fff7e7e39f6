import { ActionIcon, Group, Text } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetsView } from '../../../../../contract/cycles/placements.ts';
import { addDays } from '../../../../../core/time/add-days.ts';
import { formatDate } from '../../../time/format-date.ts';
import { weekdayName } from '../../../time/weekday-name.ts';
import { Icon } from '../../../ui/icon.tsx';
import { monthOfDays } from './month-of-days.ts';
import classes from './pick.module.css';

interface PickDaysProps {
  readonly date: string;
  readonly ownDate: string | null;
  readonly targets: TargetsView;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly onDate: (date: string) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** A month of the cycle: the days with times that fit stand out, those with other free times less so. */
export function PickDays({ date, ownDate, targets, firstDate, lastDate, onDate }: PickDaysProps) {
  const { t } = useTranslation('board');
  const table = useRef<HTMLTableElement>(null);
  // The times were on their way when the dialog opened; whoever works by keyboard begins at the day.
  useEffect(() => table.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus(), []);
  const byDate = new Map(targets.days.map((day) => [day.date, day.starts]));
  const month = date.slice(0, 7);
  const go = (to: string) => onDate(to < firstDate ? firstDate : to > lastDate ? lastDate : to);
  const byKey = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = addDays(date, step);
    if (next < firstDate || next > lastDate) return;
    go(next);
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus());
  };
  const lightOf = (day: string) => {
    const starts = byDate.get(day) ?? [];
    if (starts.length === 0) return undefined;
    return starts.some(({ fits }) => fits) ? 'fits' : 'free';
  };
  const told = (day: string) => {
    const starts = byDate.get(day) ?? [];
    const fitting = starts.filter(({ fits }) => fits).length;
    if (starts.length === 0) return `${formatDate(day, 'long')}, ${t('pick.nothingFree')}`;
    return [formatDate(day, 'long'), t('pick.openTimes', { count: starts.length }), t('pick.fitTimes', { count: fitting })].join(', ');
  };
  return (
    <div>
      <Group justify="space-between" wrap="nowrap">
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          disabled={month <= firstDate.slice(0, 7)}
          aria-label={t('pick.monthBefore')}
          onClick={() => go(addDays(`${month}-01`, -1))}
        >
          <Icon name="left" size={16} />
        </ActionIcon>
        <Text fw={600} aria-live="polite">
          {formatDate(date, 'month')}
        </Text>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          disabled={month >= lastDate.slice(0, 7)}
          aria-label={t('pick.monthAfter')}
          onClick={() => go(`${addDays(`${month}-01`, 32).slice(0, 7)}-01`)}
        >
          <Icon name="right" size={16} />
        </ActionIcon>
      </Group>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys go between the buttons in it */}
      <table ref={table} className={classes.month} onKeyDown={byKey}>
        <thead>
          <tr>
            {WEEK.map((weekday) => (
              <th key={weekday} scope="col" abbr={weekdayName(weekday)}>
                {weekdayName(weekday, 'narrow')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthOfDays(month).map((week, row) => (
            <tr key={week.find((day) => day !== null) ?? row}>
              {week.map((day, column) => (
                <td key={day ?? column}>
                  {day !== null && firstDate <= day && day <= lastDate && (
                    <button
                      type="button"
                      className={classes.day}
                      data-day={day}
                      data-light={lightOf(day)}
                      data-own={day === ownDate || undefined}
                      tabIndex={day === date ? 0 : -1}
                      aria-pressed={day === date}
                      aria-label={told(day)}
                      onClick={() => onDate(day)}
                    >
                      {Number(day.slice(8))}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
