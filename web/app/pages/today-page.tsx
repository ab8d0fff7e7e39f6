import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../core/time/add-days.ts';
import { BookDialog } from '../features/bookings/book-dialog.tsx';
import { BookingPanel } from '../features/bookings/booking-panel.tsx';
import { DayList } from '../features/bookings/day-list.tsx';
import { MarkUnmarked } from '../features/bookings/mark-unmarked.tsx';
import { KeptList } from '../features/kept/kept-list.tsx';
import { AttentionList } from '../features/today/attention-list.tsx';
import { AssignDialog } from '../packages/assign/assign-dialog.tsx';
import type { Receiver } from '../packages/assign/receiver.ts';
import { RenewButton } from '../packages/renew-button.tsx';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';
import { dateIn } from '../time/date-in.ts';
import { formatDate } from '../time/format-date.ts';
import { todayIn } from '../time/today-in.ts';
import { zoneCity } from '../time/zone-city.ts';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { TextLink } from '../ui/text-link.tsx';
import classes from './today-page.module.css';

const TAKES_PLACE = ['confirmed', 'completed', 'no_show', 'requested', 'proposed', 'awaiting_payment'];

export function TodayPage() {
  const { t } = useTranslation(['app', 'today']);
  const coach = useCoach();
  const [opened, setOpened] = useState<string>();
  const [booking, setBooking] = useState(false);
  const [renewing, setRenewing] = useState<Receiver>();
  const today = todayIn(coach.timeZone);
  const tomorrow = addDays(today, 1);
  const days = useQuery(queries.calendar.show.queryOptions({ input: { coachId: coach.id, from: today, to: tomorrow } }));
  const attention = useQuery(queries.today.attention.queryOptions({ input: { coachId: coach.id } }));
  const book = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setBooking(true)}>
      {t('today.book')}
    </Button>
  );
  const actions = (
    <>
      <LinkButton to="/app/day/$date" params={{ date: today }} variant="default">
        {t('today:sheet.open')}
      </LinkButton>
      {book}
    </>
  );
  return (
    <Page
      title={t('today.title')}
      hint={`${formatDate(today, 'long')} · ${t('zoneTime', { city: zoneCity(coach.timeZone) })}`}
      actions={actions}
      wide
    >
      <div className={classes.columns}>
        <Stack gap="lg">
          <Loaded query={days}>
            {({ bookings, kept }) =>
              [today, tomorrow].map((day) => {
                const sessions = bookings
                  .filter((one) => one.coachTime.date === day && TAKES_PLACE.includes(one.status))
                  .toSorted((a, b) => a.coachTime.minute - b.coachTime.minute);
                const keptThen = kept.filter(({ startsAt }) => dateIn(coach.timeZone, startsAt) === day);
                const title = t(day === today ? 'today.today' : 'today.tomorrow');
                return (
                  <Card key={day} title={title} hint={`${formatDate(day)} · ${t('today.count', { count: sessions.length })}`}>
                    {sessions.length > 0 && <DayList bookings={sessions} onOpen={setOpened} />}
                    {keptThen.length > 0 && <KeptList kept={keptThen} />}
                    {sessions.length === 0 && day === tomorrow && <Text c="dimmed">{t('today.none')}</Text>}
                    {sessions.length === 0 && day === today && (
                      <EmptyState title={t('today.freeToday')} action={<TextLink to="/app/calendar">{t('today.toCalendar')}</TextLink>}>
                        {t('today.freeHint')}
                      </EmptyState>
                    )}
                  </Card>
                );
              })
            }
          </Loaded>
        </Stack>
        {/* What was pressed goes with its row; the keyboard stays here. */}
        <div tabIndex={-1} className={classes.waiting}>
          <Card title={t('today:attention.title')}>
            <Loaded query={attention}>
              {({ items, total }) => (
                <AttentionList
                  items={items.slice(0, 12)}
                  total={total}
                  onBooking={setOpened}
                  actions={({ kind, bookingId, clientId, title: name }) => (
                    <>
                      {kind === 'unmarked' && bookingId !== null && <MarkUnmarked bookingId={bookingId} clientName={name} />}
                      {kind === 'package_ending' && clientId !== null && (
                        <RenewButton name={name} onRenew={() => setRenewing({ id: clientId, name })} />
                      )}
                    </>
                  )}
                />
              )}
            </Loaded>
          </Card>
        </div>
      </div>
      <BookingPanel bookingId={opened} onClose={() => setOpened(undefined)} />
      {booking && <BookDialog start={{}} onClose={() => setBooking(false)} />}
      {renewing && <AssignDialog client={renewing} onClose={() => setRenewing(undefined)} />}
    </Page>
  );
}
