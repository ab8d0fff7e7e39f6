import { useMutation } from '@tanstack/react-query';
import type { BookingView } from '../../../contract/bookings.ts';
import { api } from '../api.ts';
import { saveBlob } from '../../save-blob.ts';
import { Icon } from '../parts/icon.tsx';
import { t } from '../t.ts';
import { calendarLinks } from './calendar-links.ts';
import { joinedCalendar } from './joined-calendar.ts';

interface AddToCalendarProps {
  readonly token: string;
  readonly booking: BookingView;
  /** Of all that was booked in one step; then one file has all of it. */
  readonly tokens?: readonly string[];
}

/** One after the other: a series would be a burst. */
async function load(tokens: readonly string[]) {
  const files = [];
  for (const token of tokens) files.push(await api.bookings.calendarFile({ token }));
  return { filename: files[0]?.filename ?? '', ics: joinedCalendar(files.map(({ ics }) => ics)) };
}

/** Into whatever calendar the client keeps. */
export function AddToCalendar({ token, booking, tokens = [token] }: AddToCalendarProps) {
  const file = useMutation({
    mutationFn: () => load(tokens),
    onSuccess: ({ filename, ics }) => saveBlob(filename, new Blob([ics], { type: 'text/calendar' })),
  });
  const links = calendarLinks(booking, `${location.origin}/m/${token}`);
  const isMany = tokens.length > 1;
  return (
    <section className="booking-part" aria-labelledby="add-title">
      <h2 id="add-title">{t(isMany ? 'manage:add.titleMany' : 'manage:add.title', { count: tokens.length })}</h2>
      <div className="actions">
        <button
          type="button"
          className="button button-plain"
          aria-disabled={file.isPending || undefined}
          onClick={() => file.isPending || file.mutate()}
        >
          <Icon name="calendar" />
          {t(isMany ? 'manage:add.fileMany' : 'manage:add.file')}
        </button>
        {!isMany && (
          <>
            <a className="button button-plain" href={links.google} target="_blank" rel="noreferrer">
              {t('manage:add.google')}
            </a>
            <a className="button button-plain" href={links.outlook} target="_blank" rel="noreferrer">
              {t('manage:add.outlook')}
            </a>
          </>
        )}
      </div>
      <p role="status">{file.error && t('manage:add.failed')}</p>
    </section>
  );
}
