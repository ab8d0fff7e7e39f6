import { Chip, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TRACKER_STATES, type TrackerState } from '../../../../core/cycles/tracker-state.ts';
import type { TrackerView } from '../../../../contract/cycles/tracker.ts';
import { SearchField } from '../../ui/search-field.tsx';

export interface TrackerFilter {
  readonly state: TrackerState | 'all';
  readonly search: string;
}

interface TrackerFiltersProps {
  readonly counts: TrackerView['counts'];
  readonly filter: TrackerFilter;
  readonly onChange: (filter: TrackerFilter) => void;
}

const ORDER = ['silent', 'partly', 'confirmed', 'declined', 'unsent'] as const;

/** How many are in each state; pressing one shows only those. */
export function TrackerFilters({ counts, filter, onChange }: TrackerFiltersProps) {
  const { t } = useTranslation('tracker');
  const all = TRACKER_STATES.reduce((sum, state) => sum + counts[state], 0);
  return (
    <Group gap="sm" justify="space-between">
      <Chip.Group value={filter.state} onChange={(state) => onChange({ ...filter, state: state })}>
        <Group gap={6} role="radiogroup" aria-label={t('filter')}>
          <Chip value="all" radius="md">
            {t('all')} {all}
          </Chip>
          {ORDER.filter((state) => counts[state] > 0 || filter.state === state).map((state) => (
            <Chip key={state} value={state} radius="md">
              {t(`states.${state}`)} {counts[state]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {all > 12 && (
        <SearchField
          label={t('search')}
          value={filter.search}
          onChange={(search) => onChange({ ...filter, search })}
          w={{ base: '100%', sm: 220 }}
        />
      )}
    </Group>
  );
}
