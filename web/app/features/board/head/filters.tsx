import { Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../time/format-date.ts';
import { SearchField } from '../../../ui/search-field.tsx';
import { LANE_STATES, type LaneFilter } from '../lanes/filter-lanes.ts';
import type { BoardWeek } from '../weeks/board-weeks.ts';
import classes from './head.module.css';

interface FiltersProps {
  readonly filter: LaneFilter;
  readonly onFilter: (filter: LaneFilter) => void;
  readonly weeks: readonly BoardWeek[];
  readonly onWeek: (monday: string) => void;
  /** Whether weeks stand side by side, so that there is somewhere to jump. */
  readonly hasWeeks: boolean;
  readonly isTight: boolean;
  readonly onTight: (isTight: boolean) => void;
}

/** Which regulars are shown, and the way to a week. */
export function Filters({ filter, onFilter, weeks, onWeek, hasWeeks, isTight, onTight }: FiltersProps) {
  const { t } = useTranslation('board');
  return (
    <div className={classes.filters}>
      <SearchField
        className={classes.search}
        label={t('filter.name')}
        value={filter.text}
        onChange={(text) => onFilter({ ...filter, text })}
      />
      <Select
        className={classes.select}
        aria-label={t('filter.state')}
        value={filter.state ?? 'all'}
        allowDeselect={false}
        data={[{ value: 'all', label: t('filter.all') }, ...LANE_STATES.map((state) => ({ value: state, label: t(`filter.${state}`) }))]}
        onChange={(value) => onFilter({ ...filter, state: LANE_STATES.find((state) => state === value) ?? null })}
      />
      {hasWeeks && (
        <Select
          className={classes.select}
          aria-label={t('filter.week')}
          placeholder={t('filter.week')}
          value={null}
          data={weeks.map(({ monday, isCurrent }) => ({
            value: monday,
            label: isCurrent ? `${formatDate(monday)} (${t('week.current')})` : formatDate(monday),
          }))}
          onChange={(value) => value !== null && onWeek(value)}
        />
      )}
      {hasWeeks && (
        <Switch
          className={classes.switch}
          label={t('filter.tight')}
          checked={isTight}
          onChange={(event) => onTight(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}
