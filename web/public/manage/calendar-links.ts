import type { BookingView } from '../../../contract/bookings.ts';
import { t } from '../t.ts';

/** Addresses that open a filled-in entry at Google and Outlook. Instants go as they are, in UTC. */
export function calendarLinks(booking: BookingView, manageUrl: string): { readonly google: string; readonly outlook: string } {
  const title = t('manage:add.entry', { service: booking.service.name, coach: booking.coach.name });
  const text = [booking.service.preparation, manageUrl].filter(Boolean).join('\n\n');
  const where = booking.location.detail || t(`booker:place.${booking.location.kind}`);
  const compact = (instant: string) => new Date(instant).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const google = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${compact(booking.startsAt)}/${compact(booking.endsAt)}`,
    details: text,
    location: where,
  });
  const outlook = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: booking.startsAt,
    enddt: booking.endsAt,
    body: text,
    location: where,
  });
  return {
    google: `https://calendar.google.com/calendar/render?${google}`,
    outlook: `https://outlook.live.com/calendar/0/deeplink/compose?${outlook}`,
  };
}
