import { ActionIcon, Group, Text } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../../../core/time/add-days.ts';
import { formatDate } from '../../../time/format-date.ts';
import { weekdayName } from '../../../time/weekday-name.ts';
import { Icon } from '../../../ui/icon.tsx';
import { monthWeeks } from './month-weeks.ts';
import classes from './month-days.module.css';

interface MonthDaysProps {
  /** Any day of the month on show; the chosen one. */
  readonly date: string;
  readonly open: ReadonlyMap<string, number>;
  readonly chosen: ReadonlyMap<string, number>;
  readonly onDate: (date: string) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** A month to choose days from: a dot where times are open, a number where times are chosen. */
export function MonthDays({ date, open, chosen, onDate }: MonthDaysProps) {
  const { t } = useTranslation('sessions');
  const weeks = monthWeeks(date);
  const first = weeks.flat().find((day) => day.slice(8) === '01' && day.slice(0, 7) === date.slice(0, 7)) ?? date;
  const byKey = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = addDays(date, step);
    const table = event.currentTarget;
    onDate(next);
    requestAnimationFrame(() => table.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus());
  };
  const told = (day: string) =>
    [
      formatDate(day, 'long'),
      open.get(day) ? t('several.openTimes', { count: open.get(day) ?? 0 }) : t('several.nothingOpen'),
      chosen.has(day) && t('several.chosenTimes', { count: chosen.get(day) ?? 0 }),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <div>
      <Group justify="space-between" wrap="nowrap">
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t('several.monthBefore')}
          onClick={() => onDate(addDays(first, -1))}
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
          aria-label={t('several.monthAfter')}
          onClick={() => onDate(`${addDays(first, 32).slice(0, 8)}01`)}
        >
          <Icon name="right" size={16} />
        </ActionIcon>
      </Group>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys go between the buttons in it */}
      <table className={classes.month} onKeyDown={byKey}>
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
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  {day.slice(0, 7) === date.slice(0, 7) && (
                    <button
                      type="button"
                      data-day={day}
                      data-open={open.get(day) ? '' : undefined}
                      data-chosen={chosen.get(day)}
                      className={classes.day}
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
