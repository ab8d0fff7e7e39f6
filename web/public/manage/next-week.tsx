import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { BookingView } from '../../../contract/bookings.ts';
import { api } from '../api.ts';
import { problemOf } from '../../problem-of.ts';
import { idempotencyKey } from '../booking/idempotency-key.ts';
import { Notice } from '../parts/notice.tsx';
import { t } from '../t.ts';
import { When } from './when.tsx';

interface NextWeekProps {
  readonly token: string;
  readonly booking: BookingView;
  readonly timeZone: string;
}

/** After a session: the same again a week later, with one tap. Shown only while it can be had. */
export function NextWeek({ token, booking, timeZone }: NextWeekProps) {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const queryKey = ['slots', 'next-week', token, timeZone];
  const { data: next } = useQuery({ queryKey, queryFn: () => api.bookings.nextWeek({ token, timeZone }) });
  const book = useMutation({
    mutationFn: (startsAt: string) =>
      api.bookings.bookNextWeek({
        headers: { 'idempotency-key': idempotencyKey({ token, startsAt }) },
        params: { token },
        body: { startsAt },
      }),
    onSuccess: ({ manageToken }) => {
      navigate(`/m/${manageToken}`, { state: { just: 'booked' } });
      void client.invalidateQueries({ queryKey: ['slots'] });
    },
  });
  const problem = problemOf(book.error);
  const busy = book.isPending || book.isSuccess;
  if (!next?.open) return null;
  return (
    <section className="booking-part next-week" aria-labelledby="next-week-title">
      <h2 id="next-week-title">{t('manage:nextWeek.title')}</h2>
      <When booking={next} />
      <div role="alert">
        {book.error !== null && (
          <Notice kind="error" title={problem ? t('booker:trouble.title') : t('booker:trouble.unreachable')}>
            <p>{problem?.detail ?? t('booker:trouble.again')}</p>
          </Notice>
        )}
      </div>
      <div className="actions">
        <button type="button" className="button" aria-disabled={busy || undefined} onClick={() => busy || book.mutate(next.startsAt)}>
          {busy ? t('manage:nextWeek.pending') : t('manage:nextWeek.do', { coach: booking.coach.name })}
        </button>
      </div>
    </section>
  );
}
