import { Button, Checkbox, Collapse, Group, Select } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CLIENT_STATES } from '../../../../../core/clients/client-state.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { Icon } from '../../../ui/icon.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { RELATIONSHIP_CHOICES, SORTS, type ClientFilter } from './client-filter.ts';
import { useTypedSearch } from '../../../ui/search/use-typed-search.ts';
import classes from './client-filters.module.css';

interface ClientFiltersProps {
  readonly filter: ClientFilter;
  /** `replace` while somebody is typing: not every letter is a step to go back to. */
  readonly onChange: (filter: ClientFilter, replace?: boolean) => void;
  /** From the search down into what was found. */
  readonly onDown: () => void;
}

/** Search, filters and order of the list. On a phone all but the search wait behind a button. */
export function ClientFilters({ filter, onChange, onDown }: ClientFiltersProps) {
  const { t } = useTranslation('clients');
  const { id: coachId } = useCoach();
  const tags = useQuery(queries.clients.tags.queryOptions({ input: { coachId } }));
  const wide = useMediaQuery('(min-width: 48em)', false, { getInitialValueInEffect: false });
  const [opened, { toggle }] = useDisclosure(false);
  const [typed, type] = useTypedSearch(filter.search, (search) => onChange({ ...filter, search }, true));
  const set = (part: Partial<ClientFilter>) => onChange({ ...filter, ...part });
  const { state, relationship, tag, flagged } = filter;
  const count = [state, relationship, tag, flagged].filter((value) => value !== undefined).length;
  const tagNames = new Set([...(tag === undefined ? [] : [tag]), ...(tags.data ?? []).map((one) => one.tag)]);
  const down = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    onDown();
  };
  return (
    <search aria-label={t('filter.label')} className={classes.filters}>
      <div className={classes.first}>
        <SearchField className={classes.search} label={t('filter.search')} value={typed} onKeyDown={down} onChange={type} />
        {!wide && (
          <Button variant="default" leftSection={<Icon name="filter" size={18} />} aria-expanded={opened} onClick={toggle}>
            {count > 0 ? t('filter.moreOn', { count: count }) : t('filter.more')}
          </Button>
        )}
      </div>
      <Collapse expanded={wide || opened} transitionDuration={wide ? 0 : 150}>
        <Group gap="xs" align="center" className={classes.row}>
          <Select
            aria-label={t('filter.state')}
            placeholder={t('filter.stateAny')}
            clearable
            data={CLIENT_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
            value={state ?? null}
            onChange={(value) => set({ state: value ?? undefined })}
          />
          <Select
            aria-label={t('filter.relationship')}
            placeholder={t('filter.relationshipAny')}
            clearable
            data={RELATIONSHIP_CHOICES.map((value) => ({ value, label: t(`relationship.${value}`) }))}
            value={relationship ?? null}
            onChange={(value) => set({ relationship: value ?? undefined })}
          />
          {tagNames.size > 0 && (
            <Select
              aria-label={t('filter.tag')}
              placeholder={t('filter.tagAny')}
              clearable
              searchable
              nothingFoundMessage={t('filter.noTag')}
              data={[...tagNames]}
              value={tag ?? null}
              onChange={(value) => set({ tag: value ?? undefined })}
            />
          )}
          <Select
            aria-label={t('filter.sort')}
            leftSection={<Icon name="sort" size={18} />}
            allowDeselect={false}
            data={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
            value={filter.sort ?? 'name'}
            onChange={(value) => set({ sort: value === null || value === 'name' ? undefined : value })}
          />
          <Checkbox
            label={t('filter.flagged')}
            checked={flagged === true}
            onChange={(event) => set({ flagged: event.currentTarget.checked || undefined })}
          />
          {(count > 0 || filter.search !== undefined) && (
            <Button variant="subtle" color="gray" onClick={() => onChange({ sort: filter.sort })}>
              {t('filter.clear')}
            </Button>
          )}
        </Group>
      </Collapse>
    </search>
  );
}
