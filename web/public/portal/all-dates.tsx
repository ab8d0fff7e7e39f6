import { useMutation } from '@tanstack/react-query';
import type { PortalView } from '../../../contract/cycles/portal.ts';
import { api } from '../api.ts';
import { saveBlob } from '../../save-blob.ts';
import { Icon } from '../parts/icon.tsx';
import { Counts } from './counts.tsx';
import { pt } from './pt.ts';
import type { Portal } from './use-portal.ts';

interface AllDatesProps {
  readonly token: string;
  readonly view: PortalView;
  readonly portal: Portal;
}

/** One tap for all that waits, in reach of a thumb wherever the list stands; and, once something is confirmed, the calendar. */
export function AllDates({ token, view, portal }: AllDatesProps) {
  const file = useMutation({
    mutationFn: () => api.portal.calendarFile({ token }),
    onSuccess: ({ filename, ics }) => saveBlob(filename, new Blob([ics], { type: 'text/calendar' })),
  });
  const waiting = view.placements.filter(({ status, answerable }) => answerable && status === 'proposed');
  const count = waiting.length;
  return (
    <>
      {view.placements.some(({ status }) => status === 'confirmed') && (
        <div className="portal-calendar">
          <button type="button" className="button button-plain" onClick={() => file.mutate()}>
            <Icon name="calendar" />
            {pt('portal:do.calendar')}
          </button>
          <p role="status">{file.error && pt('portal:do.calendarFailed')}</p>
        </div>
      )}
      {count > 0 && view.wish === null && (
        <div className="portal-all">
          <Counts view={view} />
          <button
            type="button"
            className="button"
            onClick={() => portal.answer.mutate({ of: waiting, answer: 'confirmed', done: pt('portal:said.all', { count }) })}
          >
            <Icon name="check" />
            {pt('portal:do.all', { count })}
          </button>
        </div>
      )}
    </>
  );
}
