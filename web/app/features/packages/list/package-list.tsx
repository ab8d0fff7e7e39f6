import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PagedList } from '../../../ui/paged-list.tsx';
import type { PackageFilter } from './package-filter.ts';
import { PackageFilters } from './package-filters.tsx';
import { PackageRows } from './package-rows.tsx';
import { usePackagePages } from './use-package-pages.ts';

interface PackageListProps {
  readonly filter: PackageFilter;
  readonly onFilter: (filter: PackageFilter, replace?: boolean) => void;
  /** Where there is no package at all. */
  readonly none: ReactNode;
  /** Where none fits the filter. */
  readonly noMatch: ReactNode;
}

/** The packages of a practice: a list by what is the matter with them, found by client or name. */
export function PackageList({ filter, onFilter, none, noMatch }: PackageListProps) {
  const { t } = useTranslation('packages');
  const pages = usePackagePages(filter);
  const first = pages.data?.pages[0];
  const packages = pages.data?.pages.flatMap((page) => page.packages) ?? [];
  const isEmpty = first !== undefined && first.counts.all === 0 && filter.search === undefined;
  return (
    <>
      {!isEmpty && <PackageFilters filter={filter} counts={first?.counts} onChange={onFilter} />}
      <PagedList query={pages} count={t('list.count', { count: first?.total ?? 0 })} more={t('list.more')} empty={isEmpty ? none : noMatch}>
        {packages.length > 0 && <PackageRows packages={packages} />}
      </PagedList>
    </>
  );
}
