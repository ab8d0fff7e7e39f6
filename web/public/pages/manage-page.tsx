import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import type { BookingView } from '../../../contract/bookings.ts';
import { api } from '../api.ts';
import { problemOf } from '../../problem-of.ts';
import { useLive } from '../live/use-live.ts';
import type { Arrival } from '../manage/arrival.ts';
import { AskedPart } from '../manage/asked-part.tsx';
import { BookingSeen } from '../manage/booking-seen.tsx';
import { isRequest } from '../manage/is-request.ts';
import type { Just } from '../manage/just.ts';
import { CancelForm } from '../manage/cancel-form.tsx';
import { DeadLink } from '../manage/dead-link.tsx';
import { MoveForm } from '../manage/move-form.tsx';
import { Failure } from '../parts/failure.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useZone } from '../slots/use-zone.ts';
import { t } from '../t.ts';

/** One booking, by the link in its mails: see it, move it, cancel it. */
export function ManagePage({ token }: { readonly token: string }) {
  const [timeZone, setTimeZone] = useZone();
  const [params, setParams] = useSearchParams();
  const state = useHistoryState<{ readonly just?: Just } | null>();
  const {
    data: booking,
    error,
    refetch,
  } = useQuery({
    queryKey: ['managed', token, timeZone],
    queryFn: () => api.bookings.show({ token, timeZone }),
    placeholderData: (before) => before,
  });
  useLive(booking?.coach.slug);
  const doing = booking && whatIsDone(params.get('do'), booking);
  const back = (just: Just, returned = 0) => setParams({}, { replace: true, state: { just, returned } satisfies Arrival });
  const just = state?.just ?? null;
  const seen = booking && <BookingSeen token={token} booking={booking} timeZone={timeZone} just={just} />;
  const code = problemOf(error)?.code;
  if (code === 'not_found' || code === 'invalid_input') return <DeadLink />;
  const lead = booking && (
    <Link className="page-up" href={`/${booking.coach.slug}`}>
      <Icon name="back" />
      {booking.coach.name}
    </Link>
  );
  return (
    <Page title={booking ? t('manage:tab', { service: booking.service.name, coach: booking.coach.name }) : t('pages:loading')} lead={lead}>
      {error && !booking && <Failure error={error} onRetry={() => void refetch()} />}
      {!booking && !error && <Skeleton shape="panel" />}
      {booking && doing === 'move' && <MoveForm token={token} booking={booking} timeZone={timeZone} onZone={setTimeZone} onDone={back} />}
      {booking && doing === 'cancel' && <CancelForm token={token} booking={booking} timeZone={timeZone} onDone={back} />}
      {booking && doing === 'see' && isRequest(booking) && (
        <AskedPart token={token} booking={booking} timeZone={timeZone} just={just} onDone={back} agreed={seen} />
      )}
      {doing === 'see' && booking && !isRequest(booking) && seen}
    </Page>
  );
}

/** A refused wish shows the booking instead, which says why. Who is asked for another time can choose one at once. */
function whatIsDone(wish: string | null, { moveRefusal, cancelRefusal, askedToMove }: BookingView): 'move' | 'cancel' | 'see' {
  if (wish === 'cancel' && cancelRefusal === null) return 'cancel';
  const wantsToMove = wish === 'move' || (wish === null && askedToMove !== null);
  return wantsToMove && moveRefusal === null ? 'move' : 'see';
}
