import { Button, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BookingPanel } from '../../features/bookings/booking-panel.tsx';
import { ClosedNotice } from '../../features/waitlist/closed-notice.tsx';
import { AddDialog } from '../../features/waitlist/edit/add-dialog.tsx';
import { EntryPanel } from '../../features/waitlist/entry/entry-panel.tsx';
import { Figures } from '../../features/waitlist/figures/figures.tsx';
import { FreedTimes } from '../../features/waitlist/freed/freed-times.tsx';
import { EntryList } from '../../features/waitlist/list/entry-list.tsx';
import { WAITLIST_PARTS, type WaitlistFilter } from '../../features/waitlist/list/waitlist-filter.ts';
import { WaitlistSettings } from '../../features/waitlist/settings/waitlist-settings.tsx';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';

/** Who waits for what, what is on offer to them, how it went, and how it works. */
export function WaitlistPage() {
  const { t } = useTranslation('waitlist');
  const { id: coachId } = useCoach();
  const navigate = useNavigate();
  const { entry: opened, ...filter } = useSearch({ from: '/app/waitlist' });
  const [isAdding, setAdding] = useState(false);
  const [booking, setBooking] = useState<string>();
  const profile = useQuery(queries.coaches.profile.queryOptions({ input: { coachId } }));
  const rules = profile.data?.waitlistRules;
  const held = useQuery(queries.waitlist.freedTimes.queryOptions({ input: { coachId } })).data?.length;
  const part = filter.part ?? 'line';
  const go = (search: WaitlistFilter, replace = false) => void navigate({ to: '/app/waitlist', search, replace, resetScroll: false });
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <Page wide title={t('title')} hint={t('hint')} actions={add}>
      {rules?.open === false && part === 'line' && <ClosedNotice />}
      <Tabs
        value={part}
        onChange={(value) => {
          const next = WAITLIST_PARTS.find((one) => one === value);
          go(next === undefined || next === 'line' ? {} : { part: next });
        }}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {WAITLIST_PARTS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`parts.${one}`)}
              {one === 'offers' && held !== undefined && held > 0 && (
                <Text span fz="sm" c="dimmed">
                  {' '}
                  {held}
                </Text>
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="line">
          <EntryList
            filter={filter}
            order={rules?.offers.order}
            onFilter={go}
            none={
              <EmptyState title={t('list.none')} action={add}>
                {t('list.noneHint')}
              </EmptyState>
            }
            noMatch={
              <EmptyState
                title={t('list.noMatch')}
                action={
                  Object.keys(filter).length > 0 && (
                    <Button variant="light" onClick={() => go({})}>
                      {t('list.clear')}
                    </Button>
                  )
                }
              >
                {t('list.noMatchHint')}
              </EmptyState>
            }
          />
        </Tabs.Panel>
        <Tabs.Panel value="offers">
          <FreedTimes onBooking={setBooking} />
        </Tabs.Panel>
        <Tabs.Panel value="figures">
          <Figures />
        </Tabs.Panel>
        <Tabs.Panel value="settings">
          <Loaded query={profile}>{(coach) => <WaitlistSettings coach={coach} />}</Loaded>
        </Tabs.Panel>
      </Tabs>
      {/* One at a time at the side: the session lies over the entry, and gives it back. */}
      <EntryPanel entryId={booking === undefined ? opened : undefined} onBooking={setBooking} onClose={() => go(filter)} />
      <BookingPanel bookingId={booking} onClose={() => setBooking(undefined)} />
      {isAdding && <AddDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
