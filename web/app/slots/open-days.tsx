import { useTranslation } from 'react-i18next';
import { formatDate } from '../time/format-date.ts';
import { MonthDays } from '../ui/month/month-days.tsx';
import classes from './open-days.module.css';

interface OpenDaysProps {
  /** Any day of the month on show; the chosen one. */
  readonly date: string;
  readonly open: ReadonlyMap<string, number>;
  readonly chosen: ReadonlyMap<string, number>;
  readonly onDate: (date: string) => void;
}

/** A month to choose days from: a dot where times are open, a number where times are chosen. */
export function OpenDays({ date, open, chosen, onDate }: OpenDaysProps) {
  const { t } = useTranslation('sessions');
  const told = (day: string) =>
    [
      formatDate(day, 'long'),
      open.get(day) ? t('several.openTimes', { count: open.get(day) ?? 0 }) : t('several.nothingOpen'),
      chosen.has(day) && t('several.chosenTimes', { count: chosen.get(day) ?? 0 }),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <MonthDays
      date={date}
      className={classes.month}
      lookOf={(day) => ({ 'aria-label': told(day), 'data-open': open.get(day) ? '' : undefined, 'data-chosen': chosen.get(day) })}
      onDate={onDate}
    />
  );
}
