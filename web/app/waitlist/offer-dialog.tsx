import { Group, Modal, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';
import { formatInstant } from '../time/format-instant.ts';
import { zoneCity } from '../time/zone-city.ts';
import { Loaded } from '../ui/loaded.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { useTypedSearch } from '../ui/search/use-typed-search.ts';
import { WaitingRows } from '../ui/waiting-rows.tsx';
import { OfferForm } from './offer-form.tsx';

interface OfferDialogProps {
  readonly startsAt: string;
  /** Whose hours the time lies in, where there are several schedules and that is known. */
  readonly scheduleId?: string | undefined;
  readonly onClose: () => void;
}

/** A time, and who of the waitlist is to be asked about it: those whom it suits first, in order, the others with what speaks against it. */
export function OfferDialog({ startsAt, scheduleId, onClose }: OfferDialogProps) {
  const { t } = useTranslation(['kept', 'app']);
  const { id: coachId, timeZone } = useCoach();
  const [search, setSearch] = useState<string>();
  const [typed, type] = useTypedSearch(search, setSearch);
  const fits = useQuery({
    ...queries.waitlist.whoFits.queryOptions({ input: { coachId, startsAt, scheduleId, search: search ?? '' } }),
    placeholderData: keepPreviousData,
  });
  const somebody = search !== undefined || (fits.data !== undefined && fits.data.entries.length > 0);
  return (
    <Modal opened onClose={onClose} size="lg" title={t('kept:offer.title')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <Stack gap="md">
        <Group gap="xs" align="baseline">
          <Text fw={600}>{formatInstant(startsAt, timeZone)}</Text>
          <Text fz="sm" c="dimmed">
            {t('app:zoneTime', { city: zoneCity(timeZone) })}
          </Text>
        </Group>
        {somebody && <SearchField label={t('kept:offer.search')} value={typed} onChange={type} />}
        <Loaded query={fits} waiting={<WaitingRows count={4} height={64} />}>
          {({ freedTime, entries }) => (
            <OfferForm startsAt={startsAt} freedTime={freedTime} entries={entries} isSearched={search !== undefined} onClose={onClose} />
          )}
        </Loaded>
      </Stack>
    </Modal>
  );
}
