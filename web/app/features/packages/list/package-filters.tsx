import { useTranslation } from 'react-i18next';
import { PACKAGE_LISTS, type PackageList } from '../../../../../core/packages/package-list.ts';
import { ListChips } from '../../../ui/list/list-chips.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { useTypedSearch } from '../../../ui/search/use-typed-search.ts';
import classes from './list.module.css';
import type { PackageFilter } from './package-filter.ts';

interface PackageFiltersProps {
  readonly filter: PackageFilter;
  /** How many stand in each list, once that is known. */
  readonly counts: Readonly<Partial<Record<PackageList, number>>> | undefined;
  /** `replace` while somebody is typing: not every letter is a step to go back to. */
  readonly onChange: (filter: PackageFilter, replace?: boolean) => void;
}

/** Which packages, each list with how many stand in it, and a search in them. */
export function PackageFilters({ filter, counts, onChange }: PackageFiltersProps) {
  const { t } = useTranslation('packages');
  const [typed, type] = useTypedSearch(filter.search, (search) => onChange({ ...filter, search }, true));
  return (
    <div className={classes.filters}>
      <ListChips
        label={t('list.show')}
        lists={PACKAGE_LISTS}
        shown={filter.show ?? 'open'}
        nameOf={(one) => t(`list.filter.${one}`)}
        counts={counts}
        onChange={(show) => onChange({ ...filter, show: show === 'open' ? undefined : show })}
      />
      <SearchField className={classes.search} label={t('list.search')} value={typed} onChange={type} />
    </div>
  );
}
