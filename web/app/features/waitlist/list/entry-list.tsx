import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitlistRules } from '../../../../../contract/rules.ts';
import { PagedList } from '../../../ui/paged-list.tsx';
import { EntryRows } from './entry-rows.tsx';
import { useEntryPages } from './use-entry-pages.ts';
import type { WaitlistFilter } from './waitlist-filter.ts';
import { WaitlistFilters } from './waitlist-filters.tsx';

interface EntryListProps {
  readonly filter: WaitlistFilter;
  /** By what the line is ordered, once that is known. */
  readonly order: WaitlistRules['offers']['order'] | undefined;
  readonly onFilter: (filter: WaitlistFilter, replace?: boolean) => void;
  /** Where nobody ever joined. */
  readonly none: ReactNode;
  /** Where nobody fits the filter. */
  readonly noMatch: ReactNode;
}

/** The people of the waitlist: those in line in their order, and lists of what became of the others. */
export function EntryList({ filter, order, onFilter, none, noMatch }: EntryListProps) {
  const { t } = useTranslation('waitlist');
  const pages = useEntryPages(filter);
  const first = pages.data?.pages[0];
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  const isFiltered = (filter.search ?? filter.service) !== undefined;
  const isEmpty = first !== undefined && !isFiltered && Object.values(first.counts).every((count) => count === 0);
  const count = t('list.count', { count: first?.total ?? 0 });
  return (
    <>
      {!isEmpty && <WaitlistFilters filter={filter} counts={first?.counts} onChange={onFilter} />}
      <PagedList
        query={pages}
        count={(filter.show ?? 'in_line') === 'in_line' && order ? `${count} · ${t(`list.order.${order}`)}` : count}
        more={t('list.more')}
        empty={isEmpty ? none : noMatch}
      >
        {entries.length > 0 && <EntryRows entries={entries} filter={filter} />}
      </PagedList>
    </>
  );
}
