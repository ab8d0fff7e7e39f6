import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BookDialog } from '../../features/bookings/book-dialog.tsx';
import { SeriesList } from '../../features/series/list/series-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page.tsx';

/** All recurring bookings: those that run, then those that are over. */
export function SeriesListPage() {
  const { t } = useTranslation('series');
  const navigate = useNavigate();
  const { show = 'running' } = useSearch({ from: '/app/recurring' });
  const [isBooking, setBooking] = useState(false);
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setBooking(true)}>
      {t('list.new')}
    </Button>
  );
  return (
    <Page wide title={t('title')} hint={t('hint')} actions={add}>
      <SegmentedControl
        w="fit-content"
        aria-label={t('list.show')}
        value={show}
        onChange={(next) => void navigate({ to: '/app/recurring', search: next === 'over' ? { show: next } : {} })}
        data={(['running', 'over'] as const).map((value) => ({ value, label: t(`list.${value}`) }))}
      />
      <SeriesList
        show={show}
        empty={
          <EmptyState
            title={t(`list.none.${show}`)}
            action={
              show === 'running' && (
                <Button variant="light" onClick={() => setBooking(true)}>
                  {t('list.first')}
                </Button>
              )
            }
          >
            {t(`list.noneHint.${show}`)}
          </EmptyState>
        }
      />
      {isBooking && <BookDialog start={{ repeats: true }} onClose={() => setBooking(false)} />}
    </Page>
  );
}
