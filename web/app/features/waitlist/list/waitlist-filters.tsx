import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { WAITLIST_LISTS } from '../../../../../contract/waitlist/waitlist.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { ListChips } from '../../../ui/list/list-chips.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { useTypedSearch } from '../../../ui/search/use-typed-search.ts';
import classes from './list.module.css';
import type { WaitlistFilter, WaitlistListName } from './waitlist-filter.ts';

interface WaitlistFiltersProps {
  readonly filter: WaitlistFilter;
  /** How many stand in each list, once that is known. */
  readonly counts: Readonly<Partial<Record<WaitlistListName, number>>> | undefined;
  /** `replace` while somebody is typing: not every letter is a step to go back to. */
  readonly onChange: (filter: WaitlistFilter, replace?: boolean) => void;
}

/** Which people, each list with how many stand in it, of which service, and a search among them. */
export function WaitlistFilters({ filter, counts, onChange }: WaitlistFiltersProps) {
  const { t } = useTranslation('waitlist');
  const { id: coachId } = useCoach();
  const { data: services = [] } = useQuery(queries.services.list.queryOptions({ input: { coachId } }));
  const [typed, type] = useTypedSearch(filter.search, (search) => onChange({ ...filter, search }, true));
  return (
    <search aria-label={t('list.show')} className={classes.filters}>
      <ListChips
        label={t('list.show')}
        lists={WAITLIST_LISTS}
        shown={filter.show ?? 'in_line'}
        nameOf={(one) => t(`list.filter.${one}`)}
        counts={counts}
        onChange={(show) => onChange({ ...filter, show: show === 'in_line' ? undefined : show })}
      />
      <div className={classes.find}>
        {(services.length > 1 || filter.service !== undefined) && (
          <Select
            className={classes.service}
            aria-label={t('list.service')}
            placeholder={t('list.anyService')}
            clearable
            data={services.map(({ id, name }) => ({ value: id, label: name }))}
            value={filter.service ?? null}
            onChange={(service) => onChange({ ...filter, service: service ?? undefined })}
          />
        )}
        <SearchField className={classes.search} label={t('list.search')} value={typed} onChange={type} />
      </div>
    </search>
  );
}
