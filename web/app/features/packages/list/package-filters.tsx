import { Chip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PACKAGE_LISTS, type PackageList } from '../../../../../core/packages/package-list.ts';
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
      <Chip.Group
        value={filter.show ?? 'open'}
        onChange={(value) => {
          const show = PACKAGE_LISTS.find((one) => one === value);
          onChange({ ...filter, show: show === 'open' ? undefined : show });
        }}
      >
        <div role="radiogroup" aria-label={t('list.show')} className={classes.lists}>
          {PACKAGE_LISTS.map((one) => (
            <Chip key={one} value={one} size="sm" radius="md" variant="outline">
              {t(`list.filter.${one}`)}
              {counts && <span className={classes.count}> {counts[one] ?? 0}</span>}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      <SearchField className={classes.search} label={t('list.search')} value={typed} onChange={type} />
    </div>
  );
}
