import '../style/request.css';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { BookingView } from '../../../contract/bookings.ts';
import type { AskedView } from '../../../contract/requests/request-view.ts';
import { OwnFormPart } from '../form/own-form-part.tsx';
import { BookingFacts } from '../manage/booking-facts.tsx';
import type { Just } from '../manage/just.ts';
import { Failure } from '../parts/failure.tsx';
import { Notice } from '../parts/notice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { AskedHead } from './asked-head.tsx';
import { AskedTimes } from './asked-times.tsx';
import { at } from './at.ts';
import { Conversation } from './conversation.tsx';
import { requestStanding, type RequestStanding } from './request-standing.ts';
import { SuggestedTimes } from './suggested-times.tsx';
import { type Asked, useAsked } from './use-asked.ts';
import { WithdrawPart } from './withdraw-part.tsx';

export interface AskedSeenProps {
  readonly token: string;
  readonly booking: BookingView;
  readonly timeZone: string;
  /** What the visitor did a moment ago. */
  readonly just: Just | null;
  readonly onDone: (just: Just) => void;
  /** Once it was agreed: a booking like any other. */
  readonly agreed: ReactNode;
}

/** What is only asked for, or was and came to nothing: how it stands, what the coach suggests, what both wrote, and the way back. */
export function AskedSeen(props: AskedSeenProps) {
  const asked = useAsked(props);
  const { data: view, error, refetch } = asked.query;
  if (!view) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Skeleton shape="panel" />;
  const standing = requestStanding(view);
  // What is agreed is not shown as what was asked: the booking is on its way.
  if (standing === 'approved') return props.booking.status === 'requested' ? <Skeleton shape="panel" /> : props.agreed;
  return <Standing {...props} asked={asked} view={view} standing={standing} />;
}

interface StandingProps extends AskedSeenProps {
  readonly asked: Asked;
  readonly view: AskedView;
  readonly standing: Exclude<RequestStanding, 'approved'>;
}

function Standing({ token, booking, just, asked, view, standing }: StandingProps) {
  // What the coach said comes before what the client knows; it stays where it was first seen, under whatever is being typed.
  const [talkFirst] = useState(() => view.messages.some(({ author }) => author === 'coach'));
  const isOver = standing === 'declined' || standing === 'expired' || standing === 'withdrawn';
  const { coach, service } = booking;
  const zone = booking.clientTime.timeZone;
  const talk = (!isOver || view.messages.length > 0) && (
    <Conversation token={token} view={view} coach={coach.name} timeZone={zone} {...(!isOver && { write: asked.write })} />
  );
  return (
    <section className="booking request" data-status={isOver ? 'declined' : 'requested'}>
      <AskedHead view={view} booking={booking} standing={standing} just={just} />
      {standing === 'declined' && view.declineReason !== '' && (
        <Notice kind="quiet" title={at('asked:over.reason', { coach: coach.name })}>
          <p>{view.declineReason}</p>
        </Notice>
      )}
      {isOver && (
        <div className="actions">
          <Link className="button" href={`/${coach.slug}/${service.slug}`}>
            {at('asked:over.another')}
          </Link>
        </div>
      )}
      {standing === 'suggested' && <SuggestedTimes view={view} coach={coach.name} accept={asked.accept} />}
      {talkFirst && talk}
      {view.bookings.length > 1 && <AskedTimes view={view} />}
      {booking.form && <OwnFormPart token={token} booking={booking} />}
      <BookingFacts booking={booking} single={view.bookings.length === 1} />
      {!talkFirst && talk}
      {!isOver && (
        <footer className="booking-foot">
          <WithdrawPart coach={coach.name} count={view.bookings.length} withdraw={asked.withdraw} />
        </footer>
      )}
    </section>
  );
}
