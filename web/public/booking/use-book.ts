import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../../api.ts';
import { problemOf } from '../../problem-of.ts';
import { idempotencyKey } from './idempotency-key.ts';

type Request = Parameters<typeof api.bookings.book>[0]['body'];

/** Books, then shows the booking. A lost answer is asked for again with the same key. */
export function useBook() {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: (body: Request) => api.bookings.book({ headers: { 'idempotency-key': idempotencyKey(body) }, body }),
    onSuccess: ({ booking, manageToken }) => {
      client.setQueryData(['managed', manageToken, booking.clientTime.timeZone], booking);
      navigate(`/m/${manageToken}`, { replace: true, state: { just: 'booked' } });
      void client.invalidateQueries({ queryKey: ['slots'] });
    },
    onError: (error) => {
      // What the server refused may have changed under us.
      if (problemOf(error)) void client.invalidateQueries({ queryKey: ['slots'] });
    },
  });
}
