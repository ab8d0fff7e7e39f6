import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { BookingView } from '../../../contract/bookings.ts';
import type { AskedView } from '../../../contract/requests/request-view.ts';
import { momentLabel } from '../format/moment-label.ts';
import { zoneCity } from '../format/zone-city.ts';
import type { Just } from '../manage/just.ts';
import { Icon } from '../parts/icon.tsx';
import { at } from './at.ts';
import type { RequestStanding } from './request-standing.ts';

interface AskedHeadProps {
  readonly view: AskedView;
  readonly booking: BookingView;
  readonly standing: Exclude<RequestStanding, 'approved'>;
  readonly just: Just | null;
}

/** How it stands in one look: that nothing is booked yet, whose turn it is, until when, and what comes next. */
export function AskedHead({ view, booking, standing, just }: AskedHeadProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const [news, setNews] = useState('');
  // What was done, or what became of it while somebody looked, is what is read next; who is in the middle of a sentence is told, and goes on.
  const seen = useRef(just ? null : standing);
  useEffect(() => {
    if (seen.current === standing) return;
    seen.current = standing;
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true });
    else setNews(title.current?.textContent ?? '');
  }, [standing]);
  const coach = booking.coach.name;
  const isOpen = standing === 'coach' || standing === 'client' || standing === 'suggested';
  return (
    <header className="booking-head">
      <p className={`status status-${isOpen ? 'requested' : standing}`}>
        <Icon name={isOpen ? 'clock' : 'close'} />
        {at(`asked:status.${isOpen ? 'open' : standing}`)}
      </p>
      <p className="unseen" role="status">
        {news}
      </p>
      <h1 tabIndex={-1} ref={title}>
        {at(`asked:title.${standing}`, { coach })}
      </h1>
      {isOpen ? (
        <>
          <Lead>
            {standing === 'coach'
              ? at('asked:next.coach', { coach, count: view.bookings.length })
              : at(`asked:next.${standing}`, { coach })}
          </Lead>
          <Until view={view} booking={booking} />
          {just === 'asked' && <Lead>{at('asked:sent', { email: booking.clientEmail })}</Lead>}
        </>
      ) : (
        <Lead>{overText(view, standing, coach)}</Lead>
      )}
    </header>
  );
}

const Lead = ({ children }: { readonly children: ReactNode }) => <p className="booking-lead">{children}</p>;

function overText({ waitsFor }: AskedView, standing: 'declined' | 'expired' | 'withdrawn', coach: string): string {
  if (standing !== 'expired') return at(`asked:over.${standing}`, { coach });
  return at(waitsFor === 'coach' ? 'asked:over.expiredCoach' : 'asked:over.expiredClient', { coach });
}

/** By whom and until when an answer is due, on both clocks where they differ. */
function Until({ view, booking: { coach, clientTime, coachTime } }: { readonly view: AskedView; readonly booking: BookingView }) {
  const by = Date.parse(view.answerBy);
  const here = momentLabel(by, clientTime.timeZone);
  const there = momentLabel(by, coachTime.timeZone);
  const own = { here, city: zoneCity(clientTime.timeZone) };
  const day = here.slice(0, here.lastIndexOf(',') + 2);
  const when =
    here === there
      ? at('asked:until.one', own)
      : at('asked:until.both', {
          ...own,
          there: there.startsWith(day) ? there.slice(day.length) : there,
          otherCity: zoneCity(coachTime.timeZone),
        });
  return (
    <p className="request-until">
      <Icon name="clock" />
      <span>{at(`asked:until.${view.waitsFor}`, { coach: coach.name, when })}</span>
    </p>
  );
}
