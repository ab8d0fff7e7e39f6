import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { REGULAR_STATUSES } from '../../../../../core/cycles/regular-status.ts';
import { SearchField } from '../../../ui/search-field.tsx';
import { useTypedSearch } from '../../../ui/search/use-typed-search.ts';
import type { RosterFilter } from './roster-filter.ts';
import classes from './roster-list.module.css';

interface RosterFiltersProps {
  readonly filter: RosterFilter;
  /** `replace` while somebody is typing: not every letter is a step to go back to. */
  readonly onChange: (filter: RosterFilter, replace?: boolean) => void;
}

/** Search and status of the roster. */
export function RosterFilters({ filter, onChange }: RosterFiltersProps) {
  const { t } = useTranslation('roster');
  const [typed, type] = useTypedSearch(filter.search, (search) => {
    const { search: _, ...rest } = filter;
    onChange(search === undefined ? rest : { ...rest, search }, true);
  });
  const { status: _, ...others } = filter;
  return (
    <search aria-label={t('filter.label')} className={classes.filters}>
      <SearchField className={classes.search} label={t('filter.search')} value={typed} onChange={type} />
      <Select
        className={classes.status}
        aria-label={t('filter.status')}
        placeholder={t('filter.any')}
        clearable
        data={REGULAR_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={filter.status ?? null}
        onChange={(status) => onChange(status === null ? others : { ...others, status })}
      />
      {(filter.search ?? filter.status) !== undefined && (
        <Button variant="subtle" color="gray" onClick={() => onChange({})}>
          {t('clear')}
        </Button>
      )}
    </search>
  );
}
