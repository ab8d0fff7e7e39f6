import { ActionIcon, Group, Text } from '@mantine/core';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../../core/time/add-days.ts';
import { formatDate } from '../../time/format-date.ts';
import { monthWeeks } from '../../time/month-weeks.ts';
import { weekdayName } from '../../time/weekday-name.ts';
import { Icon } from '../icon.tsx';
import classes from './month-days.module.css';

/** How a day stands in the month, and how it is read out. */
interface DayLook {
  readonly 'aria-label': string;
  readonly [attribute: `data-${string}`]: string | number | boolean | undefined;
}

interface MonthDaysProps {
  readonly ref?: Ref<HTMLDivElement>;
  /** The chosen day; its month is shown. */
  readonly date: string;
  /** The days there are, both included; without them all. */
  readonly within?: { readonly firstDate: string; readonly lastDate: string };
  /** The look of the month beyond what every month has. */
  readonly className?: string | undefined;
  readonly lookOf: (date: string) => DayLook;
  readonly onDate: (date: string) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const WEEK = [1, 2, 3, 4, 5, 6, 7];
const ALWAYS = { firstDate: '0000-01-01', lastDate: '9999-12-31' };

/** A month to choose a day from, by pointer or arrow keys. */
export function MonthDays({ ref, date, within = ALWAYS, className, lookOf, onDate }: MonthDaysProps) {
  const { t } = useTranslation('app');
  const { firstDate, lastDate } = within;
  const month = date.slice(0, 7);
  const isThere = (day: string) => firstDate <= day && day <= lastDate;
  const go = (to: string) => onDate(to < firstDate ? firstDate : to > lastDate ? lastDate : to);
  const byKey = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = addDays(date, step);
    if (!isThere(next)) return;
    const table = event.currentTarget;
    onDate(next);
    requestAnimationFrame(() => table.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus());
  };
  return (
    <div ref={ref}>
      <Group justify="space-between" wrap="nowrap">
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          disabled={month <= firstDate.slice(0, 7)}
          aria-label={t('monthBefore')}
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
          aria-label={t('monthAfter')}
          onClick={() => go(`${addDays(`${month}-01`, 32).slice(0, 7)}-01`)}
        >
          <Icon name="right" size={16} />
        </ActionIcon>
      </Group>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys go between the buttons in it */}
      <table className={`${classes.month} ${className ?? ''}`} onKeyDown={byKey}>
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
          {monthWeeks(date).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  {day.slice(0, 7) === month && isThere(day) && (
                    <button
                      type="button"
                      className={classes.day}
                      data-day={day}
                      tabIndex={day === date ? 0 : -1}
                      aria-pressed={day === date}
                      onClick={() => onDate(day)}
                      {...lookOf(day)}
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
