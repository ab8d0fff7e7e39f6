import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Lane, PlacementView } from '../../../../../contract/cycles/placements.ts';
import { formatDate } from '../../../time/format-date.ts';
import { DayStarts } from './day-starts.tsx';
import { NearestStarts } from './nearest-starts.tsx';
import type { FreeStart } from './starts-of-week.ts';
import classes from './pick.module.css';

interface WeekStartsProps {
  readonly lane: Lane;
  readonly placement: PlacementView | undefined;
  readonly week: string;
  /** Sorted: the likeliest first. */
  readonly starts: readonly FreeStart[];
  readonly onPick: (start: FreeStart) => void;
  readonly onOtherWeek: () => void;
}

const NEAREST = 3;

/** The free times of one week: the likeliest in words, all of them by day below. */
export function WeekStarts({ lane, placement, week, starts, onPick, onOtherWeek }: WeekStartsProps) {
  const { t } = useTranslation('board');
  const days = [...new Set(starts.map(({ date }) => date))].sort();
  const byClock = (date: string) => starts.filter((start) => start.date === date).sort((a, b) => a.minute - b.minute);
  const rest = starts.length > NEAREST;
  return (
    <div className={classes.week}>
      <div>
        <Text fw={640}>{lane.clientName}</Text>
        <Text fz="sm" c="dimmed">
          {t('week.of', { date: formatDate(week) })}
        </Text>
      </div>
      {starts.length === 0 && <Text fz="sm">{t('pick.none')}</Text>}
      {starts.length > 0 && starts[0]?.fits === false && <Text fz="sm">{t('pick.onlyFree')}</Text>}
      <div className={classes.scroll}>
        <NearestStarts starts={starts.slice(0, NEAREST)} lane={lane} dueOn={placement?.dueOn ?? null} onPick={onPick} />
        {rest && (
          <>
            <Text fz="sm" fw={600} mt={4}>
              {t('pick.all')}
            </Text>
            {days.map((date) => (
              <div key={date}>
                <p className={classes.dayName}>{formatDate(date)}</p>
                <DayStarts starts={byClock(date)} onPick={onPick} />
              </div>
            ))}
          </>
        )}
      </div>
      <Button variant="default" size="sm" onClick={onOtherWeek} data-autofocus={starts.length === 0 || undefined}>
        {t('pick.otherWeek')}
      </Button>
    </div>
  );
}
