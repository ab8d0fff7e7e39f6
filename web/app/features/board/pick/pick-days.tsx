import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetsView } from '../../../../../contract/cycles/placements.ts';
import { formatDate } from '../../../time/format-date.ts';
import { MonthDays } from '../../../ui/month/month-days.tsx';
import classes from './pick.module.css';

interface PickDaysProps {
  readonly date: string;
  readonly ownDate: string | null;
  readonly targets: TargetsView;
  readonly cycle: { readonly firstDate: string; readonly lastDate: string };
  readonly onDate: (date: string) => void;
}

/** A month of the cycle: the days with times that fit stand out, those with other free times less so. */
export function PickDays({ date, ownDate, targets, cycle, onDate }: PickDaysProps) {
  const { t } = useTranslation('board');
  const days = useRef<HTMLDivElement>(null);
  // The times were on their way when the dialog opened; whoever works by keyboard begins at the day.
  useEffect(() => days.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus(), []);
  const byDate = new Map(targets.days.map((day) => [day.date, day.starts]));
  const lookOf = (day: string) => {
    const starts = byDate.get(day) ?? [];
    const fitting = starts.filter(({ fits }) => fits).length;
    const own = { 'data-own': day === ownDate || undefined };
    if (starts.length === 0) return { ...own, 'aria-label': `${formatDate(day, 'long')}, ${t('pick.nothingFree')}` };
    const told = [formatDate(day, 'long'), t('pick.openTimes', { count: starts.length }), t('pick.fitTimes', { count: fitting })];
    return { ...own, 'aria-label': told.join(', '), 'data-light': fitting > 0 ? 'fits' : 'free' };
  };
  return <MonthDays ref={days} date={date} within={cycle} className={classes.month} lookOf={lookOf} onDate={onDate} />;
}
