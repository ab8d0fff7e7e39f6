import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../contract/bookings.ts';
import type { CalendarView, HoldView, KeptTime } from '../../../../contract/calendar.ts';
import { StatusTag } from '../../status/status-tag.tsx';
import { formatMinutes } from '../../time/format-minutes.ts';
import classes from './day-sheet.module.css';

interface DaySheetProps {
  readonly bookings: CalendarView['bookings'];
  readonly holds: readonly (HoldView & { readonly span: string })[];
  readonly kept: readonly (KeptTime & { readonly span: string })[];
}

const span = ({ coachTime }: CoachBookingView) => formatMinutes(coachTime.minute, coachTime.endMinute);

/** A day on one sheet of paper: who comes when, how to reach them, what was noted. */
export function DaySheet({ bookings, holds, kept }: DaySheetProps) {
  const { t } = useTranslation(['today', 'app', 'kept']);
  if (bookings.length + holds.length + kept.length === 0) return <Text c="dimmed">{t('today:sheet.none')}</Text>;
  return (
    <table className={classes.sheet}>
      <thead>
        <tr>
          <th scope="col">{t('today:sheet.time')}</th>
          <th scope="col">{t('today:sheet.client')}</th>
          <th scope="col">{t('today:sheet.what')}</th>
          <th scope="col">{t('today:sheet.notes')}</th>
        </tr>
      </thead>
      <tbody>
        {bookings.map((booking) => (
          <tr key={booking.id}>
            <td className={classes.time}>{span(booking)}</td>
            <td>
              <strong>{booking.clientName}</strong>
              <span>{booking.clientPhone}</span>
              <span>{booking.clientEmail}</span>
            </td>
            <td>
              {booking.service.name}
              <span>{booking.location.detail || t(`app:place.${booking.location.kind}`)}</span>
              {booking.status !== 'confirmed' && (
                <div>
                  <StatusTag status={booking.status} />
                </div>
              )}
            </td>
            <td>
              {booking.clientNote && <span>{t('today:sheet.note', { note: booking.clientNote })}</span>}
              {booking.coachNote && <span>{t('today:sheet.own', { note: booking.coachNote })}</span>}
            </td>
          </tr>
        ))}
        {holds.map((hold) => (
          <tr key={hold.id}>
            <td className={classes.time}>{hold.span}</td>
            <td colSpan={2}>{t('today:sheet.held')}</td>
            <td>{hold.note}</td>
          </tr>
        ))}
        {kept.map(({ freedTimeId, span: when, offeredTo, waitsFor }) => (
          <tr key={freedTimeId}>
            <td className={classes.time}>{when}</td>
            <td colSpan={2}>{t('kept:name')}</td>
            <td>
              {offeredTo.length === 0
                ? t(`kept:today.waits.${waitsFor ?? 'soon'}`)
                : t('kept:sheet.offered', { names: offeredTo.map(({ clientName }) => clientName).join(', ') })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
