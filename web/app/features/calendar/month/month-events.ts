import type { EventInput } from '@fullcalendar/react';
import type { CalendarView } from '../../../../../contract/calendar.ts';
import { planDays } from './plan-days.ts';

const MIDNIGHT = 1440;

/** From the first to the last hour anything happens at in these weeks; a journey of whole days doesn't stretch it. */
function scaleOf(plans: ReturnType<typeof planDays>) {
  const pieces = plans.flatMap((plan) => plan.pieces).filter(({ start, end }) => end - start < MIDNIGHT);
  if (pieces.length === 0) return { from: 0, until: MIDNIGHT };
  return { from: Math.min(...pieces.map(({ start }) => start)), until: Math.max(...pieces.map(({ end }) => end)) };
}

/** The month's own bands: one a day, for a grid of days has no hours to lay them behind. */
export function monthEvents(bands: CalendarView['bands'], timeZone: string): EventInput[] {
  const plans = planDays(bands, timeZone);
  const scale = scaleOf(plans);
  return plans.map((plan) => ({
    id: `day ${plan.date}`,
    display: 'background',
    allDay: true,
    start: plan.date,
    className: 'month-band',
    extendedProps: { plan, scale },
  }));
}
