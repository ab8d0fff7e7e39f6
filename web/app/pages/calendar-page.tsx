import type { CalendarRef } from '@fullcalendar/react';
import { ActionIcon, Button } from '@mantine/core';
import { useDocumentTitle, useMediaQuery } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BookingAside } from '../features/bookings/booking-aside.tsx';
import { BookingPanel } from '../features/bookings/booking-panel.tsx';
import { calendarTitle } from '../features/calendar/calendar-title.ts';
import { CalendarToolbar } from '../features/calendar/calendar-toolbar.tsx';
import { CalendarWaiting } from '../features/calendar/calendar-waiting.tsx';
import { useCalendarGo } from '../features/calendar/keys/use-calendar-go.ts';
import { NoHours } from '../features/calendar/no-hours.tsx';
import { PracticeCalendar } from '../features/calendar/practice-calendar.tsx';
import type { ShownDays } from '../features/calendar/shown-days.ts';
import { ShownMenu } from '../features/calendar/shown-menu.tsx';
import { useShown } from '../features/calendar/use-shown.ts';
import { KeptPanel } from '../features/kept/kept-panel.tsx';
import { useCoach } from '../session/use-coach.ts';
import { todayIn } from '../time/today-in.ts';
import { Icon } from '../ui/icon.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { useLine } from '../waitlist/use-line.ts';
import { CalendarDialogs } from './calendar-dialogs.tsx';
import type { Doing } from './doing.ts';
import { useOpenedDay } from './use-opened-day.ts';
import { useCalendarView } from './use-calendar-view.ts';
import classes from './calendar-page.module.css';

const NARROW = '(max-width: 48em)';
/** Room for a week and a panel beside it. */
const WIDE = '(min-width: 85em)';
const firstView = () => (window.matchMedia(NARROW).matches ? 'timeGridDay' : 'timeGridWeek');
const AT_ONCE = { getInitialValueInEffect: false };

export function CalendarPage() {
  const { t } = useTranslation(['calendar', 'app']);
  const coach = useCoach();
  const navigate = useNavigate();
  const { booking: openId, kept } = useSearch({ from: '/app/calendar' });
  const calendar = useRef<CalendarRef>(null);
  const [initialView] = useState(firstView);
  const narrow = useMediaQuery(NARROW, undefined, AT_ONCE);
  const wide = useMediaQuery(WIDE, undefined, AT_ONCE);
  const [days, setDays] = useState<ShownDays>();
  const [shown, setShown] = useShown();
  const [doing, setDoing] = useState<Doing>();
  const { view, events, schedules, closed } = useCalendarView(days, shown);
  const line = useLine();
  const open = (booking?: string) => void navigate({ to: '/app/calendar', search: { booking } });
  const openKept = (freedTimeId?: string) => void navigate({ to: '/app/calendar', search: { kept: freedTimeId } });
  const book = () => {
    const today = todayIn(coach.timeZone);
    const seen = days !== undefined && days.first <= today && today <= days.last;
    setDoing({ what: 'book', start: seen || days === undefined ? {} : { date: days.first } });
  };
  const resting = doing !== undefined || ((openId ?? kept) !== undefined && !wide);
  const go = useCalendarGo(calendar, { resting, onNew: book, onKeys: () => setDoing({ what: 'keys' }) });
  useOpenedDay(calendar, openId, kept);
  const title = days ? calendarTitle(days, narrow ? 'brief' : 'full') : t('calendar:title');
  useDocumentTitle(`${t('calendar:title')} · Perennial`);
  const done = () => {
    setDoing(undefined);
    calendar.current?.getApi().unselect();
  };
  return (
    <div className={classes.page}>
      <CalendarToolbar title={title} view={days?.view ?? initialView} go={go}>
        <ShownMenu schedules={schedules} shown={shown} onChange={setShown} />
        <ActionIcon
          className={classes.keys}
          variant="default"
          size={36}
          aria-label={t('calendar:keys.show')}
          onClick={() => setDoing({ what: 'keys' })}
        >
          ?
        </ActionIcon>
        <Button leftSection={<Icon name="plus" size={18} />} onClick={book}>
          {t('calendar:book')}
        </Button>
      </CalendarToolbar>
      {view.error && (
        <div className={classes.problem}>
          <ProblemNotice error={view.error} />
          <Button variant="default" onClick={() => void view.refetch()}>
            {t('app:tryAgain')}
          </Button>
        </div>
      )}
      {closed && <NoHours />}
      <div className={classes.both}>
        <div className={classes.grid} aria-busy={view.isPlaceholderData || view.isPending}>
          <PracticeCalendar
            ref={calendar}
            initialView={initialView}
            timeZone={coach.timeZone}
            events={events}
            onDays={setDays}
            onBooking={open}
            onHold={(hold) => setDoing({ what: 'held', hold })}
            onKept={openKept}
            onEmpty={(stretch) => setDoing({ what: 'empty', stretch })}
            onMoved={(booking, to, back) => setDoing({ what: 'move', booking, to, back })}
          />
          {view.isPending && <CalendarWaiting />}
        </div>
        <KeptPanel
          freedTimeId={kept}
          beside={wide}
          resting={doing !== undefined}
          onClose={() => openKept()}
          onOffer={({ startsAt, scheduleId }) => setDoing({ what: 'offer', startsAt, scheduleId })}
          onBook={({ startsAt, services }) => setDoing({ what: 'book', start: { startsAt, serviceId: services[0]?.id } })}
        />
        {wide && openId !== undefined && <BookingAside bookingId={openId} resting={doing !== undefined} onClose={() => open()} />}
      </div>
      {!wide && <BookingPanel bookingId={openId} onClose={() => open()} />}
      {doing && <CalendarDialogs doing={doing} schedules={schedules} line={line} onDo={setDoing} onDone={done} />}
    </div>
  );
}
