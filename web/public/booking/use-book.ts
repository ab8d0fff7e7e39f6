import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../api.ts';
import { problemOf } from '../../problem-of.ts';
import type { Arrival } from '../manage/arrival.ts';
import { ANSWERS_NAME } from '../form/answers-name.ts';
import { keep } from '../kept/keep.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { ownKey } from './own-key.ts';

/** One time, several in one step, or a series: all or none of it. */
export type Order =
  | { readonly kind: 'one'; readonly body: Parameters<typeof api.bookings.book>[0]['body'] }
  | { readonly kind: 'several'; readonly body: Parameters<typeof api.bookings.bookSeveral>[0]['body'] }
  | { readonly kind: 'series'; readonly body: Parameters<typeof api.bookings.bookSeries>[0]['body'] };

async function send(order: Order) {
  const headers = { 'idempotency-key': idempotencyKey(order) };
  if (order.kind === 'one') return [await api.bookings.book({ headers, body: order.body })];
  const { bookings } =
    order.kind === 'several'
      ? await api.bookings.bookSeveral({ headers, body: order.body })
      : await api.bookings.bookSeries({ headers, body: order.body });
  return bookings.toSorted((one, other) => Date.parse(one.booking.startsAt) - Date.parse(other.booking.startsAt));
}

/** Books or asks, then shows what came of it. A lost answer is asked for again with the same key. */
export function useBook() {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: send,
    onSuccess: (booked) => {
      const [first] = booked;
      if (!first) return;
      for (const { booking, manageToken } of booked) client.setQueryData(['managed', manageToken, booking.clientTime.timeZone], booking);
      for (const { booking, manageToken } of booked) keep('tab', ownKey(booking.coach.slug, booking.startsAt), manageToken);
      const state: Arrival = {
        just: first.booking.status === 'requested' ? 'asked' : 'booked',
        together: booked.map(({ booking, manageToken }) => ({ token: manageToken, time: booking.clientTime })),
      };
      navigate(`/m/${first.manageToken}`, { replace: true, state });
      // Answers belong to this session, not to the next one.
      keep('tab', ANSWERS_NAME, '');
      for (const queryKey of [['slots'], ['managed', 'credits']]) void client.invalidateQueries({ queryKey });
    },
    onError: (error) => {
      // What the server refused may have changed under us, and who is signed in may have run out.
      if (problemOf(error))
        for (const queryKey of [['slots'], ['visitor'], ['managed', 'credits']]) void client.invalidateQueries({ queryKey });
    },
  });
}
