import { useMutation } from '@tanstack/react-query';
import type { BookingView } from '../../../contract/bookings.ts';
import { api } from '../../api.ts';
import { saveBlob } from '../../save-blob.ts';
import { Icon } from '../parts/icon.tsx';
import { t } from '../t.ts';
import { calendarLinks } from './calendar-links.ts';

/** Into whatever calendar the client keeps. */
export function AddToCalendar({ token, booking }: { readonly token: string; readonly booking: BookingView }) {
  const file = useMutation({
    mutationFn: () => api.bookings.calendarFile({ token }),
    onSuccess: ({ filename, ics }) => saveBlob(filename, new Blob([ics], { type: 'text/calendar' })),
  });
  const links = calendarLinks(booking, `${location.origin}/m/${token}`);
  return (
    <section className="booking-part" aria-labelledby="add-title">
      <h2 id="add-title">{t('manage:add.title')}</h2>
      <div className="actions">
        <button type="button" className="button button-plain" onClick={() => file.mutate()}>
          <Icon name="calendar" />
          {t('manage:add.file')}
        </button>
        <a className="button button-plain" href={links.google} target="_blank" rel="noreferrer">
          {t('manage:add.google')}
        </a>
        <a className="button button-plain" href={links.outlook} target="_blank" rel="noreferrer">
          {t('manage:add.outlook')}
        </a>
      </div>
      <p role="status">{file.error && t('manage:add.failed')}</p>
    </section>
  );
}
