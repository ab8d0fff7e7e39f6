import type { CalendarRef } from '@fullcalendar/react';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BookingPanel } from '../features/bookings/booking-panel.tsx';
import { calendarTitle } from '../features/calendar/calendar-title.ts';
import { CalendarToolbar } from '../features/calendar/calendar-toolbar.tsx';
import { PracticeCalendar } from '../features/calendar/practice-calendar.tsx';
import type { ShownDays } from '../features/calendar/shown-days.ts';
import { ShownMenu } from '../features/calendar/shown-menu.tsx';
import { useCalendarEvents } from '../features/calendar/use-calendar-events.ts';
import { useCalendarGo } from '../features/calendar/use-calendar-go.ts';
import { useShown } from '../features/calendar/use-shown.ts';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';
import { Icon } from '../ui/icon.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { CalendarDialogs } from './calendar-dialogs.tsx';
import type { Doing } from './doing.ts';
import classes from './calendar-page.module.css';

const NO_SCHEDULES: never[] = [];
const NARROW = '(max-width: 48em)';
const firstView = () => (window.matchMedia(NARROW).matches ? 'timeGridDay' : 'timeGridWeek');

export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const coach = useCoach();
  const navigate = useNavigate();
  const { booking: openId } = useSearch({ from: '/app/calendar' });
  const calendar = useRef<CalendarRef>(null);
  const [initialView] = useState(firstView);
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const [days, setDays] = useState<ShownDays>();
  const schedules = useQuery(queries.schedules.list.queryOptions({ input: { coachId: coach.id } })).data ?? NO_SCHEDULES;
  const [shown, setShown] = useShown(schedules);
  const [doing, setDoing] = useState<Doing>();
  const open = (booking?: string) => void navigate({ to: '/app/calendar', search: { booking } });
  const view = useQuery({
    ...queries.calendar.show.queryOptions({ input: { coachId: coach.id, from: days?.from ?? '', to: days?.to ?? '' } }),
    enabled: days !== undefined,
    placeholderData: keepPreviousData,
  });
  const events = useCalendarEvents(view.data, schedules, shown);
  const book = () => setDoing({ what: 'book', start: {} });
  const go = useCalendarGo(calendar, doing !== undefined || openId !== undefined, book);
  const done = () => {
    setDoing(undefined);
    calendar.current?.getApi().unselect();
  };
  return (
    <div className={classes.page}>
      <CalendarToolbar title={days ? calendarTitle(days, narrow ? 'brief' : 'full') : t('title')} view={days?.view ?? initialView} go={go}>
        <ShownMenu schedules={schedules} shown={shown} onChange={setShown} />
        <Button leftSection={<Icon name="plus" size={18} />} onClick={book}>
          {t('book')}
        </Button>
      </CalendarToolbar>
      <ProblemNotice error={view.error} />
      <div className={classes.grid} aria-busy={view.isPlaceholderData || view.isPending}>
        <PracticeCalendar
          ref={calendar}
          initialView={initialView}
          timeZone={coach.timeZone}
          events={events}
          onDays={setDays}
          onBooking={open}
          onHold={(hold) => setDoing({ what: 'held', hold })}
          onEmpty={(stretch) => setDoing({ what: 'empty', stretch })}
          onMoved={(booking, to, back) => setDoing({ what: 'move', booking, to, back })}
        />
      </div>
      <BookingPanel bookingId={openId} onClose={() => open()} />
      {doing && <CalendarDialogs doing={doing} schedules={schedules} onDo={setDoing} onDone={done} />}
    </div>
  );
}
