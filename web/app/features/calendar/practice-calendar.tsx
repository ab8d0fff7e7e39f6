import FullCalendar, { type CalendarRef, type EventInput } from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import breezy from '@fullcalendar/react/themes/breezy';
import timeGrid from '@fullcalendar/react/timegrid';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../contract/bookings.ts';
import type { HoldView, KeptTime, SuggestedTime } from '../../../../contract/calendar.ts';
import { addDays } from '../../../../core/time/add-days.ts';
import { readerLocale } from '../../time/reader-locale.ts';
import { clock } from './clock.ts';
import { DayHeading } from './day-heading.tsx';
import { focusFirstDay } from './keys/focus-first-day.ts';
import { useStepByKey } from './keys/use-step-by-key.ts';
import type { DayPlan } from './month/day-plan.ts';
import { MonthDay } from './month/month-day.tsx';
import { EventCard } from './sessions/event-card.tsx';
import type { ShownDays } from './shown-days.ts';
import type { Stretch } from './stretch.ts';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/breezy/theme.css';
import './calendar.css';
import './month/month.css';
import './sessions/sessions.css';

interface PracticeCalendarProps {
  readonly ref: Ref<CalendarRef>;
  readonly initialView: string;
  readonly timeZone: string;
  readonly events: EventInput[];
  readonly onDays: (days: ShownDays) => void;
  readonly onBooking: (bookingId: string) => void;
  readonly onHold: (hold: HoldView) => void;
  readonly onKept: (freedTimeId: string) => void;
  readonly onEmpty: (stretch: Stretch) => void;
  /** A session was dragged or pulled longer; `back` lays it where it was. */
  readonly onMoved: (booking: CoachBookingView, to: Stretch, back: () => void) => void;
}

/** Dates are written here as on every other page. */
const LOCALE = new Intl.Locale(readerLocale).baseName;
/** The grid leaves no room before the half of the day: "9:15am" can stand so, "9:15a.m." can't. */
const GRID_CLOCK = { ...clock, meridiem: 'short' } as const;

interface MonthBand {
  readonly plan: DayPlan;
  readonly scale: { readonly from: number; readonly until: number };
}

function backgroundContent({ event }: { event: { title: string; extendedProps: Record<string, unknown> } }) {
  const { plan, scale } = event.extendedProps as Partial<MonthBand>;
  return plan && scale ? <MonthDay plan={plan} scale={scale} /> : <span className="band-title">{event.title}</span>;
}

/** The coach's clock decides where things stand; the grid is told the zone and gives instants back. */
export function PracticeCalendar({
  ref,
  initialView,
  timeZone,
  events,
  onDays,
  onBooking,
  onHold,
  onKept,
  onEmpty,
  onMoved,
}: PracticeCalendarProps) {
  const moved = ({
    event,
    revert,
  }: {
    event: { startStr: string; endStr: string; extendedProps: Record<string, unknown> };
    revert: () => void;
  }) => {
    const booking = event.extendedProps['session'] as CoachBookingView;
    onMoved(booking, { startsAt: event.startStr, endsAt: event.endStr }, revert);
  };
  const { t } = useTranslation('calendar');
  const frame = useStepByKey();
  return (
    <section ref={frame} className="practice-calendar-frame" aria-label={t('grid')}>
      <FullCalendar
        ref={ref}
        plugins={[breezy, timeGrid, dayGrid, interaction]}
        className="practice-calendar"
        initialView={initialView}
        timeZone={timeZone}
        locale={LOCALE}
        headerToolbar={false}
        height="100%"
        firstDay={1}
        allDaySlot={false}
        nowIndicator
        scrollTime="07:30:00"
        scrollTimeReset={false}
        slotDuration="00:30:00"
        snapDuration="00:15:00"
        slotMinHeight={28}
        slotHeaderFormat={GRID_CLOCK}
        slotHeaderClass="slot-time"
        eventTimeFormat={GRID_CLOCK}
        displayEventEnd
        views={{
          timeGridDay: { dayHeaderFormat: { weekday: 'long', day: 'numeric', omitCommas: true } },
          timeGridWeek: { dayHeaderFormat: { weekday: 'short', day: 'numeric', omitCommas: true } },
          dayGridMonth: { displayEventEnd: false },
        }}
        dayHeaderContent={(info) => <DayHeading info={info} />}
        slotEventOverlap={false}
        dayMaxEvents
        navLinks={false}
        editable
        eventInteractive
        eventInnerClass="session-slot"
        eventClass={({ isSelected }) => (isSelected ? 'session-lifted' : '')}
        eventContent={(info) => <EventCard info={info} timeZone={timeZone} />}
        backgroundEventContent={backgroundContent}
        selectable
        selectMirror
        selectMinDistance={6}
        longPressDelay={400}
        events={events}
        datesSet={({ startStr, endStr, view }) => {
          requestAnimationFrame(() => focusFirstDay(frame.current));
          const day = (date: Date) => view.calendar.formatIso(date, true);
          onDays({
            from: startStr.slice(0, 10),
            to: addDays(endStr.slice(0, 10), -1),
            first: day(view.currentStart),
            last: addDays(day(view.currentEnd), -1),
            view: view.type,
          });
        }}
        eventClick={({ event }) => {
          const hold = event.extendedProps['hold'] as HoldView | undefined;
          const suggestion = event.extendedProps['suggestion'] as SuggestedTime | undefined;
          const kept = event.extendedProps['kept'] as KeptTime | undefined;
          if (hold) onHold(hold);
          else if (kept) onKept(kept.freedTimeId);
          else if (suggestion) onBooking(suggestion.bookingId);
          else if (event.extendedProps['session']) onBooking(event.id);
        }}
        eventDrop={moved}
        eventResize={moved}
        select={({ startStr, endStr, allDay }) => !allDay && onEmpty({ startsAt: startStr, endsAt: endStr })}
        dateClick={({ dateStr, date, allDay, view }) => {
          if (allDay) view.calendar.changeView('timeGridDay', dateStr);
          else onEmpty({ startsAt: dateStr, endsAt: view.calendar.formatIso(new Date(date.getTime() + 3_600_000)) });
        }}
      />
    </section>
  );
}
